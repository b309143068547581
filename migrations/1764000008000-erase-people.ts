import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Erasing a person: name, address, account and every sealed detail they made or are named in, salt included, so that nothing can be
 * tried against what remains. The chains stay valid, the row of the person stays as an empty place holder that other rows point at.
 * Only the owner of the database may call it: the command line does, on the controller's decision.
 */
export class ErasePeople1764000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.erase_person(erased uuid, at timestamptz) returns integer language plpgsql set search_path = '' as $$
        declare details integer;
        begin
          update public.ledger_detail set salt = null, actor_person_id = null, payload = null
            where actor_person_id = erased or payload::text like '%' || erased || '%';
          get diagnostics details = row_count;
          update public.conflict_declaration set nature = 'erased' where person_id = erased and nature is not null;
          update public.message set recipient_address = null, last_error = null where recipient_person_id = erased;
          delete from public.idempotency_key where person_id = erased or response_body::text like '%' || erased || '%';
          delete from public.access_token where person_id = erased;
          delete from public.account where person_id = erased;
          delete from public.interest where person_id = erased;
          delete from public.membership where person_id = erased;
          delete from public.role_assignment where person_id = erased;
          update public.participant set ended_at = at where person_id = erased and ended_at is null;
          update public.person set name = 'Erased person', email = null, erased_at = at where id = erased;
          return details;
        end
      $$;
      revoke execute on function app.erase_person(uuid, timestamptz) from public;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function app.erase_person(uuid, timestamptz)');
  }
}
