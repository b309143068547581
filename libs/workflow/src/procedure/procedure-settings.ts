import { defaultLimits, type ProcedureLimits } from '../deadlines/procedure-limits.js';
import type { ProcedureFacts } from '../facts.js';

/** Who sits on a scrutiny panel. `size` counts the chair; `quorum` too. */
export interface PanelComposition {
  readonly size: number;
  readonly vcs: number;
  readonly public: number;
  readonly independentChair: boolean;
  readonly quorum: number;
  /** How many of each sector must be present for a quorum. */
  readonly eachSectorAtQuorum: number;
}

/** One version of a Compact's procedure. Plain JSON; a challenge keeps the version it was submitted under for its life. */
export interface ProcedureSettings {
  /** Stages that this Compact has. `logged` and `resolved` cannot be switched off. */
  readonly stages: { readonly advocacy: boolean; readonly mediation: boolean; readonly scrutiny: boolean };
  readonly regionalLink: boolean;
  readonly panel: PanelComposition;
  readonly limits: ProcedureLimits;
}

/** What a new Compact starts with, for it to edit. No local Compact prescribes these numbers. */
export const procedureDefaults: ProcedureSettings = {
  stages: { advocacy: true, mediation: true, scrutiny: true },
  regionalLink: true,
  panel: { size: 5, vcs: 2, public: 2, independentChair: true, quorum: 3, eachSectorAtQuorum: 1 },
  limits: defaultLimits,
};

/** The part of a procedure that guards look at. */
export function factsOfProcedure({ stages, regionalLink, panel, limits }: ProcedureSettings): ProcedureFacts {
  const { standard, expedited = standard } = limits.workingDays.papers;
  const { responseExtensionMost } = limits;
  return { ...stages, regionalLink, panel, responseExtensionMost, hearingNotice: { standard, expedited } };
}
