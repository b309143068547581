import { addDays, newId, type LocalDate } from '#libs/kernel';
import type { SampleIds } from '../../workflow/world/samples.js';
import { modelIds } from '../../workflow/world/world.js';
import { otherMembers, type Account } from './accounts.js';

/** Ids of one person. */
export interface NamedPerson {
  readonly personId: string;
  readonly organisationId: string | null;
}

/** Things of the Compact that samples name. */
export interface NamedThings extends Pick<SampleIds, 'another' | 'otherChallenge' | 'redressBody'> {
  readonly cited: string;
}

/** What a sample may say of the challenge it is for, in the model's ids where the model has them. */
export interface OfChallenge {
  readonly cited: readonly string[];
  readonly action: string;
  readonly offer: number;
}

/** Names nothing: for actions of a challenge that has none. */
export const noAction = newId();
/** What a sample says of a challenge that has neither actions nor offers. */
export const nothingToName = { action: noAction, offer: modelIds.offer };

/** Whom samples name. */
export const namedPeople = [
  ...['challenger', 'respondent', 'challenger2', 'officer', 'officer2', 'champion.vcs', 'advocate', 'mediator', 'chair', 'panel.vcs1'],
  ...otherMembers,
];

/** What samples speak of, in the ids that a demonstration's own database has for it. */
export class SampleNames {
  constructor(
    private readonly people: ReadonlyMap<string, NamedPerson>,
    private readonly things: NamedThings,
  ) {}

  /** As somebody would say it on a challenge on that day. */
  ids(account: Account, { cited, action, offer }: OfChallenge, today: LocalDate): SampleIds {
    return {
      ...this.things,
      compact: 'wolverhampton',
      challenger: this.organisation('challenger'),
      respondent: this.organisation('respondent'),
      bystander: this.organisation('challenger2'),
      cited: cited.map((id) => (id === modelIds.another ? this.things.another : this.things.cited)),
      advocate: this.person('advocate').personId,
      mediator: this.person('mediator').personId,
      champion: this.person('champion.vcs').personId,
      successor: this.person(account === 'officer2' ? 'officer' : 'officer2').personId,
      chair: this.person('chair').personId,
      members: ['panel.vcs1', ...otherMembers].map((member) => this.person(member).personId),
      action,
      offer,
      happenedOn: addDays(today, -21),
      hearingOn: addDays(today, 21),
      dueOn: addDays(today, 42),
    };
  }

  /** What lodging adds to the sample: a date that makes it urgent, and whose challenge it is where another lodges it. */
  lodging(lodgedBy: Account, today: LocalDate): { effectiveOn: LocalDate; challengerOrganisationId?: string } {
    const effectiveOn = addDays(today, 7);
    return { effectiveOn, ...(lodgedBy !== 'challenger' && { challengerOrganisationId: this.organisation('challenger') }) };
  }

  private organisation(account: string): string {
    const { organisationId } = this.person(account);
    if (organisationId === null) throw new Error(`${account} belongs to no organisation.`);
    return organisationId;
  }

  private person(account: string): NamedPerson {
    const person = this.people.get(account);
    if (!person) throw new Error(`Nobody asked who ${account} is.`);
    return person;
  }
}
