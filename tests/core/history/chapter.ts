/** Chapters as the Department published them, for tests: the prose by section, and the table of suggested actions. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report, Topic } from '../../../src/shared/model.ts';
import { buildReport } from '../compare/build-report.ts';

interface Excerpt {
  readonly area: string;
  readonly year: number;
  readonly sections: readonly { readonly topic: Topic; readonly paragraphs: readonly string[] }[];
  readonly actions: readonly (readonly string[])[];
}

/** `chapters/` names the file that each was taken from. */
export function chapter(id: string): Report {
  const text = readFileSync(join(import.meta.dirname, `chapters/${id}.json`), 'utf8');
  const { area, year, sections, actions } = JSON.parse(text) as Excerpt;
  const table = {
    concept: 'actions' as const,
    caption: 'Suggested Government Actions to Eliminate Child Labor',
    columns: ['Area', 'Suggested Action', 'Year(s) Suggested'],
    rows: actions,
  };
  return buildReport({
    id,
    area,
    year,
    sections: sections.map(({ topic, paragraphs }) => ({
      topic,
      blocks: topic === 'actions' ? [...paragraphs, table] : paragraphs,
    })),
  });
}
