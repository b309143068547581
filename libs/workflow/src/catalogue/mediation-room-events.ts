import type { EventWording } from './event-wording.js';
import { choice, integer, plain, text, words } from './field.js';
import { note } from './shared-fields.js';

const number = (en: string, cy: string, optional = false) => integer(words(en, cy), 1, 999, { optional });

/** What happens inside the mediation room, and is told to nobody outside. */
export const mediationRoomEvents = {
  'set-session': {
    label: words('Set the next session', 'Trefnu’r sesiwn nesaf'),
    button: words('Set session', 'Trefnu sesiwn'),
    fields: {
      on: plain('date', words('Day', 'Diwrnod')),
      at: plain('time', words('Time', 'Amser'), {
        hint: words('On the 24-hour clock, for example 14:30', 'Ar y cloc 24 awr, er enghraifft 14:30'),
      }),
      place: text(words('Place, or how to join', 'Lle, neu sut i ymuno'), { max: 500, oneLine: true }),
    },
    history: words('{who} set the next session of the mediation.', 'Trefnwyd sesiwn nesaf y cyfryngu gan {who}.'),
    audience: 'mediation',
  },
  'make-offer': {
    label: words('Make an offer', 'Gwneud cynnig'),
    button: words('Make offer', 'Gwneud cynnig'),
    fields: {
      terms: text(words('What you offer, and what you ask for', 'Yr hyn a gynigiwch, a’r hyn a ofynnwch amdano'), { max: 20_000 }),
      answers: number('Number of the offer that this one counters', 'Rhif y cynnig y mae hwn yn wrthgynnig iddo', true),
    },
    history: words('{who} made an offer in the mediation.', 'Gwnaed cynnig yn y cyfryngu gan {who}.'),
    audience: 'mediation',
  },
  'answer-offer': {
    label: words('Answer an offer', 'Ateb cynnig'),
    button: words('Send answer', 'Anfon ateb'),
    fields: {
      offer: number('Number of the offer', 'Rhif y cynnig'),
      answer: choice(words('Your answer', 'Eich ateb'), {
        accepted: words('We accept this offer', 'Rydym yn derbyn y cynnig hwn'),
        declined: words('We do not accept this offer', 'Nid ydym yn derbyn y cynnig hwn'),
      }),
      note,
    },
    history: words('{who} answered an offer in the mediation.', 'Atebwyd cynnig yn y cyfryngu gan {who}.'),
    audience: 'mediation',
  },
} satisfies Record<string, EventWording>;
