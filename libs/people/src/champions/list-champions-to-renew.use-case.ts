import { Inject, Injectable } from '@nestjs/common';
import { addMonths, CLOCK, londonDateOf, type Clock } from '#libs/kernel';
import { UnitOfWork } from '#libs/persistence';
import { actingPersonOf, type SignedInPerson } from '../signed-in-person.js';

/** How far ahead one looks: training takes time to arrange, and so does finding a successor. */
const HORIZON_MONTHS = 6;

/** A Champion whose appointment or training needs something done. */
export interface ChampionToRenew {
  readonly appointmentId: string;
  readonly compact: string;
  readonly name: string;
  readonly organisation: string;
  readonly what: 'appointment' | 'training';
  /** `over` and `never` are of training alone: an appointment that is over is none. */
  readonly state: 'ending' | 'over' | 'never';
  readonly endsOn: string | null;
}

/**
 * Appointments that end within six months, and Champions whose training is missing, over or ends by then, of the Compacts that somebody
 * looks after; what is most urgent comes first.
 */
@Injectable()
export class ListChampionsToRenewUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param compact slug, to look at one Compact alone */
  async execute(person: SignedInPerson, compact?: string): Promise<readonly ChampionToRenew[]> {
    const staffed = person.roles.filter(
      (held) => (held.role === 'officer' || held.role === 'administrator') && (compact === undefined || held.compact === compact),
    );
    const compactIds = [...new Set(staffed.map(({ compactId }) => compactId))];
    if (compactIds.length === 0) return [];
    const today = londonDateOf(this.clock.now());
    return this.unitOfWork.read(actingPersonOf(person), (tx) =>
      tx.rows<ChampionToRenew>(
        `select r.appointment_id as "appointmentId", x.slug as compact, p.name, o.name as organisation, r.what, r.state, r.ends_on as "endsOn"
           from compact x, lateral app.champions_to_renew(x.id, $2::date, $3::date) r
             join person p on p.id = r.person_id join organisation o on o.id = r.organisation_id
          where x.id = any ($1::uuid[]) and o.compact_id = x.id
          order by coalesce(r.ends_on, $2::date), p.name, r.appointment_id, r.what`,
        [compactIds, today, addMonths(today, HORIZON_MONTHS)],
      ),
    );
  }
}
