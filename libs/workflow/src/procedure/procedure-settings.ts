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
