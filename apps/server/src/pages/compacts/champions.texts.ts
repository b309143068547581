import { texts } from '../language/texts.js';

export const championsTexts = texts({
  lead: {
    en: 'A Compact Champion is somebody in a public body or a voluntary organisation who knows the Compact well. A Champion can tell you what it says, talk to the other side early, and help to check a challenge.',
    cy: 'Rhywun mewn corff cyhoeddus neu fudiad gwirfoddol sy’n adnabod y Compact yn dda yw Hyrwyddwr Compact. Gall Hyrwyddwr ddweud wrthych beth y mae’n ei ddweud, siarad â’r ochr arall yn gynnar, a helpu i wirio her.',
  },
  caption: { en: 'Champions in office', cy: 'Hyrwyddwyr wrth eu gwaith' },
  name: { en: 'Name', cy: 'Enw' },
  organisation: { en: 'Organisation', cy: 'Sefydliad' },
  since: { en: 'Since', cy: 'Ers' },
  trained: { en: 'Last trained', cy: 'Hyfforddiant diwethaf' },
  notTrained: { en: 'Not yet', cy: 'Ddim eto' },
  until: { en: 'until {day}', cy: 'tan {day}' },
  none: { en: 'There is no Champion at the moment.', cy: 'Nid oes Hyrwyddwr ar hyn o bryd.' },
  notPublished: {
    en: 'This Compact does not publish its register of Champions.',
    cy: 'Nid yw’r Compact hwn yn cyhoeddi ei gofrestr o Hyrwyddwyr.',
  },
});
