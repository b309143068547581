import type { Response } from 'express';
import type { SignedInPerson } from '#libs/people';
import { languageOf } from '../language/page-language.js';
import { fill } from '../language/texts.js';
import { paths } from '../paths.js';
import { homeOf } from '../sign-in/home-of.js';

/** Where a page of a case stands: below the list that the person comes from, and below the case itself. */
export function caseTrail(response: Response, person: SignedInPerson, reference?: string) {
  const language = languageOf(response.req);
  const home = homeOf(person);
  const list = home === paths.myChallenges.to() ? paths.myChallenges : paths.worklist;
  return [
    { text: list.title[language], href: list.to() },
    ...(reference === undefined
      ? []
      : [{ text: fill(paths.challenge.title[language], { reference }), href: paths.challenge.to({ reference }) }]),
  ];
}
