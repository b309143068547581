import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sendReminders } from '#libs/notifications';
import { connect, UnitOfWork } from '#libs/persistence';
import { dataPath, startImportBench, type ImportBench } from '../support/import-bench.js';

let bench: ImportBench;
beforeAll(async () => {
  bench = await startImportBench();
});
afterAll(() => bench.close());

describe('import challenges', () => {
  const officer = ['--officer', 'officer@demo.example'];

  it('takes the published cases through the process of their time and tells nobody', async () => {
    expect((await bench.importing('organisations', fs.readFileSync(dataPath('published-organisations.csv')))).code).toBe(0);
    const { code, output, errors } = await bench.importing('challenges', fs.readFileSync(dataPath('published-challenges.csv')), ...officer);
    expect([code, output, errors]).toEqual([0, '10 challenges imported.\n', '']);
    const { rows } = await bench.owner.query(
      `select reference, stage || '.' || sub_state as position, counted_on::text as counted, accepted_on::text as accepted, channel from challenge order by counted_on, reference`,
    );
    expect(rows[0]).toEqual({
      reference: 'WLV-2004-05-0001',
      position: 'resolved.complete',
      counted: '2004-07-01',
      accepted: '2004-07-09',
      channel: 'import',
    });
    expect(rows.at(-1)).toMatchObject({ reference: 'WLV-2010-11-0001', position: 'closed.referredElsewhere', counted: '2011-01-04' });
    expect(await bench.numberOf(`message where status = 'queued'`)).toBe(0);
    expect(await bench.numberOf(`message where status = 'kept'`)).toBeGreaterThan(0);
    const source = await connect(bench.database.workerUrl, 'compact_worker', 1);
    expect(await sendReminders(new UnitOfWork(source), bench.clock)).toBe(0);
    await source.destroy();
    expect(await bench.numberOf(`ledger_entry where at > '2012-01-01'`)).toBe(0);
  });

  it('leaves ledgers that verify, until somebody tampers with one', async () => {
    expect((await bench.run(['verify'])).output).toMatch(/^Checked 10 challenges with \d+ records\. Every ledger is whole\.\n$/);
    await bench.owner.query(`alter table ledger_entry disable trigger user`);
    await bench.owner.query(
      `update ledger_entry set role = 'champion' where event_type = 'acknowledge' and challenge_id = (select id from challenge where reference = 'WLV-2006-07-0001')`,
    );
    const { code, errors } = await bench.run(['verify']);
    expect([code, errors]).toEqual([1, expect.stringContaining('The ledger of WLV-2006-07-0001 cannot be right: shared record 2')]);
    await bench.owner.query(`update ledger_entry set role = 'officer' where event_type = 'acknowledge'`);
    await bench.owner.query(`alter table ledger_entry enable trigger user`);
    expect((await bench.run(['verify'])).code).toBe(0);
  });

  it('refuses what is there already and what the process would not have allowed, all together', async () => {
    const head =
      'receivedOn,challenger,respondent,title,whatHappened,remedySought,eventFrom,commitments,acceptedOn,outcome,endedOn,outcomeText,referredTo\n';
    const row = (changes: Record<string, string>): string => {
      const usual = {
        receivedOn: '2024-05-01',
        challenger: 'Example Community Kitchen',
        respondent: 'City of Wolverhampton Council',
        title: `Notice ${changes['no'] ?? ''}`,
        what: 'Short notice',
        remedy: 'Proper notice',
        eventFrom: '2024-04-01',
        commitments: '4.4',
        acceptedOn: '2024-05-08',
        outcome: 'settled',
        endedOn: '2024-07-01',
        text: 'Notice was given',
        referredTo: '',
      };
      return Object.entries({ ...usual, ...changes })
        .filter(([name]) => name !== 'no')
        .map(([, value]) => `"${value}"`)
        .join(',');
    };
    const before = await bench.numberOf('challenge');
    const rows = [
      row({ no: '1' }),
      row({ no: '2', commitments: 'FP-notice' }),
      row({ no: '3', commitments: '9.9' }),
      row({ no: '4', respondent: 'Wolverhampton Compact Partnership' }),
      row({ no: '5', receivedOn: '2026-05-01', acceptedOn: '2026-05-02', endedOn: '2026-05-03' }),
      row({ no: '6', endedOn: '2024-05-07' }),
      row({ no: '7', outcome: 'referredElsewhere', referredTo: 'the moon' }),
      row({ no: '8', acceptedOn: '' }),
      row({ no: '9', outcome: 'open' }),
      row({ no: '10', receivedOn: '2027-01-01', acceptedOn: '2027-01-02', endedOn: '2027-01-03' }),
    ];
    const { code, errors } = await bench.importing('challenges', head + rows.join('\n'), ...officer);
    expect(code).toBe(1);
    const reported = [...errors.matchAll(/^line (\d+): (.*)$/gm)].map(([, line, reason]) => [Number(line), reason]);
    expect(reported.map(([line]) => line)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 11, 11]);
    expect(reported[0]?.[1]).toMatch(/the process refuses it/);
    expect(reported[1]?.[1]).toMatch(/No such commitment/);
    expect(reported[4]?.[1]).toBe('endedOn is before acceptedOn');
    expect(reported[6]?.[1]).toBe('acceptedOn is empty, but a settled challenge was accepted');
    expect(await bench.numberOf('challenge')).toBe(before);

    expect((await bench.importing('challenges', head + rows[0], ...officer)).output).toBe('1 challenges imported.\n');
    expect((await bench.importing('challenges', head + rows[0], ...officer)).errors).toContain(
      'the register has this challenge already: WLV-2024-25-0001',
    );
  });

  it('works for officers alone', async () => {
    const content = fs.readFileSync(dataPath('published-challenges.csv'));
    const { code, errors } = await bench.importing('challenges', content, '--officer', 'maig@demo.example');
    expect([code, errors]).toEqual([1, 'maig@demo.example is no officer of wolverhampton.\n']);
    expect((await bench.importing('challenges', content)).errors).toContain('--officer');
  });
});

describe('erase-person', () => {
  it('takes the person out and leaves the ledgers whole', async () => {
    const email = 'officer@demo.example';
    expect((await bench.run(['erase-person', '--email', email, '--confirm', 'other@demo.example'])).errors).toContain('Nothing was erased');
    const { code, output } = await bench.run(['erase-person', '--email', email, '--confirm', email]);
    expect([code, output]).toEqual([0, expect.stringMatching(/with \d+ sealed details/)]);
    expect(await bench.numberOf(`person where email = '${email}'`)).toBe(0);
    const verified = await bench.run(['verify']);
    expect([verified.code, verified.output]).toEqual([0, expect.stringContaining('records were erased on request')]);
    expect((await bench.run(['erase-person', '--email', email, '--confirm', email])).code).toBe(1);
  });
});
