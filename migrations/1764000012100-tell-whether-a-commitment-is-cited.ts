import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff who may not open a case still have to know that one cites a commitment before they reword it. */
export class TellWhetherACommitmentIsCited1764000012100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.commitment_is_cited(c uuid, cited uuid) returns boolean language sql stable security definer set search_path = '' as $$
        select c = any (app.officer_of() || app.administrator_of())
          and exists (select 1 from public.alleged_breach b where b.compact_id = c and b.commitment_id = cited) $$;
      revoke execute on function app.commitment_is_cited(uuid, uuid) from public;
      grant execute on function app.commitment_is_cited(uuid, uuid) to compact_app, compact_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function app.commitment_is_cited(uuid, uuid)');
  }
}
