/** What a run of the import has brought. */
export interface Arrivals {
  /** Ids of reports that were not here before. */
  readonly reports: Set<string>;
  /** Hashes of the files that were not here before, or were added once more by themselves. */
  readonly files: Set<string>;
}
