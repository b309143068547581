import { texts } from '../language/texts.js';

export const passwordTexts = texts({
  lead: {
    en: 'Every sign-in of yours ends with it, here too: then sign in with the new one.',
    cy: 'Daw pob mewngofnodiad o’ch eiddo i ben gydag ef, yma hefyd: yna mewngofnodwch â’r un newydd.',
  },
  none: {
    en: 'You have no password. You sign in by links that are sent to your address, and need none.',
    cy: 'Nid oes gennych gyfrinair. Rydych yn mewngofnodi drwy ddolenni a anfonir i’ch cyfeiriad, ac nid oes angen un arnoch.',
  },
  forgotten: {
    en: 'If you have forgotten it, sign out and sign in by a link: that needs no password.',
    cy: 'Os ydych wedi’i anghofio, allgofnodwch a mewngofnodwch drwy ddolen: nid oes angen cyfrinair ar gyfer hynny.',
  },
  current: { en: 'Password now', cy: 'Cyfrinair nawr' },
  next: { en: 'New password', cy: 'Cyfrinair newydd' },
  nextHint: {
    en: 'At least {least} characters. Three or four words that nobody would guess together are easy to remember.',
    cy: 'O leiaf {least} nod. Mae tri neu bedwar gair na fyddai neb yn eu dyfalu gyda’i gilydd yn hawdd eu cofio.',
  },
  change: { en: 'Change password', cy: 'Newid cyfrinair' },
  currentMissing: { en: 'Enter the password that you have now', cy: 'Rhowch y cyfrinair sydd gennych nawr' },
  currentWrong: { en: 'This is not your password', cy: 'Nid hwn yw eich cyfrinair' },
  nextTooShort: { en: 'Enter a new password of at least {least} characters', cy: 'Rhowch gyfrinair newydd o {least} nod o leiaf' },
  nextTooLong: { en: 'Enter a new password of at most {most} characters', cy: 'Rhowch gyfrinair newydd o {most} nod ar y mwyaf' },
  changed: { en: 'Your password was changed. Sign in with it.', cy: 'Newidiwyd eich cyfrinair. Mewngofnodwch ag ef.' },
});
