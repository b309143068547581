import { texts } from '../language/texts.js';

export const compactAdminTexts = texts({
  name: { en: 'Name', cy: 'Enw' },
  nameCy: { en: 'Name in Welsh', cy: 'Enw yn Gymraeg' },
  regionalLink: {
    en: 'The Compact has a regional link that can support people',
    cy: 'Mae gan y Compact gyswllt rhanbarthol a all gefnogi pobl',
  },
  regionalLinkHint: {
    en: 'Whether a challenge can ask for that support is set in the procedure.',
    cy: 'Yn y weithdrefn y penderfynir a all her ofyn am y cymorth hwnnw.',
  },
  publishesChampions: {
    en: 'Everybody may see who its Champions are',
    cy: 'Caiff pawb weld pwy yw ei Hyrwyddwyr',
  },
  publishesChampionsHint: {
    en: 'Otherwise people who have a role in the Compact see them.',
    cy: 'Fel arall, pobl sydd â rôl yn y Compact sy’n eu gweld.',
  },
  publishesOrganisations: {
    en: 'Everybody may see its organisations and who signed',
    cy: 'Caiff pawb weld ei sefydliadau a phwy a lofnododd',
  },
  publishesOrganisationsHint: {
    en: 'Otherwise people who have a role in the Compact see them.',
    cy: 'Fel arall, pobl sydd â rôl yn y Compact sy’n eu gweld.',
  },
  looksShowNames: {
    en: 'Parties and the officer see the names of those who looked at their case',
    cy: 'Mae partïon a’r swyddog yn gweld enwau’r rhai a edrychodd ar eu hachos',
  },
  looksShowNamesHint: {
    en: 'Only of people who looked in an office: officer, Champion, advocate, mediator or panel. Whoever looks for a party is never named. That somebody looked, in which role and when, is always shown.',
    cy: 'Dim ond pobl a edrychodd mewn swydd: swyddog, Hyrwyddwr, eiriolwr, cyfryngwr neu banel. Ni enwir byth neb sy’n edrych dros barti. Dangosir bob amser fod rhywun wedi edrych, ym mha rôl a phryd.',
  },
  slug: { en: 'Short name in addresses', cy: 'Enw byr mewn cyfeiriadau' },
  slugHint: {
    en: 'Small letters, digits and single hyphens, like north-shire. It stays for ever.',
    cy: 'Llythrennau bach, digidau a chysylltnodau unigol, fel north-shire. Mae’n aros am byth.',
  },
  notASlug: {
    en: 'use small letters and digits, with single hyphens between them',
    cy: 'defnyddiwch lythrennau bach a digidau, gyda chysylltnodau unigol rhyngddynt',
  },
  areaCode: { en: 'Area code', cy: 'Cod ardal' },
  areaCodeHint: {
    en: 'Two to six capital letters. The reference of every challenge begins with it, so it stays for ever.',
    cy: 'Dwy i chwe phriflythyren. Mae cyfeirnod pob her yn dechrau ag ef, felly mae’n aros am byth.',
  },
  notAnAreaCode: { en: 'use two to six capital letters', cy: 'defnyddiwch ddwy i chwe phriflythyren' },
  nation: { en: 'Nation', cy: 'Cenedl' },
  nationHint: {
    en: 'Decides which bank holidays count and which other places to turn to the Compact begins with. It stays for ever.',
    cy: 'Mae’n penderfynu pa wyliau banc sy’n cyfrif ac â pha leoedd eraill i droi atynt y mae’r Compact yn dechrau. Mae’n aros am byth.',
  },
  'nation.England': { en: 'England', cy: 'Lloegr' },
  'nation.Wales': { en: 'Wales', cy: 'Cymru' },
  'nation.Scotland': { en: 'Scotland', cy: 'Yr Alban' },
  'nation.Northern Ireland': { en: 'Northern Ireland', cy: 'Gogledd Iwerddon' },
  taken: { en: 'another Compact has this already', cy: 'mae gan Gompact arall hwn eisoes' },
  stays: { en: 'What stays for ever', cy: 'Yr hyn sy’n aros am byth' },
  staysLead: {
    en: 'Web addresses, references of challenges and bank holidays go by these, so they cannot be changed.',
    cy: 'Mae cyfeiriadau gwe, cyfeirnodau heriau a gwyliau banc yn dilyn y rhain, felly ni ellir eu newid.',
  },
  canChange: { en: 'What can be changed', cy: 'Yr hyn y gellir ei newid' },
  adminAlone: {
    en: 'Only an administrator of the Compact can change this.',
    cy: 'Dim ond gweinyddwr y Compact a all newid hyn.',
  },
  noWelsh: { en: 'None yet', cy: 'Dim eto' },
  yes: { en: 'Yes', cy: 'Ie' },
  no: { en: 'No', cy: 'Nage' },
  save: { en: 'Save', cy: 'Cadw' },
  saved: { en: 'The changes were saved.', cy: 'Cadwyd y newidiadau.' },
  foundLead: {
    en: 'A new Compact gets its bank holidays, the usual procedure and the usual other places to turn to. You become its administrator.',
    cy: 'Mae Compact newydd yn cael ei wyliau banc, y weithdrefn arferol a’r lleoedd eraill arferol i droi atynt. Chi fydd ei weinyddwr.',
  },
  found: { en: 'Found the Compact', cy: 'Sefydlu’r Compact' },
  founded: { en: 'The Compact was founded. You are its administrator.', cy: 'Sefydlwyd y Compact. Chi yw ei weinyddwr.' },
  next: { en: 'What has to be done next', cy: 'Yr hyn sydd i’w wneud nesaf' },
  nextLead: {
    en: 'The Compact is ready for challenges once it has an agreement and a Compact officer.',
    cy: 'Mae’r Compact yn barod am heriau unwaith y bydd ganddo gytundeb a swyddog Compact.',
  },
  nextAgreement: { en: 'Enter the agreement and its commitments', cy: 'Nodi’r cytundeb a’i ymrwymiadau' },
  nextProcedure: { en: 'Look at the procedure and publish your own', cy: 'Edrych ar y weithdrefn a chyhoeddi eich un chi' },
  nextPeople: { en: 'Add people, first of all a Compact officer', cy: 'Ychwanegu pobl, yn gyntaf oll swyddog Compact' },
  done: { en: 'Done', cy: 'Wedi’i wneud' },
  toDo: { en: 'To do', cy: 'I’w wneud' },
  asCame: { en: 'As it came', cy: 'Fel y daeth' },
});
