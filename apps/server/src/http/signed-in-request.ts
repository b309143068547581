import type { Request } from 'express';
import type { SignedInPerson } from '#libs/people';

/** A request after the authentication guard: who sent it, if anybody is known, and the token that said so. */
export type SignedInRequest = Request & { person?: SignedInPerson; accessToken?: string };
