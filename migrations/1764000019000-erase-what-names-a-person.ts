import type { MigrationInterface, QueryRunner } from 'typeorm';

const details = `update public.ledger_detail set salt = null, actor_person_id = null, payload = null
            where actor_person_id = erased or payload::text like '%' || erased || '%'`;
const own = `
          update public.conflict_declaration set nature = 'erased' where person_id = erased and nature is not null;
          update public.message set recipient_address = null, last_error = null where recipient_person_id = erased;
          delete from public.idempotency_key where person_id = erased or response_body::text like '%' || erased || '%';
          delete from public.access_token where person_id = erased;`;
const rest = `
          delete from public.account where person_id = erased;
          delete from public.interest where person_id = erased;
          delete from public.membership where person_id = erased;
          delete from public.role_assignment where person_id = erased;
          update public.participant set ended_at = at where person_id = erased and ended_at is null;
          update public.person set name = 'Erased person', email = null, erased_at = at where id = erased;
          return details;`;

/**
 * Erasing a person takes their name and address out of what others wrote, too: out of the texts of every case, drafts included, and
 * sealed details that hold one of them are emptied whole. Their second factor, links and drafts go. What a document holds inside
 * is not looked into.
 */
export class EraseWhatNamesAPerson1764000019000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.without_name(told text, names text[]) returns text language plpgsql immutable set search_path = '' as $$
        declare
          name text;
          left_over text := told;
        begin
          foreach name in array names loop
            left_over := regexp_replace(left_over, '(?<!\\w)' || regexp_replace(name, '(\\W)', '\\\\\\1', 'g') || '(?!\\w)', '[erased]', 'gi');
          end loop;
          return left_over;
        end
      $$;
      create or replace function app.erase_person(erased uuid, at timestamptz) returns integer language plpgsql set search_path = '' as $$
        declare
          details integer;
          names text[];
        begin
          select coalesce(array_agg(n), '{}') into names from public.person p, unnest(array[p.email, p.name]) n where p.id = erased and char_length(n) > 2;
          ${details} or app.without_name(payload::text, names) <> payload::text;
          get diagnostics details = row_count;${own}
          delete from public.idempotency_key where app.without_name(response_body::text, names) <> response_body::text;
          delete from public.second_factor where person_id = erased;
          delete from public.sign_in_link where person_id = erased;
          delete from public.draft where author_person_id = erased;
          delete from public.case_seen where person_id = erased;
          update public.draft set answers = app.without_name(answers::text, names)::jsonb where app.without_name(answers::text, names) <> answers::text;
          update public.challenge_file set title = app.without_name(title, names), what_happened = app.without_name(what_happened, names),
            remedy_sought = app.without_name(remedy_sought, names), steps_tried = app.without_name(steps_tried, names), late_reason = app.without_name(late_reason, names)
            where app.without_name(concat_ws(' ', title, what_happened, remedy_sought, steps_tried, late_reason), names) <> concat_ws(' ', title, what_happened, remedy_sought, steps_tried, late_reason);
          update public.alleged_breach set respondent_reason = app.without_name(respondent_reason, names), finding_reasons = app.without_name(finding_reasons, names)
            where app.without_name(concat_ws(' ', respondent_reason, finding_reasons), names) <> concat_ws(' ', respondent_reason, finding_reasons);
          update public.action set text = app.without_name(text, names), evidence = app.without_name(evidence, names)
            where app.without_name(concat_ws(' ', text, evidence), names) <> concat_ws(' ', text, evidence);
          update public.adjustment set wish = app.without_name(wish, names) where app.without_name(wish, names) <> wish;
          update public.conflict_declaration set nature = app.without_name(nature, names) where app.without_name(nature, names) <> nature;
          update public.document set name = app.without_name(name, names) where app.without_name(name, names) <> name;${rest}
        end
      $$;
      revoke execute on function app.without_name(text, text[]) from public;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function app.erase_person(erased uuid, at timestamptz) returns integer language plpgsql set search_path = '' as $$
        declare details integer;
        begin
          ${details};
          get diagnostics details = row_count;${own}${rest}
        end
      $$;
      drop function app.without_name(text, text[]);
    `);
  }
}
