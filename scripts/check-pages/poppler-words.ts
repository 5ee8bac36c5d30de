/** The words of a PDF's pages as Poppler has them: a witness that knows nothing of the reader. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Lengths in points; `y` grows downwards from the head of the page. */
export interface WitnessWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface WitnessPage {
  readonly height: number;
  readonly words: readonly WitnessWord[];
}

const PAGE = /<page width="[\d.]+" height="([\d.]+)">([\s\S]*?)<\/page>/g;
const WORD = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([\s\S]*?)<\/word>/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};
const MOST_OUTPUT_BYTES = 256 * 1024 * 1024;

/** @throws Error where `pdftotext` is not installed or cannot read the file */
export async function popplerPages(path: string): Promise<readonly WitnessPage[]> {
  const { stdout } = await promisify(execFile)('pdftotext', ['-bbox', '-cropbox', path, '-'], {
    maxBuffer: MOST_OUTPUT_BYTES,
  });
  return [...stdout.matchAll(PAGE)].map(([, height, body = '']) => ({
    height: Number(height),
    words: [...body.matchAll(WORD)].map(([, left, top, right, bottom, text = '']) => ({
      text: text.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity),
      left: Number(left),
      right: Number(right),
      top: Number(top),
      bottom: Number(bottom),
    })),
  }));
}
