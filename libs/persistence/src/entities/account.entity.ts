import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonEntity } from './person.entity.js';

/** That a person has signed in or may, and with which password; null for one who comes by links. No role may read it: see the functions of schema app. */
@Entity('account')
@ForeignKey(() => PersonEntity, ['personId'], ['id'], { name: 'account_person_fk' })
export class AccountEntity {
  @PrimaryColumn({ name: 'person_id', type: 'uuid', primaryKeyConstraintName: 'account_pk' })
  personId: string;

  @Column({ name: 'password_hash', type: 'text', nullable: true })
  passwordHash: string | null;

  @Column({ name: 'disabled_at', type: 'timestamptz', nullable: true })
  disabledAt: Date | null;
}
