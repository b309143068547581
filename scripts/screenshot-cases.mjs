// Challenges of the demonstration at the places that the pictures show, brought there over the API as people would.

const council = 'respondent';
const grant = {
  title: 'Grant ended with three weeks’ notice',
  whatHappened: 'On 2 November we were told that the grant for our lunch club ends on the 23rd. Nobody had spoken to us before.',
  remedySought: 'Three months’ notice, and talks about the reasons.',
};

/** @param base address of the server @returns references by what stands there */
export async function arrangeCases(base) {
  const people = new People(base);
  const waiting = await people.lodge({ ...grant, title: 'Consultation of ten days in August', commitments: ['4.3'] });
  const toRespond = await people.lodge(grant);
  await people.toRespondent(toRespond);
  const inMediation = await people.lodge({ ...grant, title: 'Rent of the hall doubled without a word' });
  await people.toRespondent(inMediation);
  await people.intoMediation(inMediation);
  await people.take('mediator', inMediation, 'set-session', { on: '2027-01-14', at: '14:30', place: 'Community House, room 2' });
  await people.take('challenger', inMediation, 'make-offer', {
    terms: 'The old rent until March, and a written plan by the end of January.',
  });
  await people.take(council, inMediation, 'make-offer', {
    terms: 'The old rent until the end of February, and a written plan.',
    answers: 1,
  });
  const decided = await people.lodge({ ...grant, title: 'Partners were not told of the cut' });
  await people.toRespondent(decided);
  await people.decide(decided);
  return { waiting, toRespond, inMediation, decided };
}

class People {
  tokens = new Map();

  constructor(base) {
    this.base = base;
  }

  async call(account, method, address, body, headers = {}) {
    const token = this.tokens.get(account) ?? (await tokenOf(this.base, account));
    this.tokens.set(account, token);
    const response = await fetch(`${this.base}/api/v1/${address}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(`${account} ${method} ${address}: ${JSON.stringify(answer)}`);
    return answer;
  }

  async lodge(words) {
    const { organisationId } = await this.call(council, 'GET', 'me');
    const facts = { compact: 'wolverhampton', respondentOrganisationId: organisationId, eventFrom: '2026-11-02', commitments: ['4.4'] };
    const { reference } = await this.call('challenger', 'POST', 'challenges', { ...facts, ...words });
    return reference;
  }

  async declare(account, reference) {
    await this.call(account, 'POST', `challenges/${reference}/conflict-declarations`, { interest: false });
  }

  async take(account, reference, type, payload = {}) {
    const { version } = await this.call(account, 'GET', `challenges/${reference}`);
    return this.call(account, 'POST', `challenges/${reference}/events`, { type, ...payload }, { 'if-match': `"${version}"` });
  }

  async personId(account) {
    return (await this.call(account, 'GET', 'me')).personId;
  }

  async toRespondent(reference) {
    await this.declare('officer', reference);
    await this.take('officer', reference, 'acknowledge');
    await this.take('officer', reference, 'accept', { severity: 'serious' });
  }

  async respond(reference) {
    const answers = [{ commitment: '4.4', position: 'disputed', reason: 'The date was in the letter of April.' }];
    await this.take(council, reference, 'respond', { answers });
  }

  async intoMediation(reference) {
    await this.respond(reference);
    await this.declare('mediator', reference);
    await this.take('challenger', reference, 'propose-mediation');
    for (const party of ['challenger', council]) await this.take(party, reference, 'consent-to-mediation');
    await this.take('officer', reference, 'appoint-mediator', { personId: await this.personId('mediator') });
    for (const account of ['challenger', council, 'mediator']) await this.take(account, reference, 'sign-agreement-to-mediate');
  }

  async decide(reference) {
    await this.intoMediation(reference);
    await this.take(council, reference, 'leave-mediation');
    const panel = ['chair', 'panel.vcs1', 'panel.vcs2', 'panel.public1', 'panel.public2'];
    for (const account of panel) await this.declare(account, reference);
    await this.take('challenger', reference, 'escalate-to-scrutiny', { reason: 'It was not settled.' });
    const [chair, ...members] = await Promise.all(panel.map((account) => this.personId(account)));
    await this.take('officer', reference, 'form-panel', { chair, members, hearingOn: '2026-12-14' });
    await this.take('chair', reference, 'hold-hearing', { present: [chair, ...members] });
    const { commitments } = await this.call('chair', 'GET', `challenges/${reference}`);
    const { organisationId } = await this.call(council, 'GET', 'me');
    await this.take('chair', reference, 'decide', {
      findings: commitments.map(({ id }) => ({
        commitment: id,
        finding: 'upheld',
        reasons: 'Three weeks were given where three months are agreed.',
      })),
      recommendations: [{ text: 'Tell funded groups at least three months before a grant ends.', organisationId, dueOn: '2027-03-01' }],
    });
  }
}

export async function tokenOf(base, account) {
  const body = JSON.stringify({ email: `${account}@demo.example`, password: 'compact-demo' });
  const response = await fetch(`${base}/api/v1/tokens`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  return (await response.json()).token;
}
