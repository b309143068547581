import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonEntity } from './person.entity.js';

/** The secret that a person's authenticator shares with the service. No role may read it: see the functions of schema app. */
@Entity('second_factor')
@ForeignKey(() => PersonEntity, ['personId'], ['id'], { name: 'second_factor_person_fk' })
export class SecondFactorEntity {
  @PrimaryColumn({ name: 'person_id', type: 'uuid', primaryKeyConstraintName: 'second_factor_pk' })
  personId: string;

  @Column({ type: 'text' })
  secret: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true })
  confirmedAt: Date | null;

  /** Number of the half minute whose code was used last: no earlier one, nor that one, is taken again. */
  @Column({ name: 'last_step', type: 'bigint', nullable: true })
  lastStep: string | null;

  @Column({ type: 'integer' })
  failures: number;

  @Column({ name: 'failed_at', type: 'timestamptz', nullable: true })
  failedAt: Date | null;
}
