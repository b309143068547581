import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files that somebody adds while writing a challenge: seen by whoever sees the draft, added and taken away by its author alone until
 * it is sent, and gone with it. When the draft is lodged they become documents of the challenge.
 */
export class KeepFilesWithDrafts1764000016100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table draft_document (
        compact_id uuid not null,
        draft_id uuid not null,
        id uuid not null,
        name text not null,
        media_type text not null,
        bytes integer not null,
        sha256 text not null,
        added_at timestamptz not null,
        constraint draft_document_pk primary key (compact_id, draft_id, id),
        constraint draft_document_draft_fk foreign key (compact_id, draft_id) references draft on delete cascade
      );
      create table draft_document_piece (
        compact_id uuid not null,
        draft_id uuid not null,
        document_id uuid not null,
        number integer not null,
        content bytea not null,
        constraint draft_document_piece_pk primary key (compact_id, draft_id, document_id, number),
        constraint draft_document_piece_size check (octet_length(content) between 1 and 262144),
        constraint draft_document_piece_document_fk foreign key (compact_id, draft_id, document_id) references draft_document on delete cascade
      );
      alter table draft_document_piece alter column content set storage external;
      alter table draft_document enable row level security;
      alter table draft_document_piece enable row level security;

      grant select, insert, delete on draft_document to compact_app;
      create policy draft_document_seen on draft_document for select to compact_app using (exists (select 1 from draft d
        where d.compact_id = draft_document.compact_id and d.id = draft_document.draft_id));
      create policy draft_document_added on draft_document for insert to compact_app with check (exists (select 1 from draft d
        where d.compact_id = draft_document.compact_id and d.id = draft_document.draft_id and d.sent_at is null
          and (d.author_person_id = app.person() or d.key_hash = any (app.draft_keys()))));
      create policy draft_document_removed on draft_document for delete to compact_app using (exists (select 1 from draft d
        where d.compact_id = draft_document.compact_id and d.id = draft_document.draft_id and d.sent_at is null
          and (d.author_person_id = app.person() or d.key_hash = any (app.draft_keys()))));

      grant select, insert on draft_document_piece to compact_app;
      create policy draft_document_piece_seen on draft_document_piece for select to compact_app using (exists (select 1 from draft_document d
        where d.compact_id = draft_document_piece.compact_id and d.draft_id = draft_document_piece.draft_id and d.id = draft_document_piece.document_id));
      create policy draft_document_piece_added on draft_document_piece for insert to compact_app with check (exists (select 1 from draft_document d
        where d.compact_id = draft_document_piece.compact_id and d.draft_id = draft_document_piece.draft_id and d.id = draft_document_piece.document_id
          and app.written_here(d.xmin)));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table draft_document_piece, draft_document');
  }
}
