import type { Request, Response } from 'express';
import type { KeptForms, RecognisePersonUseCase } from '#libs/people';
import type { Problem, ProblemPage } from '#libs/platform';
import type { SignedInRequest } from '../../http/signed-in-request.js';
import { page } from '../page.js';
import { paths } from '../paths.js';
import { keepForm, keptFormAddress } from '../session/kept-form.js';
import { localAddress } from '../session/local-address.js';
import { sessionToken } from '../session/session-cookie.js';
import { errorTexts, problemTexts } from './error.texts.js';

/**
 * Shows a problem as a page, in the reader's language and with the reader's menu. Who needs to sign in is sent there and comes
 * back afterwards.
 */
export function problemPage(recognise: () => RecognisePersonUseCase, forms: () => KeptForms): ProblemPage {
  return async (problem: Problem, request: SignedInRequest, response: Response) => {
    if (problem.code === 'not-signed-in') {
      const isKept = await keepForm(forms(), request, response);
      return signInFirst(request, response, isKept ? keptFormAddress() : undefined);
    }
    // Somebody who signed in again beside this form has another token now.
    if (problem['reason'] === 'forgery' && request.person && (await keepForm(forms(), request, response)))
      return response.redirect(303, keptFormAddress());
    if (!request.person && problem.code !== 'unavailable') request.person = await personOf(request, recognise());
    const isForgery = problem['reason'] === 'forgery';
    const { title, detail } = isForgery ? { title: errorTexts.forgeryTitle, detail: errorTexts.forgeryDetail } : problemTexts[problem.code];
    response.setHeader('Cache-Control', 'no-store');
    const { guard, sentence } = problem as { guard?: string; sentence?: unknown };
    page(response, 'errors/problem', {
      at: { title },
      texts: errorTexts,
      status: problem.status,
      model: { detail, problem, guard, sentence },
    });
  };
}

/** The address asked for, or for a form the page that it was on, is where the person wants to be. */
function signInFirst(request: Request, response: Response, keptAt: string | undefined): void {
  const wanted = keptAt ?? (/^(GET|HEAD)$/.test(request.method) ? request.originalUrl : refererOf(request));
  const next = localAddress(wanted);
  response.redirect(303, next ? `${paths.signIn.to()}?${new URLSearchParams({ next }).toString()}` : paths.signIn.to());
}

function refererOf(request: Request): string | undefined {
  const referer = request.get('Referer') ?? '';
  if (!URL.canParse(referer)) return undefined;
  const url = new URL(referer);
  return url.host === request.get('Host') ? `${url.pathname}${url.search}` : undefined;
}

/** No route matched, so no guard has asked yet. When even that fails, the page is shown as to anybody. */
async function personOf(request: Request, recognise: RecognisePersonUseCase) {
  const token = sessionToken(request);
  return token === undefined ? undefined : recognise.execute(token).catch(() => undefined);
}
