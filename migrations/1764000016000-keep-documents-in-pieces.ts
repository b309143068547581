import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The content of a document lies beside it in pieces, so that nobody holds all of it at once. Pieces are seen through their document,
 * written with it in one transaction and never after, and of an infected document by nobody. Who attached it is told by role. The
 * worker may read what was not scanned yet, and note what came out; nothing else of a document can be changed.
 */
export class KeepDocumentsInPieces1764000016000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table document add column attached_as text, add column scan text, add column scanned_at timestamptz;
      update document d set scan = 'notScanned', attached_as = coalesce((select l.role from ledger_entry l
        where l.compact_id = d.compact_id and l.challenge_id = d.challenge_id and l.stream = d.audience and l.event_type = 'attach-document' and l.at = d.attached_at
        limit 1), 'system');
      alter table document alter column attached_as set not null, alter column scan set not null,
        add constraint document_scan_known check (scan in ('notScanned', 'clean', 'infected')),
        add constraint document_scan_dated check ((scan = 'notScanned') = (scanned_at is null));
      create index document_to_scan on document (attached_at) where scan = 'notScanned';

      create table document_piece (
        compact_id uuid not null,
        challenge_id uuid not null,
        document_id uuid not null,
        number integer not null,
        content bytea not null,
        constraint document_piece_pk primary key (compact_id, challenge_id, document_id, number),
        constraint document_piece_size check (octet_length(content) between 1 and 262144),
        constraint document_piece_document_fk foreign key (compact_id, challenge_id, document_id) references document
      );
      -- Most files are compressed already.
      alter table document_piece alter column content set storage external;
      insert into document_piece select d.compact_id, d.challenge_id, d.id, n, substring(d.content from n * 262144 + 1 for 262144)
        from document d, generate_series(0, (octet_length(d.content) - 1) / 262144) n where octet_length(d.content) > 0;
      alter table document drop column content;
      alter table document_piece enable row level security;

      drop policy document_attached on document;
      create policy document_attached on document for insert to compact_app with check (scan = 'notScanned'
        and (app.reads_stream(compact_id, challenge_id, audience) or (audience = 'shared' and app.begins_here(compact_id, challenge_id))));

      grant select, insert on document_piece to compact_app;
      create policy document_piece_seen on document_piece for select to compact_app using (exists (select 1 from document d
        where d.compact_id = document_piece.compact_id and d.challenge_id = document_piece.challenge_id and d.id = document_piece.document_id and d.scan <> 'infected'));
      create policy document_piece_attached on document_piece for insert to compact_app with check (app.begins_here(compact_id, challenge_id)
        or exists (select 1 from document d where d.compact_id = document_piece.compact_id and d.challenge_id = document_piece.challenge_id
          and d.id = document_piece.document_id and app.written_here(d.xmin)));

      grant select, update (scan, scanned_at) on document to compact_worker;
      grant select on document_piece to compact_worker;
      create policy document_read_by_worker on document for select to compact_worker using (true);
      create policy document_scanned on document for update to compact_worker using (scan = 'notScanned') with check (scan in ('clean', 'infected'));
      create policy document_piece_read_by_worker on document_piece for select to compact_worker using (exists (select 1 from document d
        where d.compact_id = document_piece.compact_id and d.challenge_id = document_piece.challenge_id and d.id = document_piece.document_id and d.scan = 'notScanned'));

      create function app.announce_document() returns trigger language plpgsql as $$
        begin
          perform pg_notify('document_attached', '');
          return null;
        end $$;
      create trigger document_announced after insert on document for each statement execute function app.announce_document();
      revoke execute on function app.announce_document() from public;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger document_announced on document;
      drop function app.announce_document();
      drop policy document_scanned on document;
      drop policy document_read_by_worker on document;
      revoke all on document from compact_worker;
      alter table document add column content bytea;
      update document d set content = coalesce((select string_agg(p.content, ''::bytea order by p.number) from document_piece p
        where p.compact_id = d.compact_id and p.challenge_id = d.challenge_id and p.document_id = d.id), ''::bytea);
      alter table document alter column content set not null;
      drop table document_piece;
      drop index document_to_scan;
      drop policy document_attached on document;
      create policy document_attached on document for insert to compact_app with check (app.reads_stream(compact_id, challenge_id, audience));
      alter table document drop column attached_as, drop column scan, drop column scanned_at;
    `);
  }
}
