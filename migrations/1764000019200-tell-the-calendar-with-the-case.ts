import type { MigrationInterface, QueryRunner } from 'typeorm';

const rowOfCase = (calendar: string): string => `
      create or replace function app.case_row(c uuid, ch uuid) returns jsonb language sql stable security definer set search_path = '' as $$
        select jsonb_build_object('compactId', x.compact_id, 'compact', k.slug, 'id', x.id, 'reference', x.reference, 'version', x.version, 'ledgerHead', x.ledger_head,
            'machineHash', x.machine_hash, 'procedureVersion', x.procedure_version,${calendar} 'agreementVersionId', x.agreement_version_id, 'receivedAt', x.received_at,
            'countedOn', x.counted_on, 'eventFrom', x.event_from, 'eventTo', x.event_to, 'awareOn', x.aware_on, 'decisionOn', x.decision_on, 'effectiveOn', x.effective_on,
            'identityProtected', x.identity_protected, 'mediationUnsuitable', x.mediation_unsuitable, 'respondentSector', x.respondent_sector, 'outcome', x.outcome,
            'position', jsonb_build_object('stage', x.stage, 'subState', x.sub_state, 'clock', x.clock, 'track', x.track, 'regionalSupport', x.regional_support,
              'externalProceedings', x.external_proceedings, 'review', x.review, 'returnsTo', x.returns_to, 'pausedFor', x.paused_for))
          from public.challenge x join public.compact k on k.id = x.compact_id
          where x.compact_id = c and x.id = ch and app.reads_file(c, ch)
      $$;`;

/** A case says which calendar its dates are counted by, which saves a question whenever one is opened. */
export class TellTheCalendarWithTheCase1764000019200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(rowOfCase(` 'calendarVersion', (select max(n.version) from public.calendar n where n.compact_id = c),`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(rowOfCase(''));
  }
}
