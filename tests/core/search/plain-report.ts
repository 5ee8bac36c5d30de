import type {
  Block,
  Chunk,
  Citation,
  Inline,
  Report,
  Section,
  ShownText,
  Topic,
} from '../../../src/shared/model.ts';

/** Shown text whose source is the same characters from `at` on. */
export function verbatim(text: string, at: number, inlines: readonly Inline[] = []): ShownText {
  const chunks: Chunk[] =
    text === '' ? [] : [{ at: 0, length: text.length, source: { start: at, end: at + text.length } }];
  return { text, chunks, inlines };
}

export interface PlainSection {
  readonly title: string;
  readonly topic?: Topic | null;
  readonly paragraphs: readonly string[];
}

export interface PlainReport {
  readonly id: string;
  readonly area?: string | null;
  readonly year?: number | null;
  readonly sections: readonly PlainSection[];
}

/** A report of headings and paragraphs, with its source; `(3, 5-7)` after a stop is a citation. */
export function plainReport({ id, area = null, year = null, sections }: PlainReport): {
  report: Report;
  source: string;
} {
  let source = '';
  const citations: Citation[] = [];
  const put = (text: string, block: string): ShownText => {
    const at = source.length;
    source += `${text}\n`;
    const inlines = [...text.matchAll(/(?<=\. ?)\((\d[\d, -]*)\)/gu)].map((match): Inline => {
      const numbers = (match[1] ?? '').split(',').flatMap((part) => {
        const [from = 0, to = from] = part.split('-').map(Number);
        return Array.from({ length: to - from + 1 }, (_, index) => from + index);
      });
      const span = { start: match.index, end: match.index + match[0].length };
      const place = { start: at + span.start, end: at + span.end };
      citations.push({ ...place, text: match[0], numbers, where: `section:${block}`, place: 'prose', block });
      return { ...span, kind: 'citation', citation: citations.length - 1 };
    });
    return verbatim(text, at, inlines);
  };
  const made = sections.map((section, index): Section => {
    const heading: Block[] =
      section.title === ''
        ? []
        : [{ kind: 'heading', id: `${index}-h`, level: 2, content: put(section.title, `${index}-h`) }];
    const paragraphs = section.paragraphs.map((text, number): Block => {
      const block = `${index}-${number}`;
      return { kind: 'paragraph', id: block, content: put(text, block) };
    });
    return {
      id: `s${index}`,
      numeral: null,
      title: section.title,
      topic: section.topic ?? null,
      blocks: [...heading, ...paragraphs],
    };
  });
  const report: Report = {
    id,
    kind: 'chapter',
    title: id,
    area,
    year,
    source: { file: `${id}.txt`, sha256: `${id}:${source.length}`, format: 'text', length: source.length },
    sections: made,
    tables: [],
    citations,
    references: [],
    repairs: [],
    furniture: [],
    findings: [],
    coverage: { characters: 0, inBlocks: 0, furniture: 0, lost: 0 },
  };
  return { report, source };
}
