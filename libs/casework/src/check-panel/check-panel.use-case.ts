import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#libs/kernel';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { UnitOfWork } from '#libs/persistence';
import {
  explainRefusal,
  explainRefusals,
  guards,
  requirements,
  type GuardName,
  type PanelFacts,
  type Payload,
  type Words,
} from '#libs/workflow';
import { refusal } from '../advance-challenge/refusal.js';
import { openedCase, type OpenedCase } from '../case-file/opened-case.js';
import { panelFacts, seatFaults, seatsIn, type Seat, type SeatFault } from '../facts/panel-facts.js';
import { cannotSit, namesOf, type Unseatable } from './cannot-sit.read-model.js';

/** A rule of forming a panel, held against a choice: `waiting` where what it is about has not been chosen. */
export interface PanelRule {
  readonly guard: GuardName;
  readonly sentence: Words;
  readonly standing: 'kept' | 'broken' | 'waiting';
}

/** Somebody who was chosen, with what keeps them from the seat and what is good to know. */
export interface SeatCheck {
  readonly personId: string;
  readonly name: string;
  readonly seat: Seat;
  readonly faults: readonly SeatFault[];
  /** Sat on a panel that decided this challenge before. */
  readonly satBefore: boolean;
}

/** A choice of people and day, held against everything that the process will ask when the panel is formed. */
export interface PanelCheck {
  /** It would be taken as it is. */
  readonly isReady: boolean;
  readonly rules: readonly PanelRule[];
  readonly facts: PanelFacts;
  readonly hasChair: boolean;
  readonly noticeNeeded: number;
  readonly seats: readonly SeatCheck[];
  /** Holders of the roles who cannot be chosen, with why. */
  readonly cannotSit: readonly Unseatable[];
}

/** What a rule is about: without it the rule waits. */
const isAbout: Readonly<Partial<Record<GuardName, string>>> = {
  chairIsIndependent: 'chair',
  panelIsBalanced: 'members',
  panelMakesQuorum: 'members',
  hearingNoticeIsGiven: 'hearingOn',
};
const aboutPeople: readonly GuardName[] = [
  'panelNamesPeopleOnce',
  'panelMembersAreEligible',
  'nobodyFromAParty',
  'panelHoldsNoOtherRole',
  'panelDeclaredNoConflict',
];

/** Asks the machine about a panel while it is being put together. Changes nothing. */
@Injectable()
export class CheckPanel {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param choice the payload of `form-panel`, as far as it is filled in; what is there has the right form
   * @throws DomainError not-found, not-allowed, process-refused where no panel can be formed at all
   */
  async execute(person: SignedInPerson, reference: string, choice: Payload): Promise<PanelCheck> {
    return this.unitOfWork.read(actingPersonOf(person), async (tx) => {
      const opened = await openedCase(tx, person, this.clock, reference);
      const { challenge, facts, actor } = opened;
      const type = 'form-panel';
      const refused = explainRefusal(challenge.position, facts, { type, actor });
      if (refused) throw refusal(challenge, facts, actor, type, refused);
      const seats = await seatsIn(tx, opened, choice);
      const panel = panelFacts(opened, seats, choice);
      const command = { type, actor, payload: choice } as const;
      const broken = explainRefusals(challenge.position, { ...facts, command: { panel } }, command).map(({ guard }) => guard);
      const rules = rulesOf(broken, choice, seats.length > 0);
      const names = await namesOf(tx, opened, seats);
      return {
        isReady: rules.every(({ standing }) => standing === 'kept') && choice['chair'] !== undefined,
        rules,
        facts: panel,
        hasChair: choice['chair'] !== undefined,
        noticeNeeded: facts.procedure.hearingNotice[challenge.position.track],
        seats: seats.map((one) => ({
          personId: one.personId,
          name: names.get(one.personId) ?? '',
          seat: one.seat,
          faults: seatFaults(one).filter((fault) => fault !== 'chairNotIndependent' || facts.procedure.panel.independentChair),
          satBefore: hasDecided(opened) && satOnIt([...one.candidate.capacities, ...one.candidate.formerCapacities]),
        })),
        cannotSit: await cannotSit(tx, opened),
      };
    });
  }
}

function rulesOf(broken: readonly string[], choice: Payload, hasPeople: boolean): PanelRule[] {
  return requirements['form-panel']
    .filter((guard) => guards[guard].kind === 'payload')
    .map((guard): PanelRule => {
      const field = isAbout[guard];
      const isThere = field === undefined ? !aboutPeople.includes(guard) || hasPeople : isFilledIn(choice[field]);
      return { guard, sentence: guards[guard].sentence, standing: !isThere ? 'waiting' : broken.includes(guard) ? 'broken' : 'kept' };
    });
}

function isFilledIn(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

function hasDecided({ material }: OpenedCase): boolean {
  return material.ledger.some(({ type }) => type === 'decide');
}

function satOnIt(capacities: readonly string[]): boolean {
  return capacities.includes('chair') || capacities.includes('panelMember');
}
