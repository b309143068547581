import type { LocalDate } from '#libs/kernel';

/** A challenge as somebody lodges it. Commitments by id or by reference in the agreement in force on `eventFrom`. */
export interface SubmitChallengeCommand {
  readonly compact: string;
  readonly respondentOrganisationId: string;
  /** Whose challenge it is, where somebody lodges it for an organisation that is not their own. */
  readonly challengerOrganisationId?: string | undefined;
  readonly title: string;
  readonly whatHappened: string;
  readonly remedySought: string;
  readonly eventFrom: LocalDate;
  readonly eventTo?: LocalDate | undefined;
  readonly awareOn?: LocalDate | undefined;
  readonly decisionOn?: LocalDate | undefined;
  readonly effectiveOn?: LocalDate | undefined;
  readonly commitments: readonly string[];
  readonly stepsTried?: string | undefined;
  readonly lateReason?: string | undefined;
  /** Day on which a challenge on paper or by phone came in. */
  readonly receivedOn?: LocalDate | undefined;
  readonly channel?: 'web' | 'email' | 'phone' | 'paper' | 'in-person' | 'import' | undefined;
  readonly identityProtected?: boolean | undefined;
  readonly language?: 'en' | 'cy' | undefined;
}
