import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from './person.entity.js';

/** A signed-in session, known by the hash of its token. No role may read it: see the functions of schema app. */
@Entity('access_token')
@Index('access_token_person', ['personId'])
@ForeignKey(() => PersonEntity, ['personId'], ['id'], { name: 'access_token_person_fk' })
export class AccessTokenEntity {
  @PrimaryColumn({ name: 'token_hash', type: 'text', primaryKeyConstraintName: 'access_token_pk' })
  tokenHash: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;
}
