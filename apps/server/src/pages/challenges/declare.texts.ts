import { texts } from '../language/texts.js';

export const declareTexts = texts({
  lead: {
    en: 'Before you can open this challenge, say whether you have a conflict of interest with one of its parties. All that you see before that is their names.',
    cy: 'Cyn ichi allu agor yr her hon, dywedwch a oes gennych wrthdaro buddiannau ag un o’i phartïon. Eu henwau yw’r cyfan a welwch cyn hynny.',
  },
  parties: { en: 'The parties', cy: 'Y partïon' },
  whatCounts: {
    en: 'A conflict of interest is employment, trusteeship, a decision about funding or a family tie with a party, now or in the last three years. Say so as well if others could reasonably think that you are not impartial.',
    cy: 'Gwrthdaro buddiannau yw cyflogaeth, ymddiriedolaeth, penderfyniad am gyllid neu gysylltiad teuluol â pharti, nawr neu yn y tair blynedd diwethaf. Dywedwch hefyd os gallai eraill feddwl yn rhesymol nad ydych yn ddiduedd.',
  },
  interest: { en: 'Do you have a conflict of interest?', cy: 'A oes gennych wrthdaro buddiannau?' },
  none: { en: 'No, none with any of the parties', cy: 'Nac oes, dim ag unrhyw un o’r partïon' },
  some: { en: 'Yes', cy: 'Oes' },
  nature: { en: 'What kind of interest is it?', cy: 'Pa fath o fuddiant ydyw?' },
  natureHint: {
    en: 'Needed if you answer yes. You will then not be able to open this challenge.',
    cy: 'Ei angen os atebwch oes. Ni fyddwch wedyn yn gallu agor yr her hon.',
  },
  declare: { en: 'Declare', cy: 'Datgan' },
  interestMissing: { en: 'Say whether you have a conflict of interest', cy: 'Dywedwch a oes gennych wrthdaro buddiannau' },
  natureMissing: { en: 'Say what kind of interest it is', cy: 'Dywedwch pa fath o fuddiant ydyw' },
  natureNotStorable: {
    en: 'It had characters that cannot be kept. They have been taken out: check it and send it again',
    cy: 'Roedd ynddo nodau na ellir eu cadw. Maent wedi’u tynnu: gwiriwch ef ac anfonwch eto',
  },
  natureTooLong: { en: 'Use 2000 characters or fewer', cy: 'Defnyddiwch 2000 nod neu lai' },
  declaredNone: {
    en: 'On {day} you declared that you have no conflict of interest. You can declare again if something has changed.',
    cy: 'Ar {day} datganoch nad oes gennych wrthdaro buddiannau. Gallwch ddatgan eto os oes rhywbeth wedi newid.',
  },
  declaredSome: {
    en: 'On {day} you declared a conflict of interest, so you cannot open this challenge. You can declare again if something has changed.',
    cy: 'Ar {day} datganoch wrthdaro buddiannau, felly ni allwch agor yr her hon. Gallwch ddatgan eto os oes rhywbeth wedi newid.',
  },
  thanksNone: {
    en: 'You have declared that you have no conflict of interest.',
    cy: 'Rydych wedi datgan nad oes gennych wrthdaro buddiannau.',
  },
  thanksSome: {
    en: 'You have declared a conflict of interest. Somebody else will deal with this challenge.',
    cy: 'Rydych wedi datgan gwrthdaro buddiannau. Bydd rhywun arall yn delio â’r her hon.',
  },
  waiting: {
    en: 'You can open the challenge once you have been given a role in it. Nothing more is needed from you now.',
    cy: 'Gallwch agor yr her unwaith y rhoddir rôl ichi ynddi. Nid oes angen dim mwy gennych nawr.',
  },
});
