import type { EventWording } from './event-wording.js';
import { list, plain, text, words } from './field.js';
import { commitment, reason } from './shared-fields.js';

/** The decision of a panel for everybody, without names. */
export const publicationEvents = {
  'publish-decision': {
    label: words('Publish the decision without names', 'Cyhoeddi’r penderfyniad heb enwau'),
    button: words('Publish decision', 'Cyhoeddi penderfyniad'),
    fields: {
      title: text(words('Title', 'Teitl'), { max: 200, oneLine: true }),
      summary: text(words('What it was about, and what the panel decided', 'Beth oedd dan sylw, a beth a benderfynodd y panel'), {
        max: 20_000,
        hint: words(
          'Anybody can read this. Leave out names, places and days by which somebody could be recognised.',
          'Gall unrhyw un ddarllen hyn. Gadewch allan enwau, lleoedd a dyddiau y gellid adnabod rhywun wrthynt.',
        ),
      }),
      findings: list(
        words('Reasons for each finding', 'Rhesymau dros bob canfyddiad'),
        { commitment, text: text(words('Reasons, without names', 'Rhesymau, heb enwau'), { max: 20_000, optional: true }) },
        0,
        50,
        { optional: true },
      ),
      challengerAgrees: plain(
        'boolean',
        words(
          'The challenger has read this text and agrees to its publication',
          'Mae’r heriwr wedi darllen y testun hwn ac yn cytuno i’w gyhoeddi',
        ),
        { optional: true },
      ),
    },
    history: words('{who} published the decision without names.', 'Cyhoeddwyd y penderfyniad heb enwau gan {who}.'),
    audience: 'shared',
    confirm: words(
      'Publish this text? Everybody can read it from then on, and copies may stay elsewhere when it is taken away.',
      'Cyhoeddi’r testun hwn? Gall pawb ei ddarllen o hynny ymlaen, a gall copïau aros mewn mannau eraill pan gaiff ei dynnu’n ôl.',
    ),
  },
  'unpublish-decision': {
    label: words('Take the published decision away', 'Tynnu’r penderfyniad cyhoeddedig yn ôl'),
    button: words('Take away', 'Tynnu’n ôl'),
    fields: { reason },
    history: words('{who} took the published decision away.', 'Tynnwyd y penderfyniad cyhoeddedig yn ôl gan {who}.'),
    audience: 'shared',
  },
} satisfies Record<string, EventWording>;
