/** What changed in a year as Markdown or HTML, of one country or of many. */
import type { YearChange, YearChanges } from '../../../shared/history/history.ts';
import {
  againstWords,
  changesByTopic,
  changeWords,
  countWords,
  levelWords,
} from '../../../shared/history/year-words.ts';
import { escapeMarkup } from '../../../shared/text/escape-markup.ts';
import { TOPIC_NAMES } from '../../compare/export/export-comparison.ts';
import { escapeMarkdown } from '../../compare/export/markdown-text.ts';
import { htmlPage, htmlWording } from './html-page.ts';
import { markdownWording } from './passage-markdown.ts';

export interface ExportedYear {
  readonly year: number;
  /** The country that was asked about; `null` for all. */
  readonly area: string | null;
  readonly countries: readonly {
    readonly changes: YearChanges;
    /** Finished citations of the report before and of the year. */
    readonly publications: readonly string[];
  }[];
}

export function yearHeading({ area, year }: Pick<ExportedYear, 'area' | 'year'>): string {
  return `What changed in ${year}${area === null ? '' : `: ${area}`}`;
}

const ORDER =
  'By section, the most telling first: rare words and figures count for more than the words of the series, and years that move on count for nothing.';

export function yearMarkdown(exported: ExportedYear): string {
  const lines = [`# ${escapeMarkdown(yearHeading(exported))}`, '', ORDER, ''];
  for (const { changes, publications } of exported.countries) {
    lines.push(`## ${escapeMarkdown(changes.area)}`, '');
    for (const line of leadLines(changes)) lines.push(escapeMarkdown(line), '');
    for (const { topic, changes: own } of changesByTopic(changes.changes)) {
      lines.push(`### ${topic === null ? 'Other' : TOPIC_NAMES[topic]}`, '');
      for (const change of own)
        lines.push(
          `- **${escapeMarkdown(changeWords(change))}**: ${markdownWording(piecesOf(change))} _(${escapeMarkdown(placeOf(change))})_`,
        );
      lines.push('');
    }
    for (const publication of publications) lines.push(`- ${escapeMarkdown(publication)}`);
    lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

export function yearHtml(exported: ExportedYear): string {
  const countries = exported.countries.map(({ changes, publications }) =>
    [
      `<section><h2>${escapeMarkup(changes.area)}</h2>`,
      ...leadLines(changes).map((line) => `<p>${escapeMarkup(line)}</p>`),
      ...changesByTopic(changes.changes).flatMap(({ topic, changes: own }) => [
        `<h3>${topic === null ? 'Other' : TOPIC_NAMES[topic]}</h3>`,
        ...own.map(
          (change) =>
            `<p class="citation">${escapeMarkup(changeWords(change))} (${escapeMarkup(placeOf(change))})</p><blockquote>${htmlWording(piecesOf(change))}</blockquote>`,
        ),
      ]),
      `<ul>${publications.map((publication) => `<li>${escapeMarkup(publication)}</li>`).join('')}</ul>`,
      '</section>',
    ].join('\n'),
  );
  return htmlPage(yearHeading(exported), `<p>${ORDER}</p>\n${countries.join('\n')}`);
}

function leadLines(changes: YearChanges): string[] {
  const level = levelWords(changes);
  return [
    `${againstWords(changes)} ${countWords(changes.counts)}.`,
    ...(level === null ? [] : [`Assessment: ${level}.`]),
  ];
}

/** What was dropped reads as deleted, what is new as inserted. */
export function piecesOf({ state, text, changes }: YearChange) {
  if (changes !== undefined) return changes;
  return [{ kind: state === 'dropped' ? ('deleted' as const) : ('inserted' as const), text }];
}

function placeOf({ report, start }: YearChange): string {
  return `${report}:${start}`;
}
