import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { dataPath, startImportBench, type ImportBench } from '../support/import-bench.js';

let bench: ImportBench;
beforeAll(async () => {
  bench = await startImportBench();
});
afterAll(() => bench.close());

describe('import organisations', () => {
  let before: number;
  beforeEach(async () => {
    before = await bench.numberOf('organisation');
  });

  it('takes what spreadsheets write: a byte order mark, semicolons, Windows line ends, breaks in quotes', async () => {
    const content =
      '\ufeffName;Sector;Signed on;Kind\r\n"Ynys Môn\r\nCarers";VCS;2020-02-29;charity\r\n\r\n;;;\r\nDudley Volunteers;vcs;;\r\n';
    const { code, output } = await bench.importing('organisations', content);
    expect([code, output]).toEqual([0, '2 organisations imported.\n']);
    expect(await bench.numberOf(`organisation where name like 'Ynys Môn%Carers' and sector = 'vcs'`)).toBe(1);
    expect(
      await bench.numberOf(
        `signature s join agreement_version v on v.id = s.agreement_version_id where s.signed_on = '2020-02-29' and v.label = '2010'`,
      ),
    ).toBe(1);
  });

  it('reports every bad row with its line and imports nothing', async () => {
    const rows = [
      'name,sector,signedOn,leftOn,gssCode',
      'Good One,vcs,2020-01-01,,',
      ',vcs,,,',
      '"Two\nlines",vcs,2020-02-30,,',
      'Wrong Sector,charity,,,',
      'good one,vcs,,,',
      'Too Many,vcs,,,,',
      'Example Youth Drop-in,vcs,,,',
      'Early,vcs,1990-01-01,,',
      'Left First,vcs,2020-01-02,2020-01-01,',
      'Future,vcs,2030-01-01,,',
      'Code,public,,,E08',
      'Ynys MÃ´n,vcs,,,',
      'Ynys M\ufffdn,vcs,,,',
    ];
    const { code, errors, output } = await bench.importing('organisations', rows.join('\n'));
    expect([code, output]).toEqual([1, '']);
    expect(errors.trim().split('\n')).toEqual([
      'line 3: name is empty',
      'line 4: signedOn "2020-02-30" is not a day written like 2026-04-01',
      'line 6: sector "charity" is not one of vcs, public, private, other',
      'line 7: the same as line 2',
      'line 8: has 6 cells where the heading has 5',
      'line 9: "Example Youth Drop-in" is on the register already; --skip-existing passes over such rows',
      'line 10: signedOn: No agreement was in force on that day.',
      'line 11: leftOn is before signedOn',
      'line 12: signedOn: The day of signing cannot be in the future.',
      'line 13: gssCode "E08" is not a code like E08000031',
      'line 14: name has characters that were read in a wrong encoding before: "Ynys MÃ´n"',
      'line 15: name has a character that was lost before: "Ynys M\ufffdn"',
      '12 rows cannot be used. Nothing was imported.',
    ]);
    expect(await bench.numberOf('organisation')).toBe(before);
  });

  it('names the lines whose bytes are broken', async () => {
    const latin1 = Buffer.from('name,sector\nCyngor Ynys Môn,public\nPlain,vcs\nGwynedd â,vcs\n', 'latin1');
    const { code, errors } = await bench.importing('organisations', latin1);
    expect(code).toBe(1);
    expect(errors).toContain('line 2: has bytes that are not UTF-8');
    expect(errors).toContain('line 4: has bytes that are not UTF-8');
    expect(errors).not.toContain('line 3');
    const utf16 = await bench.importing('organisations', Buffer.from('\ufeffname,sector\nPlain,vcs\n', 'utf16le'));
    expect([utf16.code, utf16.errors]).toEqual([1, expect.stringContaining('UTF-16')]);
    expect(await bench.numberOf('organisation')).toBe(before);
  });

  it.each([
    ['', 'is empty'],
    ['name,kind\nA,b\n', 'no column "sector"'],
    ['name,sector,Name\nA,vcs,B\n', 'column "name" twice'],
    ['name,sector\n"A,vcs\n', 'is not csv: Quote Not Closed'],
  ])('refuses the file %j as a whole', async (content, reason) => {
    const { code, errors } = await bench.importing('organisations', content);
    expect([code, errors]).toEqual([1, expect.stringContaining(reason)]);
  });

  it('keeps nothing in a dry run, and shows progress on a terminal alone', async () => {
    const file = bench.fileOf('name,sector\nOne,vcs\nTwo,vcs\n');
    const args = ['import', 'organisations', file, '--compact', 'wolverhampton', '--dry-run'];
    const quiet = await bench.run(args);
    expect([quiet.code, quiet.errors, quiet.output]).toEqual([
      0,
      '',
      'All is well: 2 organisations would be imported. Nothing was kept.\n',
    ]);
    expect((await bench.run(args, true)).errors).toContain('organisations: 2 of 2');
    expect(await bench.numberOf('organisation')).toBe(before);
  });

  it('passes over those that are there when asked to, and joins organisations that merged', async () => {
    const content = 'name,sector,replacedBy\nExample Youth Drop-in,vcs,\nOld Youth Club,vcs,Example Youth Drop-in\nStray,vcs,Nobody\n';
    expect((await bench.importing('organisations', content, '--skip-existing')).errors).toContain(
      'line 4: replacedBy "Nobody" is not on the register',
    );
    const { output } = await bench.importing('organisations', content.replace('Nobody', 'Old Youth Club'), '--skip-existing');
    expect(output).toBe('2 organisations imported. 1 passed over.\n');
    expect(
      await bench.numberOf(
        `organisation a join organisation b on b.id = a.replaced_by where a.name = 'Old Youth Club' and b.name = 'Example Youth Drop-in'`,
      ),
    ).toBe(1);
  });

  it('knows no other file and no other Compact', async () => {
    expect((await bench.run(['import', 'organisations', '/nowhere.csv', '--compact', 'wolverhampton'])).errors).toContain(
      '/nowhere.csv cannot be read',
    );
    const { code, errors } = await bench.run(['import', 'organisations', bench.fileOf('name,sector\nA,vcs\n'), '--compact', 'derby']);
    expect([code, errors]).toEqual([1, expect.stringContaining('There are: merthyr-tydfil, wolverhampton')]);
  });
});

describe('import champions', () => {
  it('finds people by address, enters others, and lets nobody be a Champion twice at once', async () => {
    const before = await bench.numberOf('champion_appointment');
    const head = 'name,email,organisation,from,to,trainedOn\n';
    const good =
      'New Champion,new@wlv.example,Walsall Metropolitan Borough Council,2025-04-01,2026-03-31,\nVera Champion,champion.vcs@demo.example,Example Carers’ Circle,2025-01-01,,2025-02-01\n';
    const bad =
      'Vera Champion,champion.vcs@demo.example,Example Voluntary Sector Council,2026-01-01,,\nX,x@wlv.example,Nowhere,2025-01-01,2024-01-01,\n';
    const refused = await bench.importing('champions', head + good + bad);
    expect(refused.errors).toContain('line 4: There is already an entry like this.');
    expect(refused.errors).toContain('line 5: to is before from');
    expect(await bench.numberOf('champion_appointment')).toBe(before);
    expect((await bench.importing('champions', head + good)).output).toBe('2 Champions imported.\n');
    expect(
      await bench.numberOf(`champion_appointment a join person p on p.id = a.person_id where p.email = 'champion.vcs@demo.example'`),
    ).toBe(2);
    expect(
      await bench.numberOf(`person p where p.email = 'new@wlv.example' and not exists (select 1 from account a where a.person_id = p.id)`),
    ).toBe(1);
  });
});

describe('import commitments', () => {
  it('takes the file that comes with the product, once', async () => {
    const args = ['import', 'commitments', dataPath('commitments-compact-2010.csv'), '--compact', 'merthyr-tydfil'];
    expect((await bench.run(args)).errors).toContain('give effectiveFrom in the file or --effective-from');
    const dated = [...args, '--effective-from', '2010-12-16'];
    expect((await bench.run(dated)).output).toBe('43 commitments imported.\n');
    expect(
      await bench.numberOf(
        `commitment m join agreement_version v on v.id = m.agreement_version_id where v.agreement_name = 'National Compact' and v.label = '2010' and verified`,
      ),
    ).toBe(8);
    expect((await bench.run(dated)).errors).toContain('line 2: National Compact 2010 has a commitment 1.1 already');
  });

  it('lets no two versions of an agreement be in force at once', async () => {
    const content =
      'agreement,version,effectiveFrom,code,ref,title,appliesTo\nWolverhampton Compact,2027,2027-01-01,1,1.1,Respect independence,public\n';
    expect((await bench.importing('commitments', content)).errors).toContain(
      'line 2: Wolverhampton Compact 2010, in force from 2010-12-16, is in force in that time too',
    );
  });
});
