import type { EventWording } from './event-wording.js';
import { choice, plain, text, words } from './field.js';
import { audience, commitment } from './shared-fields.js';

/** What is added to the file without moving the challenge. */
export const fileEvents = {
  'add-party': {
    label: words('Add a party', 'Ychwanegu parti'),
    button: words('Add party', 'Ychwanegu parti'),
    fields: {
      organisationId: plain('organisation', words('Organisation', 'Sefydliad')),
      as: choice(words('As', 'Fel'), {
        coChallenger: words('Co-challenger', 'Cyd-heriwr'),
        interested: words('Interested party', 'Parti â buddiant'),
      }),
    },
    history: words('{who} added a party.', 'Ychwanegwyd parti gan {who}.'),
    audience: 'shared',
  },
  'cite-commitment': {
    label: words('Cite another commitment', 'Dyfynnu ymrwymiad arall'),
    button: words('Cite commitment', 'Dyfynnu ymrwymiad'),
    fields: { commitment },
    history: words('{who} cited another commitment.', 'Dyfynnwyd ymrwymiad arall gan {who}.'),
    audience: 'shared',
  },
  'record-note': {
    label: words('Add a note', 'Ychwanegu nodyn'),
    button: words('Add note', 'Ychwanegu nodyn'),
    fields: { text: text(words('Note', 'Nodyn'), { max: 20_000 }), audience },
    history: words('{who} added a note.', 'Ychwanegwyd nodyn gan {who}.'),
    audience: 'payload',
  },
  'attach-document': {
    label: words('Attach a document', 'Atodi dogfen'),
    button: words('Attach document', 'Atodi dogfen'),
    fields: {
      name: text(words('File name', 'Enw’r ffeil'), { max: 200, oneLine: true }),
      mediaType: text(words('Kind of file', 'Math o ffeil'), { max: 100, oneLine: true, personal: false }),
      // 10 MiB as base64.
      content: text(words('File', 'Ffeil'), { max: 13_981_016 }),
      audience,
    },
    history: words('{who} attached a document.', 'Atodwyd dogfen gan {who}.'),
    audience: 'payload',
  },
} satisfies Record<string, EventWording>;
