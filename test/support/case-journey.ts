import type { CaseClient } from './case-client.js';
import type { DemonstrationServer } from './demonstration-server.js';

/** Who sits on the panel of the demonstration. */
export const panel = ['chair', 'panel.vcs1', 'panel.vcs2', 'panel.public1', 'panel.public2'] as const;

/** Brings challenges of the demonstration to a stage by the events that lead there. Each step starts where the one before ended. */
export class CaseJourney {
  constructor(
    private readonly server: DemonstrationServer,
    private readonly cases: CaseClient,
    private readonly challenger = 'challenger',
  ) {}

  async personId(account: string): Promise<string> {
    return (await this.server.me(account)).personId;
  }

  /** Accepted, and with the respondent. */
  async toRespondent(reference: string): Promise<void> {
    await this.cases.declare('officer', reference);
    await this.cases.take('officer', reference, 'acknowledge');
    await this.cases.take('officer', reference, 'accept', { severity: 'serious' });
  }

  async respond(reference: string, reason = 'Notice was given.'): Promise<void> {
    const answers = [{ commitment: '4.4', position: 'disputed', reason }];
    await this.cases.take('respondent', reference, 'respond', { answers });
  }

  async toAdvocate(reference: string): Promise<void> {
    await this.cases.declare('advocate', reference);
    await this.cases.take(this.challenger, reference, 'escalate-to-advocacy', { reason: 'We need help to put our case.' });
    await this.cases.take('officer', reference, 'assign-advocate', { personId: await this.personId('advocate') });
  }

  async toMediator(reference: string): Promise<void> {
    await this.cases.declare('mediator', reference);
    await this.cases.take(this.challenger, reference, 'propose-mediation');
    for (const party of [this.challenger, 'respondent']) await this.cases.take(party, reference, 'consent-to-mediation');
    await this.cases.take('officer', reference, 'appoint-mediator', { personId: await this.personId('mediator') });
  }

  async intoSession(reference: string): Promise<void> {
    for (const account of [this.challenger, 'respondent', 'mediator'])
      await this.cases.take(account, reference, 'sign-agreement-to-mediate');
  }

  /** The panel sits; mediation was tried before. */
  async toPanel(reference: string): Promise<void> {
    for (const account of panel) await this.cases.declare(account, reference);
    await this.cases.take(this.challenger, reference, 'escalate-to-scrutiny', { reason: 'It was not settled.' });
    const [chair, ...members] = await Promise.all(panel.map((account) => this.personId(account)));
    await this.cases.take('officer', reference, 'form-panel', { chair, members, hearingOn: '2026-12-14' });
  }

  async hear(reference: string): Promise<void> {
    const present = await Promise.all(panel.map((account) => this.personId(account)));
    await this.cases.take('chair', reference, 'hold-hearing', { present });
  }

  /** The panel upholds the challenge, and recommends one thing to the respondent. */
  async decide(reference: string, words: { reasons?: string; text?: string; dissent?: string } = {}): Promise<void> {
    const { organisationId } = await this.server.me('respondent');
    const { commitments } = (await this.cases.read('chair', reference)) as unknown as { commitments: { id: string }[] };
    const { reasons = 'Three weeks were given.', text = 'Give notice as agreed.', dissent } = words;
    await this.cases.take('chair', reference, 'decide', {
      findings: commitments.map(({ id }) => ({ commitment: id, finding: 'upheld', reasons })),
      recommendations: [{ text, organisationId, dueOn: '2027-03-01' }],
      ...(dissent && { dissent }),
    });
  }

  async assignChampion(reference: string): Promise<void> {
    await this.cases.declare('champion.vcs', reference);
    await this.cases.take('officer', reference, 'assign-champion', { personId: await this.personId('champion.vcs') });
  }
}
