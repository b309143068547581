import { Body, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DeclareConflict, ReadChallenge, type ConflictDeclaration } from '#libs/casework';
import { DomainError, isStorableText, storablePartOf } from '#libs/kernel';
import type { SignedInPerson } from '#libs/people';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { ReferencePipe } from '../../api/challenges/reference.pipe.js';
import { ChecksItsText } from '../forms/text.guard.js';
import { languageOf } from '../language/page-language.js';
import { translator } from '../language/texts.js';
import { page } from '../page.js';
import { PageController, ShowAt, TakeAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { redirectWithNotice } from '../session/notice.js';
import { homeOf } from '../sign-in/home-of.js';
import { caseWords } from './case-words.texts.js';
import { declareTexts } from './declare.texts.js';

interface DeclarationForm {
  readonly interest?: unknown;
  readonly nature?: unknown;
}
type Problem = 'interestMissing' | 'natureMissing' | 'natureTooLong' | 'natureNotStorable';
const LONGEST = 2_000;

/** Conflicts of interest: declared with the parties' names in view, and nothing else. */
@PageController()
export class DeclareController {
  constructor(
    private readonly declareConflict: DeclareConflict,
    private readonly readChallenge: ReadChallenge,
  ) {}

  @ShowAt(paths.challengeDeclare)
  async show(
    @CurrentPerson() person: SignedInPerson,
    @Param('reference', ReferencePipe) reference: string,
    @Res() response: Response,
  ): Promise<void> {
    return this.ask(response, person, reference, {}, []);
  }

  @TakeAt(paths.challengeDeclare)
  @ChecksItsText()
  async take(
    @CurrentPerson() person: SignedInPerson,
    @Param('reference', ReferencePipe) reference: string,
    @Body() form: DeclarationForm,
    @Res() response: Response,
  ): Promise<void> {
    const nature = typeof form.nature === 'string' ? form.nature.trim() : '';
    const problems = problemsOf(form.interest, nature);
    if (problems.length > 0) return this.ask(response, person, reference, form, problems);
    const declaration: ConflictDeclaration = form.interest === 'true' ? { interest: true, nature } : { interest: false };
    await this.declareConflict.execute(person, reference, declaration, { key: undefined, hash: '' });
    const opens = !declaration.interest && (await this.mayOpen(person, reference));
    const notice = declaration.interest ? declareTexts.thanksSome : declareTexts.thanksNone;
    const next = opens
      ? paths.challenge.to({ reference })
      : declaration.interest
        ? homeOf(person)
        : paths.challengeDeclare.to({ reference });
    redirectWithNotice(response, next, notice);
  }

  /** Whoever has no role on the case yet stays where they are. */
  private async mayOpen(person: SignedInPerson, reference: string): Promise<boolean> {
    try {
      await this.readChallenge.execute(person, reference);
      return true;
    } catch (error) {
      if (error instanceof DomainError && (error.code === 'not-found' || error.code === 'not-allowed')) return false;
      throw error;
    }
  }

  private async ask(
    response: Response,
    person: SignedInPerson,
    reference: string,
    form: DeclarationForm,
    problems: readonly Problem[],
  ): Promise<void> {
    const t = translator(languageOf(response.req), declareTexts);
    const { parties, declaration } = await this.declareConflict.read(person, reference);
    const errors = problems.map((problem) => ({
      problem,
      text: t(problem),
      href: problem === 'interestMissing' ? '#interest' : '#nature',
    }));
    page(response, 'challenges/declare', {
      at: paths.challengeDeclare,
      titleValues: { reference },
      texts: { ...declareTexts, ...caseWords },
      errors,
      model: {
        reference,
        parties,
        declaration,
        interest: form.interest,
        nature: typeof form.nature === 'string' ? storablePartOf(form.nature) : undefined,
        interestError: errors.find(({ href }) => href === '#interest')?.text,
        natureError: errors.find(({ href }) => href === '#nature')?.text,
      },
    });
  }
}

function problemsOf(interest: unknown, nature: string): Problem[] {
  if (interest !== 'true' && interest !== 'false') return ['interestMissing'];
  if (interest === 'false') return [];
  if (nature === '') return ['natureMissing'];
  if (!isStorableText(nature)) return ['natureNotStorable'];
  return nature.length > LONGEST ? ['natureTooLong'] : [];
}
