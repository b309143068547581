import { texts } from '../language/texts.js';

export const myChallengesTexts = texts({
  lead: {
    en: 'Every challenge that your organisation made, answers or speaks in, newest first.',
    cy: 'Pob her y mae eich sefydliad wedi’i gwneud, yn ei hateb neu’n siarad ynddi, y diweddaraf yn gyntaf.',
  },
  newOne: { en: 'Make a challenge', cy: 'Gwneud her' },
  none: { en: 'You have no challenges yet.', cy: 'Nid oes gennych heriau eto.' },
  against: { en: 'Challenge to {name}', cy: 'Her i {name}' },
  from: { en: 'Challenge by {name}', cy: 'Her gan {name}' },
  owedByMe: { en: 'What you promised', cy: 'Yr hyn a addawoch chi' },
  owedToMe: { en: 'What was promised to you', cy: 'Yr hyn a addawyd i chi' },
  owedBy: { en: '{owner}, by {day}', cy: '{owner}, erbyn {day}' },
  stillOpen: { en: 'not done yet', cy: 'heb ei wneud eto' },
  isDone: { en: 'done', cy: 'wedi’i wneud' },
  nextPage: { en: 'Older challenges', cy: 'Heriau hŷn' },
});
