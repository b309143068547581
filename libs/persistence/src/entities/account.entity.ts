import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonEntity } from './person.entity.js';

/** What a person signs in with. No role may read it: see the functions of schema app. */
@Entity('account')
@ForeignKey(() => PersonEntity, ['personId'], ['id'], { name: 'account_person_fk' })
export class AccountEntity {
  @PrimaryColumn({ name: 'person_id', type: 'uuid', primaryKeyConstraintName: 'account_pk' })
  personId: string;

  @Column({ name: 'password_hash', type: 'text' })
  passwordHash: string;

  @Column({ name: 'disabled_at', type: 'timestamptz', nullable: true })
  disabledAt: Date | null;
}
