import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from './person.entity.js';

/** A sign-in that is half done: a link on its way, or a password that was right and waits for the code. No role may read it. */
@Entity('sign_in_link')
@Index('sign_in_link_person', ['personId'])
@Check('sign_in_link_purpose_known', "purpose in ('link', 'code')")
@ForeignKey(() => PersonEntity, ['personId'], ['id'], { name: 'sign_in_link_person_fk' })
export class SignInLinkEntity {
  @PrimaryColumn({ name: 'token_hash', type: 'text', primaryKeyConstraintName: 'sign_in_link_pk' })
  tokenHash: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  purpose: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;
}
