import { privatePath, publicPath, type Path } from './path.js';

/**
 * Every address of the pages, once, with its title. Routes, templates and tests take them from here; a new entry is walked by
 * the browser tests without anybody remembering it.
 */
export const paths = {
  start: publicPath('/', 'Challenge a decision under your Compact', 'Herio penderfyniad o dan eich Compact'),
  accessibility: publicPath('/accessibility', 'Accessibility statement', 'Datganiad hygyrchedd'),
  privacy: publicPath('/privacy', 'Privacy notice', 'Hysbysiad preifatrwydd'),

  signIn: publicPath('/sign-in', 'Sign in', 'Mewngofnodi'),
  signInLink: publicPath('/sign-in/link', 'Sign in by a link', 'Mewngofnodi drwy ddolen'),
  signInWithLink: publicPath('/sign-in/with-link', 'Sign in with your link', 'Mewngofnodi â’ch dolen'),
  signInCode: publicPath('/sign-in/code', 'Enter your code', 'Rhowch eich cod'),
  keptForm: privatePath('/kept-form', 'What you had written was kept', 'Cadwyd yr hyn yr oeddech wedi’i ysgrifennu'),
  signOut: publicPath('/sign-out', 'Sign out', 'Allgofnodi'),
  account: privatePath('/account', 'Your account', 'Eich cyfrif'),
  accountPassword: privatePath('/account/password', 'Change your password', 'Newid eich cyfrinair'),
  accountInterests: privatePath('/account/interests', 'Your ties with organisations', 'Eich cysylltiadau â sefydliadau'),

  codes: publicPath('/codes', 'Codes and commitments', 'Codau ac ymrwymiadau'),
  champions: publicPath('/champions', 'Compact Champions', 'Hyrwyddwyr Compact'),
  redress: publicPath('/redress', 'Other places to turn to', 'Lleoedd eraill i droi atynt'),
  indicators: privatePath('/indicators', 'Indicators', 'Dangosyddion'),
  compactProcess: publicPath('/compacts/:slug/process', 'How a challenge goes: {compact}', 'Sut mae her yn mynd rhagddi: {compact}'),
  compactCodes: publicPath('/compacts/:slug/codes', 'Codes and commitments: {compact}', 'Codau ac ymrwymiadau: {compact}'),
  compactChampions: publicPath('/compacts/:slug/champions', 'Compact Champions: {compact}', 'Hyrwyddwyr Compact: {compact}'),
  compactRedress: publicPath('/compacts/:slug/redress', 'Other places to turn to: {compact}', 'Lleoedd eraill i droi atynt: {compact}'),
  compactDecisions: publicPath('/compacts/:slug/decisions', 'Decisions of panels: {compact}', 'Penderfyniadau paneli: {compact}'),
  compactDecision: publicPath(
    '/compacts/:slug/decisions/:number',
    'Decision {number} of a panel: {compact}',
    'Penderfyniad {number} gan banel: {compact}',
  ),
  compactIndicators: privatePath('/compacts/:slug/indicators', 'Indicators: {compact}', 'Dangosyddion: {compact}'),
  meetingPack: privatePath('/compacts/:slug/indicators/meeting-pack', 'Meeting pack {year}: {compact}', 'Pecyn cyfarfod {year}: {compact}'),
  meetingPackList: privatePath(
    '/compacts/:slug/indicators/meeting-pack/:list',
    '{what} – Meeting pack {year}: {compact}',
    '{what} – Pecyn cyfarfod {year}: {compact}',
  ),
  compactIndicator: privatePath(
    '/compacts/:slug/indicators/:key',
    'The list behind “{indicator}”: {compact}',
    'Y rhestr y tu ôl i “{indicator}”: {compact}',
  ),

  lodge: publicPath('/lodge', 'Make a challenge', 'Gwneud her'),
  lodgeResume: publicPath('/lodge/resume', 'Go on with a challenge', 'Parhau â her'),
  lodgeStep: privatePath('/lodge/drafts/:draft/questions/:step', '{question} – Make a challenge', '{question} – Gwneud her'),
  lodgeDocuments: privatePath('/lodge/drafts/:draft/documents', 'Documents for your challenge', 'Dogfennau ar gyfer eich her'),
  lodgeCheck: privatePath('/lodge/drafts/:draft/check', 'Check your answers', 'Gwirio eich atebion'),
  lodgeSaved: privatePath('/lodge/drafts/:draft/saved', 'Your draft is saved', 'Mae eich drafft wedi’i gadw'),
  lodgeSent: privatePath('/lodge/drafts/:draft/sent', 'Your challenge is with the officer', 'Mae eich her gyda’r swyddog'),
  lodgeDone: privatePath('/lodge/done/:reference', 'Challenge {reference} has been sent', 'Mae her {reference} wedi’i hanfon'),
  lodgeConfirm: privatePath('/lodge/confirm/:draft', 'Confirm who makes a challenge', 'Cadarnhau pwy sy’n gwneud her'),
  myChallenges: privatePath('/my-challenges', 'My challenges', 'Fy heriau'),
  worklist: privatePath('/worklist', 'What to do today', 'Beth i’w wneud heddiw'),

  challenge: privatePath('/challenges/:reference', 'Challenge {reference}', 'Her {reference}'),
  challengeMediation: privatePath('/challenges/:reference/mediation', 'Mediation: {reference}', 'Cyfryngu: {reference}'),
  challengePanel: privatePath('/challenges/:reference/panel', 'Scrutiny panel: {reference}', 'Panel craffu: {reference}'),
  challengeDecision: privatePath(
    '/challenges/:reference/decision',
    'Decision of the panel: {reference}',
    'Penderfyniad y panel: {reference}',
  ),
  challengeDocuments: privatePath('/challenges/:reference/documents', 'Documents: {reference}', 'Dogfennau: {reference}'),
  challengeHistory: privatePath('/challenges/:reference/history', 'History: {reference}', 'Hanes: {reference}'),
  challengeDeclare: privatePath(
    '/challenges/:reference/declare',
    'Conflicts of interest: {reference}',
    'Gwrthdaro buddiannau: {reference}',
  ),
  challengeDeadline: privatePath('/challenges/:reference/deadlines/:rule', '{deadline}: {reference}', '{deadline}: {reference}'),
  challengeEvent: privatePath('/challenges/:reference/events/:type', '{event}: {reference}', '{event}: {reference}'),

  advocacy: privatePath('/advocacy', 'Advice and representation', 'Cyngor a chynrychiolaeth'),
  advocacyEngagement: privatePath('/advocacy/:id', 'Help given to {organisation}', 'Cymorth a roddwyd i {organisation}'),
  messages: privatePath('/messages', 'Messages sent', 'Negeseuon a anfonwyd'),
  admin: privatePath('/admin', 'Administration', 'Gweinyddu'),
  adminNewCompact: privatePath('/admin/new-compact', 'Found a Compact', 'Sefydlu Compact'),
  adminCompact: privatePath('/admin/:slug/compact', 'Name and what is shown: {compact}', 'Enw a’r hyn a ddangosir: {compact}'),
  adminOrganisations: privatePath('/admin/:slug/organisations', 'Organisations: {compact}', 'Sefydliadau: {compact}'),
  adminOrganisation: privatePath('/admin/:slug/organisations/:id', 'Organisation {name}: {compact}', 'Sefydliad {name}: {compact}'),
  adminOrganisationRemove: privatePath('/admin/:slug/organisations/:id/remove', 'Remove {name}: {compact}', 'Tynnu {name}: {compact}'),
  adminPeople: privatePath('/admin/:slug/people', 'People and roles: {compact}', 'Pobl a rolau: {compact}'),
  adminPerson: privatePath('/admin/:slug/people/:id', '{name}: {compact}', '{name}: {compact}'),
  adminNewPerson: privatePath('/admin/:slug/new-person', 'Add a person: {compact}', 'Ychwanegu person: {compact}'),
  adminChampions: privatePath('/admin/:slug/champions', 'Champions’ appointments: {compact}', 'Penodiadau Hyrwyddwyr: {compact}'),
  adminChampion: privatePath('/admin/:slug/champions/:id', 'Appointment of {name}: {compact}', 'Penodiad {name}: {compact}'),
  adminActionPlan: privatePath('/admin/:slug/action-plan', 'Action plan: {compact}', 'Cynllun gweithredu: {compact}'),
  adminNewIndicator: privatePath('/admin/:slug/new-indicator', 'Add an indicator: {compact}', 'Ychwanegu dangosydd: {compact}'),
  adminIndicator: privatePath(
    '/admin/:slug/action-plan/:key',
    '{indicator}, in the action plan: {compact}',
    '{indicator}, yn y cynllun gweithredu: {compact}',
  ),
  adminBaseline: privatePath(
    '/admin/:slug/action-plan/:key/baseline',
    'Baseline of “{indicator}”: {compact}',
    'Llinell sylfaen “{indicator}”: {compact}',
  ),
  adminFigures: privatePath(
    '/admin/:slug/action-plan/:key/figures',
    'Recorded figures of “{indicator}”: {compact}',
    'Ffigurau a gofnodwyd ar gyfer “{indicator}”: {compact}',
  ),
  adminFigure: privatePath(
    '/admin/:slug/action-plan/:key/figures/:year',
    'Correct “{indicator}” for {year}: {compact}',
    'Cywiro “{indicator}” ar gyfer {year}: {compact}',
  ),
  adminAgreements: privatePath('/admin/:slug/agreements', 'Agreements: {compact}', 'Cytundebau: {compact}'),
  adminAgreement: privatePath('/admin/:slug/agreements/:id', '{agreement}: {compact}', '{agreement}: {compact}'),
  adminCommitmentsImport: privatePath(
    '/admin/:slug/agreements/:id/import',
    'Upload commitments of {agreement}: {compact}',
    'Uwchlwytho ymrwymiadau {agreement}: {compact}',
  ),
  adminCommitment: privatePath('/admin/:slug/commitments/:id', 'Commitment {ref}: {compact}', 'Ymrwymiad {ref}: {compact}'),
  adminProcedure: privatePath('/admin/:slug/procedure', 'Procedure: {compact}', 'Gweithdrefn: {compact}'),
  adminRedress: privatePath(
    '/admin/:slug/redress',
    'Other places to turn to, for editing: {compact}',
    'Lleoedd eraill i droi atynt, i’w golygu: {compact}',
  ),
  adminRedressRoute: privatePath('/admin/:slug/redress/:key', '{name}, for editing: {compact}', '{name}, i’w olygu: {compact}'),
  adminClosures: privatePath('/admin/:slug/closures', 'Closure days: {compact}', 'Diwrnodau ar gau: {compact}'),
} as const satisfies Readonly<Record<string, Path>>;

/** The name of an address. */
export type PathName = keyof typeof paths;
