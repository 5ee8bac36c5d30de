/** `--encoding NAME`: how the characters of texts and pages are written, for files that do not say it or say it wrongly. */
import { encodingNamed } from '../../engine/formats/text/decode-text.ts';
import { UsageError } from './command.ts';

export const ENCODING_OPTION = { encoding: { type: 'string' } } as const;

/** The encoding's proper name; `undefined` where none was asked for. */
export function encodingOf(word: string | undefined): string | undefined {
  if (word === undefined) return undefined;
  const name = encodingNamed(word);
  if (name === null)
    throw new UsageError(`--encoding is a name like windows-1251, utf-8 or iso-8859-2, not "${word}"`);
  return name;
}
