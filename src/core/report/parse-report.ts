/** From a source document to a report: the passes in their order. */
import type { Coverage, Report, Section } from '../../shared/model.ts';
import { spelledArea } from '../areas/areas.ts';
import { findCitations } from '../citations/marks/find-citations.ts';
import { annotated } from './annotate.ts';
import type { BodyDraft } from './body-draft.ts';
import { buildBody } from './build-body.ts';
import { coverageOf } from './coverage.ts';
import { withBodyEvidence } from './identity/body-evidence.ts';
import { identityOf, type Identity } from './identity/identity.ts';
import { lineRoles, type Role } from './lines/line-roles.ts';
import { withLineBreaks } from './lines/lost-line-breaks.ts';
import {
  assessmentsOf,
  datelineOf,
  kindOf,
  offeredLanguages,
  otherLevels,
  reportId,
  reportTitle,
} from './identity/publication.ts';
import { readBody } from './read-body.ts';
import { selfCheck } from './self-check.ts';
import { SERIES } from './series/findings-series.ts';
import type { Series } from './series/series.ts';
import type { SourceDocument } from './lines/source-document.ts';
import { withTitle } from './identity/title-line.ts';
import { type Line, workingLines } from './lines/working-line.ts';

/** The file a document was read from; both go into `Report.source`. */
export interface FileIdentity {
  /** File name, with or without its folder. */
  readonly file: string;
  /** Of the file's bytes, lower-case hexadecimal. */
  readonly sha256: string;
}

/**
 * Parse a document. Never throws for a document whose lines lie inside its text: what could not be found
 * is said in `findings`, and no character is lost (`coverage.lost` is 0).
 *
 * @param series the wording by which the parts of a report are told.
 */
export function parseReport(document: SourceDocument, file: FileIdentity, series: Series = SERIES): Report {
  const { document: cut, recut } = withLineBreaks(document, series.printedLines);
  const lines = workingLines(cut);
  const identity = withBodyEvidence(identityOf(lines, series), lines, series);
  const plainRoles = lineRoles(lines, identity, series);
  const kind = kindOf(lines, plainRoles, identity);
  const roles = withTitle(lines, plainRoles, kind);
  const body = readBody(cut.text, lines, roles, series);
  const built = buildBody(cut.text, body, series);
  const { year } = identity;
  const area = identity.area === null ? null : spelledArea(identity.area);
  const isSeries = kind === 'chapter' || kind === 'summary';
  const sections = isSeries ? withHonestSummary(built.sections, body) : built.sections.map(withoutTopic);
  const marked = annotated(cut.text, sections, built.tables, built.references);
  const { references, repairs, furniture } = built;
  const coverage = coverageOf(cut.text, { ...marked, references, furniture });
  const assessments = isSeries ? assessmentsOf(lines, roles, series) : {};
  const date = datelineOf(lines)?.date;
  const languages = offeredLanguages(lines, series);
  return {
    id: reportId(kind, { area, year }, file.file),
    kind,
    title: reportTitle(kind, { area, year }, () => printedTitle(lines, roles, document), file.file, series),
    area: isSeries ? area : null,
    year: isSeries ? year : null,
    ...(date === undefined || isSeries ? {} : { date }),
    ...assessments,
    ...(identity.goods.length > 0 ? { goods: identity.goods } : {}),
    ...(languages.length > 0 ? { languages } : {}),
    source: sourceOf(document, file),
    ...marked,
    references,
    repairs,
    furniture,
    findings: selfCheck(
      {
        kind,
        ...marked,
        references,
        chapters: body.chapters,
        assessment: assessments.assessment,
        otherLevels: otherLevels(lines, assessments.assessment, series),
        characters: coverage.characters,
        recut,
        lostPages: document.lostPages ?? [],
        blankPages: document.blankPages ?? [],
        cutOff: document.cutOff,
        identified: isIdentified(identity),
      },
      series,
    ),
    coverage: {
      characters: coverage.characters,
      inBlocks: coverage.inBlocks,
      furniture: coverage.furniture,
      lost: coverage.lost,
      ...pageCounts(document),
    },
  };
}

function sourceOf({ format, text, pages }: SourceDocument, { file, sha256 }: FileIdentity): Report['source'] {
  return {
    file: file.replace(/^.*[/\\]/, ''),
    sha256,
    format,
    length: text.length,
    ...(pages === undefined ? {} : { pages }),
  };
}

/** A page that cannot be read at all is none of the document's pages, and counts all the same. */
function pageCounts({ pages, lostPages }: SourceDocument): Pick<Coverage, 'pages' | 'lostPages'> {
  if (pages === undefined || lostPages === undefined) return {};
  const numbers = new Set([...pages.map(({ number }) => number), ...lostPages.map(({ page }) => page)]);
  const hidden = lostPages.filter(({ why }) => why === 'hidden').length;
  return { pages: numbers.size + hidden, lostPages: lostPages.length };
}

/** Text before the first heading is a summary only where it opens as one; a cut copy begins elsewhere. */
function withHonestSummary(sections: readonly Section[], body: BodyDraft): readonly Section[] {
  const [first, ...rest] = sections;
  if (first?.topic !== 'summary' || body.chapters.length > 0) return sections;
  const cites = first.blocks.some(
    (block) =>
      block.kind === 'table' ||
      (block.kind === 'paragraph' && findCitations(block.content.text, null).length > 0),
  );
  return cites ? [{ ...first, topic: null }, ...rest] : sections;
}

function withoutTopic(section: Section): Section {
  return { ...section, id: section.topic === 'summary' ? 'text' : section.id, topic: null };
}

function printedTitle(
  lines: readonly Line[],
  roles: readonly Role[],
  document: SourceDocument,
): string | null {
  const title = lines.find((line) => roles[line.index]?.kind === 'title');
  return title?.text ?? document.metadataTitle ?? null;
}

function isIdentified(identity: Identity): boolean {
  return identity.area !== null && identity.year !== null && identity.fromBody !== true;
}
