import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A failed attempt to sign in, kept for a day to slow down guessing. No role may read it. */
@Entity('sign_in_failure')
@Index('sign_in_failure_by_address', ['address', 'failedAt'])
@Index('sign_in_failure_by_time', ['failedAt'])
export class SignInFailureEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'sign_in_failure_pk' })
  id: string;

  @Column({ name: 'email_hash', type: 'text' })
  emailHash: string;

  @Column({ type: 'text' })
  address: string;

  @Column({ name: 'failed_at', type: 'timestamptz' })
  failedAt: Date;
}
