import { texts } from '../language/texts.js';

export const keptFormTexts = texts({
  lead: {
    en: 'You were signed out while you were writing. Nothing has been sent yet, and nothing is lost.',
    cy: 'Cawsoch eich allgofnodi wrth ysgrifennu. Nid oes dim wedi’i anfon eto, ac nid oes dim ar goll.',
  },
  written: { en: 'What you had written', cy: 'Yr hyn yr oeddech wedi’i ysgrifennu' },
  send: { en: 'Send it now', cy: 'Ei anfon nawr' },
  throwAway: { en: 'Throw it away', cy: 'Ei daflu i ffwrdd' },
  forAnHour: {
    en: 'It is kept for an hour, and for you alone. A file that you had chosen was not kept: choose it again on the page that you were on.',
    cy: 'Caiff ei gadw am awr, ac i chi yn unig. Ni chadwyd ffeil yr oeddech wedi’i dewis: dewiswch hi eto ar y dudalen yr oeddech arni.',
  },
  nothing: { en: 'There is nothing that was kept for you.', cy: 'Nid oes dim wedi’i gadw ichi.' },
  goOn: { en: 'Go on', cy: 'Parhau' },
  thrownAway: { en: 'What you had written was thrown away.', cy: 'Taflwyd yr hyn yr oeddech wedi’i ysgrifennu.' },
});
