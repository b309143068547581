import { texts } from '../language/texts.js';

export const signInTexts = texts({
  email: { en: 'Email address', cy: 'Cyfeiriad e-bost' },
  password: { en: 'Password', cy: 'Cyfrinair' },
  show: { en: 'Show', cy: 'Dangos' },
  hide: { en: 'Hide', cy: 'Cuddio' },
  showPassword: { en: 'Show password', cy: 'Dangos y cyfrinair' },
  hidePassword: { en: 'Hide password', cy: 'Cuddio’r cyfrinair' },
  passwordShown: { en: 'Your password is visible', cy: 'Mae eich cyfrinair i’w weld' },
  passwordHidden: { en: 'Your password is hidden', cy: 'Mae eich cyfrinair wedi’i guddio' },
  signInButton: { en: 'Sign in', cy: 'Mewngofnodi' },
  kept: {
    en: 'You were signed out while you were writing. What you had written is kept for an hour: sign in, and you can send it.',
    cy: 'Cawsoch eich allgofnodi wrth ysgrifennu. Cedwir yr hyn yr oeddech wedi’i ysgrifennu am awr: mewngofnodwch, a gallwch ei anfon.',
  },
  emailMissing: { en: 'Enter your email address', cy: 'Rhowch eich cyfeiriad e-bost' },
  passwordMissing: { en: 'Enter your password', cy: 'Rhowch eich cyfrinair' },
  wrong: { en: 'The email address or password is not right', cy: 'Nid yw’r cyfeiriad e-bost neu’r cyfrinair yn gywir' },
  tooMany: {
    en: 'Too many tries. Wait a quarter of an hour, then try again',
    cy: 'Gormod o gynigion. Arhoswch chwarter awr, yna rhowch gynnig arall arni',
  },
  byLink: { en: 'Send me a link to sign in instead', cy: 'Anfonwch ddolen i fewngofnodi ataf yn lle hynny' },
  signOutQuestion: { en: 'Are you sure that you want to sign out?', cy: 'Ydych chi’n siŵr eich bod am allgofnodi?' },
  signedOutAlready: { en: 'You are not signed in.', cy: 'Nid ydych wedi mewngofnodi.' },
  signOutButton: { en: 'Sign out', cy: 'Allgofnodi' },
  signedOut: { en: 'You have signed out.', cy: 'Rydych wedi allgofnodi.' },
});
