/** That a passage of one report is one of another. */
import type { FollowedPassage } from '../passages/followed-report.ts';

export interface PassageLink {
  readonly from: FollowedPassage;
  readonly to: FollowedPassage;
  /** It stands in another section, or in another paragraph, of the later report. */
  readonly moved?: 'section' | 'paragraph';
  readonly unsure?: 'place' | 'print';
}

/** What becomes of the passages of one report in another one, each passage in at most one link. */
export interface ReportLinks {
  readonly links: readonly PassageLink[];
  /** Paragraphs of the later report that were a part of a paragraph of the earlier one, which goes on in another. */
  readonly cut: readonly PassageLink[];
  /** Paragraphs of the earlier report that are a part of a paragraph of the later one, which goes on from another. */
  readonly joined: readonly PassageLink[];
}
