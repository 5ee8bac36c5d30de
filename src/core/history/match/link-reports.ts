/** What became of the passages of one report in another one: blocks as a comparison aligns them, then what is in them. */
import type { TextRange } from '../../../shared/comparison/comparison.ts';
import { appendAll } from '../../../shared/lists.ts';
import { alignReports } from '../../compare/align-reports.ts';
import type { Entry } from '../../compare/align-reports.ts';
import { alignRows } from '../../compare/tables/align-rows.ts';
import type { Unit } from '../../compare/units/units.ts';
import type { WordWeight } from '../../compare/words/similarity.ts';
import { similarity } from '../../compare/words/similarity.ts';
import type { FollowedPassage, FollowedReport } from '../passages/followed-report.ts';
import { linkParagraphs } from './link-paragraphs.ts';
import { linkSentences, movedBetween } from './link-sentences.ts';
import type { SentencePair } from './link-sentences.ts';
import type { PassageLink, ReportLinks } from './link.ts';

type Pair = Extract<Entry, { kind: 'pair' }>;

/** @returns nothing of suggested actions, which are followed by themselves */
export function linkReports(before: FollowedReport, after: FollowedReport, weight: WordWeight): ReportLinks {
  const pairs = alignReports(before.report, after.report).entries.filter(
    (entry): entry is Pair => entry.kind === 'pair',
  );
  const sentences = linkSentences(
    pairs.map((pair) => sentencePair(pair, before, after)),
    [...before.sentences.values()].flat(),
    [...after.sentences.values()].flat(),
    weight,
  );
  const paragraphs = linkParagraphs(pairs, sentences, before.paragraphs, after.paragraphs, weight);
  const rows = linkRows(pairs, before, after, weight);
  return { ...paragraphs, links: [...paragraphs.links, ...sentences, ...rows] };
}

function sentencePair(
  { left, right, moved }: Pair,
  before: FollowedReport,
  after: FollowedReport,
): SentencePair {
  return { before: sentencesIn(left, before), after: sentencesIn(right, after), moved };
}

function sentencesIn({ block, part }: Unit, { sentences }: FollowedReport): readonly FollowedPassage[] {
  const all = sentences.get(block) ?? [];
  return part === undefined ? all : all.filter(({ range }) => range !== undefined && isWithin(range, part));
}

function isWithin([start, end]: TextRange, [from, to]: TextRange): boolean {
  return start >= from && (start + end) / 2 <= to;
}

function linkRows(
  pairs: readonly Pair[],
  before: FollowedReport,
  after: FollowedReport,
  weight: WordWeight,
): PassageLink[] {
  const links: PassageLink[] = [];
  for (const { left, right } of pairs) {
    const [ones, others] = [rowsIn(left, before), rowsIn(right, after)];
    if (ones.length === 0 || others.length === 0) continue;
    const labels = [ones, others].map((rows) => rows.flatMap(({ label }) => label ?? []));
    const { inOrder, moved } = alignRows(labels[0] ?? [], labels[1] ?? [], weight);
    for (const pair of [...inOrder, ...moved]) {
      const [from, to] = [ones[pair.left], others[pair.right]];
      if (from === undefined || to === undefined) continue;
      links.push({ from, to, ...(pair.similarity < UNSURE_ROW ? { unsure: 'place' } : {}) });
    }
  }
  appendAll(links, movedRows(links, before, after, weight));
  return links;
}

// Chosen on the sentences in `tests/core/history/pairs`, which hold them; see ADR 19.
/** Similarity of labels below which only the table's other rows speak for a pair. */
const UNSURE_ROW = 0.5;
/** Rows that went to a table of another subject: an agency that is now listed with the mechanisms. */
const MOVED_ROW = 0.75;
const MOVED_ROW_MASS = 30;

function movedRows(
  links: readonly PassageLink[],
  before: FollowedReport,
  after: FollowedReport,
  weight: WordWeight,
): PassageLink[] {
  const taken = new Set(links.flatMap(({ from, to }) => [from, to]));
  const free = ({ rows }: FollowedReport): FollowedPassage[] =>
    [...rows.values()]
      .flat()
      .filter((row) => !taken.has(row) && row.concept !== 'actions' && row.profile.mass >= MOVED_ROW_MASS);
  const [ones, others] = [free(before), free(after)];
  const found: PassageLink[] = [];
  for (const from of ones) {
    const alike = others.filter(
      (to) => !taken.has(to) && similarity(from.profile, to.profile, weight) >= MOVED_ROW,
    );
    const [to] = alike;
    if (to === undefined || alike.length > 1) continue;
    taken.add(to);
    found.push({ from, to, ...movedBetween(from, to) });
  }
  return found;
}

function rowsIn({ table }: Unit, { rows }: FollowedReport): readonly FollowedPassage[] {
  if (table === undefined || table.table.concept === 'actions') return [];
  return rows.get(table.index) ?? [];
}
