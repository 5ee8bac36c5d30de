/** A report in a screenful: what a person wants to know before trusting a copy. */
import { blankPagesSentence, cutOffSentence, lostPagesSentence } from '../../shared/lost-pages.ts';
import { reportLabel } from '../../shared/label.ts';
import type { Finding, Report } from '../../shared/model.ts';
import { alignColumns } from '../support/align-columns.ts';

export function describeReport(report: Report): string {
  const { source, coverage, citations, references, repairs } = report;
  const recovered = references.filter((reference) => reference.recovered).length;
  const facts: [string, string][] = [
    ['File', `${source.file} (${source.format}, ${source.length} characters)`],
    ...placeFacts(report),
    ['Report', `${reportLabel(report)} (${report.id})`],
    ['Title', report.title],
    ...levelFacts(report),
    ['Citations', String(citations.length)],
    ['References', `${references.length}${recovered === 0 ? '' : `, ${recovered} with a recovered number`}`],
    ['Repairs', String(repairs.length)],
    ...pageFacts(report),
    [
      'Characters',
      `${coverage.characters}: ${coverage.inBlocks} in the text, ${coverage.furniture} page furniture, ${coverage.lost} lost`,
    ],
  ];
  const sections = report.sections.map((section) => [
    `  ${section.numeral ?? ''}`,
    section.title || '(opening)',
    section.topic ?? '',
    `${section.blocks.length} blocks`,
  ]);
  const tables = report.tables.map((table) => [
    `  ${table.number ?? ''}`,
    table.caption.text,
    table.concept ?? '',
    `${table.rows.length} rows`,
  ]);
  const findings = report.findings.map((finding) => `  ${describeFinding(finding)}\n`);
  return [
    alignColumns(facts.map(([name, value]) => [`${name}:`, value])),
    part('Sections', alignColumns(sections)),
    part('Tables', alignColumns(tables)),
    part('To know about this copy', findings.join('')),
  ].join('');
}

/** Where it stands in a file that holds several. */
function placeFacts({ source: { volume, pages = [] } }: Report): [string, string][] {
  if (volume === undefined) return [];
  const [first, last] = [pages[0]?.number, pages.at(-1)?.number];
  const where = first === undefined || last === undefined ? '' : `, pages ${first} to ${last}`;
  return [['Part', `${volume.part} of ${volume.parts}${where}`]];
}

/** Of a joint chapter the level of each area, in the order in which they are printed. */
function levelFacts({ assessment, assessments }: Report): [string, string][] {
  if (assessment !== undefined || assessments === undefined)
    return [['Level', assessment?.label ?? 'none stated']];
  return assessments.map(({ area, label }) => ['Level', `${area}: ${label}`]);
}

/** Of a paged file, how many pages it has, and how many of them lose words. */
function pageFacts({ coverage: { pages, lostPages = 0 } }: Report): [string, string][] {
  if (pages === undefined) return [];
  return [['Pages', lostPages === 0 ? String(pages) : `${pages}, words of ${lostPages} of them are missing`]];
}

function part(title: string, lines: string): string {
  return lines === '' ? '' : `${title}\n${lines}`;
}

/** "never cited: 3, 7" */
function describeFinding(finding: Finding): string {
  const words = finding.kind.replaceAll('-', ' ');
  switch (finding.kind) {
    case 'never-cited':
    case 'missing-table':
    case 'missing-reference':
    case 'duplicate-reference':
      return `${words}: ${finding.numbers.join(', ')}`;
    case 'unresolved-citation':
      return `${words}: ${finding.text}`;
    case 'missing-section':
      return `${words}: ${finding.topics.join(', ')}`;
    case 'lost-values':
      return `${words} in ${finding.table}: ${finding.what}`;
    case 'unsplit-rows':
      return `${words} in ${finding.table}: ${finding.rows}`;
    case 'several-chapters':
      return `${words}: ${finding.titles.join(', ')}`;
    case 'no-structure':
      return `${words}: ${finding.what}`;
    case 'assumed-encoding':
    case 'chosen-encoding':
      return `${words}: ${finding.encoding}`;
    case 'stray-bytes':
      return `${words}: ${finding.count}`;
    case 'tracked-changes':
      return `${words}: ${finding.insertions} inserted, ${finding.deletions} deleted`;
    case 'text-left-out':
      return `${words}: ${finding.characters} characters`;
    case 'two-levels':
      return `${words}: ${finding.shown} in the title, ${finding.others.join(', ')} in running heads`;
    case 'summary-only':
    case 'no-references':
      return words;
    case 'lost-pages':
      return lostPagesSentence(finding);
    case 'blank-pages':
      return blankPagesSentence(finding.pages);
    case 'cut-off':
      return cutOffSentence(finding);
  }
}
