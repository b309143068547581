import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A person's declaration on a case is looked up by both. With an index on the person alone, a plan made for somebody with few
 * declarations was kept by the connection and read every declaration of an officer with a hundred thousand.
 */
export class FindDeclarationsByPersonAndCase1764000019100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index conflict_declaration_by_person;
      create index conflict_declaration_by_person on conflict_declaration (person_id, compact_id, challenge_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index conflict_declaration_by_person;
      create index conflict_declaration_by_person on conflict_declaration (person_id);
    `);
  }
}
