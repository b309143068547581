import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ChallengeEntity } from './challenge.entity.js';
import { PersonEntity } from './person.entity.js';

/** What a person declared about their interests in one case. The latest has no `supersededAt`. */
@Entity('conflict_declaration')
@Index('conflict_declaration_by_person', ['personId', 'compactId', 'challengeId'])
@Index('conflict_declaration_in_force', ['compactId', 'challengeId', 'personId'], { unique: true, where: 'superseded_at is null' })
@Index('conflict_declaration_interests', ['personId', 'compactId', 'challengeId'], { where: 'interest and superseded_at is null' })
@Check('conflict_declaration_nature_given', 'not interest or nature is not null')
@ForeignKey(() => ChallengeEntity, ['compactId', 'challengeId'], ['compactId', 'id'], { name: 'conflict_declaration_challenge_fk' })
@ForeignKey(() => PersonEntity, ['personId'], ['id'], { name: 'conflict_declaration_person_fk' })
export class ConflictDeclarationEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'conflict_declaration_pk' })
  compactId: string;

  @PrimaryColumn({ name: 'challenge_id', type: 'uuid', primaryKeyConstraintName: 'conflict_declaration_pk' })
  challengeId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'conflict_declaration_pk' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'boolean' })
  interest: boolean;

  @Column({ type: 'text', nullable: true })
  nature: string | null;

  @Column({ name: 'declared_at', type: 'timestamptz' })
  declaredAt: Date;

  @Column({ name: 'superseded_at', type: 'timestamptz', nullable: true })
  supersededAt: Date | null;
}
