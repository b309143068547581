import { wolverhamptonActionPlan } from '../reference-data/action-plan.js';
import { localAuthorities } from '../reference-data/local-authorities.js';
import type { CompactSeed, OrganisationSeed, PersonSeed } from './compact-seed.js';
import { codesOf1998, codesOf2010 } from './national-agreements.js';

const council = 'City of Wolverhampton Council';
const hospital = 'The Royal Wolverhampton NHS Trust';
const police = 'West Midlands Police';
const fireService = 'West Midlands Fire Service';
const sectorCouncil = 'Example Voluntary Sector Council';
const advocacyService = 'Example Advocacy Service';
const kitchen = 'Example Community Kitchen';
const youth = 'Example Youth Drop-in';
const befriending = 'Example Befriending Scheme';
const allotments = 'Example Allotment Trust';
const tenants = 'Example Tenants’ Network';
const carers = 'Example Carers’ Circle';

/** Real public bodies, voluntary organisations made up. That one stands here does not say that it signed any Compact. */
const organisations = (): OrganisationSeed[] => [
  ...localAuthorities(['WLV', 'DUD', 'SAW', 'WLL']).map((authority, index) => ({
    ...authority,
    sector: 'public' as const,
    kind: 'local-authority',
    signedOn: index === 0 ? '2010-12-16' : '2012-04-02',
  })),
  { name: hospital, sector: 'public', kind: 'nhs-body', signedOn: '2011-02-01' },
  { name: police, sector: 'public', kind: 'police', signedOn: '2011-02-01' },
  { name: fireService, sector: 'public', kind: 'fire-service', signedOn: '2011-02-01' },
  { name: sectorCouncil, sector: 'vcs', kind: 'infrastructure-body', signedOn: '2010-12-16' },
  { name: advocacyService, sector: 'vcs', kind: 'charity', signedOn: '2013-05-20' },
  { name: kitchen, sector: 'vcs', kind: 'charity', signedOn: '2018-09-03' },
  { name: youth, sector: 'vcs', kind: 'unincorporated-group', signedOn: '2019-03-31' },
  { name: befriending, sector: 'vcs', kind: 'charity', signedOn: '2015-06-15' },
  { name: allotments, sector: 'vcs', kind: 'unincorporated-group', signedOn: '2021-04-01' },
  { name: tenants, sector: 'vcs', kind: 'community-interest-company', signedOn: '2022-10-10' },
  { name: carers, sector: 'vcs', kind: 'charity', signedOn: '2023-01-16' },
  { name: 'Wolverhampton Compact Partnership', sector: 'other', kind: 'partnership', signedOn: null },
];

/** One account for each role. Whoever must be impartial belongs to no organisation that can be a party. */
const people: readonly PersonSeed[] = [
  { name: 'Ola Officer', email: 'officer@demo.example', roles: ['officer'] },
  { name: 'Ossian Officer', email: 'officer2@demo.example', roles: ['officer'] },
  { name: 'Vera Champion', email: 'champion.vcs@demo.example', roles: ['champion'], organisation: sectorCouncil },
  { name: 'Piers Champion', email: 'champion.public@demo.example', roles: ['champion'], organisation: hospital },
  { name: 'Ada Advocate', email: 'advocate@demo.example', roles: ['advocate'], organisation: advocacyService },
  { name: 'Mina Mediator', email: 'mediator@demo.example', roles: ['mediator'] },
  { name: 'Mansour Mediator', email: 'mediator2@demo.example', roles: ['mediator'] },
  { name: 'Charlie Chair', email: 'chair@demo.example', roles: ['chair'] },
  { name: 'Pat Panel', email: 'panel.vcs1@demo.example', roles: ['panelMember'], organisation: befriending },
  { name: 'Priya Panel', email: 'panel.vcs2@demo.example', roles: ['panelMember'], organisation: allotments },
  { name: 'Paul Panel', email: 'panel.public1@demo.example', roles: ['panelMember'], organisation: police },
  { name: 'Pia Panel', email: 'panel.public2@demo.example', roles: ['panelMember'], organisation: fireService },
  { name: 'Chandra Challenger', email: 'challenger@demo.example', roles: ['organisationMember'], organisation: kitchen },
  { name: 'Chris Challenger', email: 'challenger2@demo.example', roles: ['organisationMember'], organisation: youth },
  { name: 'Robin Rowe', email: 'representative@demo.example', roles: ['representative'], organisation: tenants },
  { name: 'Ros Respondent', email: 'respondent@demo.example', roles: ['organisationMember'], organisation: council },
  { name: 'Mags Monitor', email: 'maig@demo.example', roles: ['maig'] },
  { name: 'Alex Administrator', email: 'admin@demo.example', roles: ['administrator'] },
  { name: 'Cara Champion', email: null, roles: [] },
  { name: 'Colm Champion', email: null, roles: [] },
];

/** The Compact of the demonstration. */
export function wolverhampton(): CompactSeed {
  return {
    slug: 'wolverhampton',
    name: 'Wolverhampton Compact',
    nameCy: 'Compact Wolverhampton',
    areaCode: 'WLV',
    nation: 'England',
    division: 'england-and-wales',
    regionalLink: true,
    agreements: [
      { name: 'National Compact', label: '1998, with the Codes to 2005', from: '1998-11-19', before: '2010-12-16', codes: codesOf1998 },
      { name: 'Wolverhampton Compact', label: '2010', from: '2010-12-16', before: null, codes: codesOf2010() },
    ],
    organisations: organisations(),
    people,
    champions: [
      { person: 'Vera Champion', organisation: sectorCouncil, from: '2023-04-03', to: null, trainedOn: '2023-05-17' },
      { person: 'Piers Champion', organisation: hospital, from: '2024-01-08', to: null, trainedOn: '2024-02-20' },
      { person: 'Cara Champion', organisation: carers, from: '2025-06-02', to: null, trainedOn: '2025-09-11' },
      { person: 'Colm Champion', organisation: police, from: '2022-04-04', to: '2024-11-29', trainedOn: '2022-06-01' },
    ],
    engagements: [
      { organisation: carers, provider: advocacyService, advocate: 'Ada Advocate', kind: 'advice', openedDaysAgo: 20, closedDaysAgo: null },
      {
        organisation: kitchen,
        provider: advocacyService,
        advocate: 'Ada Advocate',
        kind: 'representation',
        openedDaysAgo: 400,
        closedDaysAgo: 310,
      },
      {
        organisation: tenants,
        provider: advocacyService,
        advocate: 'Ada Advocate',
        kind: 'advice',
        openedDaysAgo: 500,
        closedDaysAgo: 470,
      },
      { organisation: allotments, provider: sectorCouncil, advocate: null, kind: 'signposting', openedDaysAgo: 45, closedDaysAgo: 45 },
    ],
    indicators: wolverhamptonActionPlan(),
  };
}
