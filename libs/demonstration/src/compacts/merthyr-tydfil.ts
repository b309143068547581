import { localAuthorities } from '../reference-data/local-authorities.js';
import type { CodeSeed, CommitmentSeed, CompactSeed } from './compact-seed.js';

const commitment = (ref: string, appliesTo: CommitmentSeed['appliesTo'], title: string, titleCy: string): CommitmentSeed => ({
  ref,
  appliesTo,
  title,
  titleCy,
  verified: false,
});

/**
 * The four Codes that the Merthyr Tydfil Compact Working Plan names. Their items were not seen: these titles are stand-ins for the
 * partners to replace, and none is marked as verified.
 */
const codes: readonly CodeSeed[] = [
  {
    ref: 'FPC',
    title: 'Funding, procurement and commissioning',
    titleCy: 'Cyllido, caffael a chomisiynu',
    commitments: [
      commitment('FPC-1', 'public', 'Begin talking about funding early and keep talking', 'Dechrau trafod cyllid yn gynnar a dal i drafod'),
      commitment('FPC-2', 'public', 'Give notice of changes to funding, with reasons', 'Rhoi rhybudd o newidiadau i gyllid, gyda rhesymau'),
      commitment('FPC-3', 'vcs', 'Account for public money openly', 'Rhoi cyfrif agored am arian cyhoeddus'),
    ],
  },
  {
    ref: 'CCI',
    title: 'Consultation and community involvement',
    titleCy: 'Ymgynghori a chynnwys y gymuned',
    commitments: [
      commitment(
        'CCI-1',
        'both',
        'Consult those whom a change affects in good time',
        'Ymgynghori mewn da bryd â’r rhai y mae newid yn effeithio arnynt',
      ),
      commitment('CCI-2', 'public', 'Say what became of the answers', 'Dweud beth a ddaeth o’r atebion'),
    ],
  },
  {
    ref: 'VOL',
    title: 'Volunteering',
    titleCy: 'Gwirfoddoli',
    commitments: [
      commitment('VOL-1', 'both', 'Treat volunteers fairly and value their time', 'Trin gwirfoddolwyr yn deg a gwerthfawrogi eu hamser'),
    ],
  },
  {
    ref: 'TSG',
    title: 'Third sector governance',
    titleCy: 'Llywodraethu’r trydydd sector',
    commitments: [
      commitment(
        'TSG-1',
        'vcs',
        'Keep sound governance and say who is represented',
        'Cynnal llywodraethu cadarn a dweud pwy a gynrychiolir',
      ),
    ],
  },
];

const garden = 'Example Valley Garden';

/** The second Compact of the demonstration: another place, another nation, and a wall between. */
export function merthyrTydfil(): CompactSeed {
  return {
    slug: 'merthyr-tydfil',
    name: 'Merthyr Tydfil Compact',
    nameCy: 'Compact Merthyr Tudful',
    areaCode: 'MTY',
    nation: 'Wales',
    division: 'england-and-wales',
    regionalLink: false,
    agreements: [{ name: 'Merthyr Tydfil Compact', label: '2008', from: '2008-04-01', before: null, codes }],
    organisations: [
      ...localAuthorities(['MTY']).map((authority) => ({
        ...authority,
        sector: 'public' as const,
        kind: 'local-authority',
        signedOn: '2008-04-01',
      })),
      { name: 'South Wales Police', sector: 'public', kind: 'police', signedOn: '2009-01-12' },
      { name: garden, sector: 'vcs', kind: 'charity', signedOn: '2016-02-29' },
      { name: 'Example Valley Carers', sector: 'vcs', kind: 'unincorporated-group', signedOn: '2017-11-06' },
    ],
    people: [
      { name: 'Olwen Officer', email: 'officer@merthyr.example', roles: ['officer'] },
      { name: 'Ceri Challenger', email: 'challenger@merthyr.example', roles: ['organisationMember'], organisation: garden },
      // The same person as in the first Compact: one administrator may keep several.
      { name: 'Alex Administrator', email: 'admin@demo.example', roles: ['administrator'] },
      { name: 'Gwen Champion', email: null, roles: [] },
    ],
    champions: [{ person: 'Gwen Champion', organisation: 'South Wales Police', from: '2024-04-01', to: null, trainedOn: null }],
    engagements: [],
    indicators: [],
  };
}
