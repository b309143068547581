import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A person. `email` and `name` are emptied or replaced when `erasedAt` is set. */
@Entity('person')
@Unique('person_email_unique', ['email'])
@Check('person_email_form', "email = lower(email) and email like '%_@_%'")
@Check('person_email_length', 'char_length(email) <= 254')
@Check('person_language_known', "language in ('en', 'cy')")
export class PersonEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'person_pk' })
  id: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', nullable: true })
  email: string | null;

  @Column({ type: 'text' })
  language: string;

  @Column({ name: 'erased_at', type: 'timestamptz', nullable: true })
  erasedAt: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
