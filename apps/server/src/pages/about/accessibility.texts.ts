import { texts } from '../language/texts.js';

export const accessibilityTexts = texts({
  lead: {
    en: 'We want everybody who needs this service to be able to use it.',
    cy: 'Rydym am i bawb sydd angen y gwasanaeth hwn allu ei ddefnyddio.',
  },
  canTitle: { en: 'What you should be able to do', cy: 'Yr hyn y dylech allu ei wneud' },
  canZoom: {
    en: 'make the text four times as large without anything running off the screen',
    cy: 'gwneud y testun bedair gwaith mor fawr heb i ddim redeg oddi ar y sgrin',
  },
  canKeyboard: { en: 'use everything with the keyboard alone', cy: 'defnyddio popeth â’r bysellfwrdd yn unig' },
  canReader: { en: 'listen to everything with a screen reader', cy: 'gwrando ar bopeth gyda darllenydd sgrin' },
  canScripts: { en: 'use everything with JavaScript switched off', cy: 'defnyddio popeth â JavaScript wedi’i ddiffodd' },
  canWelsh: { en: 'use everything in English or in Welsh', cy: 'defnyddio popeth yn Gymraeg neu yn Saesneg' },
  statusTitle: { en: 'How far it conforms', cy: 'I ba raddau y mae’n cydymffurfio' },
  status: {
    en: 'The pages are built to meet the Web Content Accessibility Guidelines, version 2.2, level AA. Each page is tested by a program every time the service changes: for the rules that a program can check, for small screens and without JavaScript.',
    cy: 'Mae’r tudalennau wedi’u hadeiladu i fodloni’r Canllawiau Hygyrchedd Cynnwys Gwe, fersiwn 2.2, lefel AA. Mae rhaglen yn profi pob tudalen bob tro y mae’r gwasanaeth yn newid: ar gyfer y rheolau y gall rhaglen eu gwirio, ar gyfer sgriniau bach a heb JavaScript.',
  },
  notTested: {
    en: 'No person has yet tested the whole service with a screen reader or another aid. Programs find less than half of what makes a page hard to use.',
    cy: 'Nid oes neb eto wedi profi’r gwasanaeth cyfan gyda darllenydd sgrin neu gymorth arall. Mae rhaglenni’n canfod llai na hanner yr hyn sy’n gwneud tudalen yn anodd ei defnyddio.',
  },
  knownTitle: { en: 'What we know is not good enough', cy: 'Yr hyn y gwyddom nad yw’n ddigon da' },
  knownDrawing: {
    en: 'The drawing of the process cannot be explored with a screen reader. The tables on the same page say the same in words.',
    cy: 'Ni ellir archwilio llun y broses gyda darllenydd sgrin. Mae’r tablau ar yr un dudalen yn dweud yr un peth mewn geiriau.',
  },
  knownEnglish: {
    en: 'Commitments and what people write are shown in the language in which they were written. It is marked, so that a screen reader reads it in the right voice.',
    cy: 'Dangosir ymrwymiadau a’r hyn y mae pobl yn ei ysgrifennu yn yr iaith y’u hysgrifennwyd. Mae wedi’i farcio, fel bod darllenydd sgrin yn ei ddarllen yn y llais cywir.',
  },
  helpTitle: { en: 'If something is in your way', cy: 'Os oes rhywbeth yn eich rhwystro' },
  help: {
    en: 'Tell the officer of your Compact. You can make a challenge by phone or on paper, and ask for any adjustment that you need. Time spent on an adjustment does not count against you.',
    cy: 'Dywedwch wrth swyddog eich Compact. Gallwch wneud her dros y ffôn neu ar bapur, a gofyn am unrhyw addasiad sydd ei angen arnoch. Nid yw amser a dreulir ar addasiad yn cyfrif yn eich erbyn.',
  },
  enforcement: {
    en: 'If you are not happy with the answer, in England, Scotland and Wales you can contact the Equality Advisory and Support Service, in Northern Ireland the Equality Commission.',
    cy: 'Os nad ydych yn fodlon ar yr ateb, yng Nghymru, Lloegr a’r Alban gallwch gysylltu â’r Gwasanaeth Cynghori a Chymorth Cydraddoldeb, yng Ngogledd Iwerddon â’r Comisiwn Cydraddoldeb.',
  },
});
