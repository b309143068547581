import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from './person.entity.js';

/** A form that was sent after its session had ended, sealed. No role may read it: see the functions of schema app. */
@Entity('kept_form')
@Index('kept_form_by_person', ['personId'])
@ForeignKey(() => PersonEntity, ['personId'], ['id'], { name: 'kept_form_person_fk' })
export class KeptFormEntity {
  @PrimaryColumn({ name: 'key_hash', type: 'text', primaryKeyConstraintName: 'kept_form_pk' })
  keyHash: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'bytea' })
  content: Buffer;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;
}
