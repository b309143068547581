import { texts } from '../language/texts.js';

/** The mediation room and the page of the panel. */
export const roomTexts = texts({
  addNote: { en: 'Add note', cy: 'Ychwanegu nodyn' },
  mediationLead: {
    en: 'Only the parties and the mediator see this room. What is said or filed here leaves it only as a result: settled, part settled or not settled.',
    cy: 'Dim ond y partïon a’r cyfryngwr sy’n gweld yr ystafell hon. Dim ond fel canlyniad y mae’r hyn a ddywedir neu a gyflwynir yma yn ei gadael: setlwyd, setlwyd yn rhannol neu heb ei setlo.',
  },
  notProposed: { en: 'Mediation has not been proposed.', cy: 'Nid yw cyfryngu wedi’i gynnig.' },
  notNow: {
    en: 'There is no mediation at the moment. The room can be read and not added to.',
    cy: 'Nid oes cyfryngu ar hyn o bryd. Gellir darllen yr ystafell ond nid ychwanegu ati.',
  },
  agreed: { en: 'Who has agreed and signed', cy: 'Pwy sydd wedi cytuno a llofnodi' },
  side: { en: 'Side', cy: 'Ochr' },
  consent: { en: 'Agreed to mediation', cy: 'Cytunwyd i gyfryngu' },
  signature: { en: 'Signed the agreement', cy: 'Llofnodwyd y cytundeb' },
  yes: { en: 'Yes', cy: 'Do' },
  notYet: { en: 'Not yet', cy: 'Ddim eto' },
  notAsked: { en: 'Not asked', cy: 'Heb ei ofyn' },
  theMediator: { en: 'The mediator', cy: 'Y cyfryngwr' },
  noMediator: { en: 'No mediator has been appointed yet.', cy: 'Nid oes cyfryngwr wedi’i benodi eto.' },
  whatHappenedInMediation: { en: 'What has happened in mediation', cy: 'Beth sydd wedi digwydd yn y cyfryngu' },
  roomNotes: { en: 'Notes of the room', cy: 'Nodiadau’r ystafell' },
  roomNote: { en: 'Note for both parties and the mediator', cy: 'Nodyn i’r ddau barti a’r cyfryngwr' },
  privateNotes: { en: 'Notes of your side alone', cy: 'Nodiadau eich ochr chi yn unig' },
  privateNote: { en: 'Note that only your side sees', cy: 'Nodyn y mae eich ochr chi yn unig yn ei weld' },
  panelLead: {
    en: 'A panel of Compact partners says of each commitment whether it was kept, with reasons, and recommends what should be done. Nobody can be forced to follow it.',
    cy: 'Mae panel o bartneriaid y Compact yn dweud am bob ymrwymiad a gadwyd ato, gyda rhesymau, ac yn argymell beth ddylid ei wneud. Ni ellir gorfodi neb i’w ddilyn.',
  },
  notAskedFor: { en: 'Nobody has asked for a panel.', cy: 'Nid oes neb wedi gofyn am banel.' },
  members: { en: 'Who sits on the panel', cy: 'Pwy sy’n eistedd ar y panel' },
  noMembers: { en: 'The panel has not been formed yet.', cy: 'Nid yw’r panel wedi’i ffurfio eto.' },
  hearing: { en: 'Hearing', cy: 'Gwrandawiad' },
  hearingOn: { en: 'On {day}', cy: 'Ar {day}' },
  noHearing: { en: 'No day has been set.', cy: 'Nid oes diwrnod wedi’i bennu.' },
  findings: { en: 'Findings', cy: 'Canfyddiadau' },
  panelNotes: { en: 'Notes of the panel', cy: 'Nodiadau’r panel' },
  panelNote: { en: 'Note for the panel and its secretary', cy: 'Nodyn i’r panel a’i ysgrifennydd' },
  confirmWarning: { en: 'Warning', cy: 'Rhybudd' },
});
