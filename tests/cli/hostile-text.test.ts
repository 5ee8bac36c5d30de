import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printable, printableLine } from '../../src/shared/printable.ts';
import { chapterText } from '../engine/library/make-chapters.ts';
import { runIn } from './run-here.ts';

/** What a terminal obeys: the clipboard, the screen, the title, one-byte controls, direction, an earlier line. */
const HOSTILE =
  '\u001b]52;c;ZXZpbA==\u0007\u001b[2J\u001b]0;evil\u001b\\\u009b31m\u009d52;c;x\u009c\u007f\u202eevil\u202c\u2066x\u2069\u200f\u061c\u2028\b\b\u0000';
const NAME = 'peru-2022 \u001b[2J\u001b]52;c;ZXZpbA==\u0007\u009b2J\u202etxt.\nadded x.txt';
const OBEYED = /(?!\n|\t|\r\n)[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u;

let folder: string;
let library: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-hostile-'));
  library = join(folder, 'library');
  await mkdir(join(folder, 'files'));
  const text = await chapterText('Peru', 2022);
  const bare = HOSTILE.replaceAll('\0', '');
  const hostile = text
    .replaceAll('labor inspectors', `labor ${bare}inspectors${bare}`)
    .replaceAll('UNESCO Institute', `UNE${bare}SCO Institute`)
    .replaceAll('Embassy', `Emb${bare}assy`)
    .replaceAll('Ministry', `${bare}Ministry`);
  await writeFile(join(folder, 'files', NAME), hostile);
  await writeFile(join(folder, 'files', `empty ${NAME}`), '');
  await writeFile(join(folder, 'files', `other ${NAME}`), `A note ${bare}\n\non cotton ${bare} picking.`);
  const { out, errors } = await runIn(folder, 'import', join(folder, 'files'), '--library', library);
  expect(out).toContain('added');
  expect(out + errors.join('')).not.toMatch(OBEYED);
  // A line end of a name makes no line of its own.
  expect(`${out}\n${errors.join('\n')}`).not.toMatch(/^added x/m);
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));

describe('no command writes a control character of a text or a name', { timeout: 60_000 }, () => {
  const file = () => join(folder, 'files', NAME);
  it.each<[string, () => readonly string[], boolean?]>([
    ['inspect', () => ['inspect', file()], true],
    ['inspect --json', () => ['inspect', '--json', file()], true],
    ['inspect --jsonl', () => ['inspect', '--jsonl', file(), join(folder, 'files', `empty ${NAME}`)]],
    ['inspect of nothing', () => ['inspect', join(folder, `no ${NAME}`)]],
    ['import, again', () => ['import', join(folder, 'files'), '--library', library]],
    ['import --json', () => ['import', join(folder, 'files'), '--library', library, '--json'], true],
    ['list', () => ['list', '--library', library]],
    ['list --json', () => ['list', '--library', library, '--json']],
    ['search', () => ['search', 'inspectors country:Peru', '--library', library], true],
    ['search --json', () => ['search', 'inspectors country:Peru', '--library', library, '--json'], true],
    ['search for controls', () => ['search', HOSTILE.replaceAll('\0', ''), '--library', library]],
    ['cite', () => ['cite', 'peru-2022', '1', '--library', library], true],
    ['cite --json', () => ['cite', 'peru-2022', '1', '--library', library, '--json'], true],
    ['cite in RIS', () => ['cite', 'peru-2022', '1', '--library', library, '--format', 'ris'], true],
    ['cite in BibTeX', () => ['cite', 'peru-2022', '1', '--library', library, '--format', 'bibtex'], true],
    [
      'cite in CSL-JSON',
      () => ['cite', 'peru-2022', '1', '--library', library, '--format', 'csl-json'],
      true,
    ],
    ['compare', () => ['compare', 'kazakhstan-2016', 'peru-2022', '--library', library], true],
    [
      'compare --json',
      () => ['compare', 'kazakhstan-2016', 'peru-2022', '--library', library, '--json'],
      true,
    ],
    [
      'compare in HTML',
      () => ['compare', 'kazakhstan-2016', 'peru-2022', '--library', library, '--format', 'html'],
      true,
    ],
    [
      'compare in Markdown',
      () => ['compare', 'kazakhstan-2016', 'peru-2022', '--library', library, '--format', 'markdown'],
      true,
    ],
    ['a report that is not there', () => ['cite', NAME, '1', '--library', library]],
    ['a command that is none', () => [NAME]],
    ['an option that is none', () => ['list', `--${NAME}`]],
  ])('%s', async (_what, words, hostile = false) => {
    const { out, errors } = await runIn(folder, ...words());
    expect(out + errors.join('\n')).not.toBe('');
    // It is the hostile text that is told of.
    if (hostile) expect(out).toMatch(/\\u(?:001b|009b|202e)/);
    expect(OBEYED.exec(out)?.[0]).toBeUndefined();
    for (const line of errors) expect(line).not.toMatch(OBEYED);
    for (const line of errors) expect(line).not.toContain('\n');
  });

  it('and JSON gives the very name back', async () => {
    const { json } = await runIn(folder, 'inspect', '--json', join(folder, 'files', NAME));
    expect(json().source.file).toBe(NAME);
  });
});

describe('a printable text', () => {
  it('shows each control, keeps line ends and tabs, and is the same to a JSON reader', () => {
    expect(printable('a\u001b[2J\tb\r\nc\rd\u009b\u202e')).toBe('a\\u001b[2J\tb\r\nc\\u000dd\\u009b\\u202e');
    expect(printableLine('a\nb\tc')).toBe('a\\u000ab\\u0009c');
    expect(JSON.parse(printable(JSON.stringify(HOSTILE)))).toBe(HOSTILE);
  });
});
