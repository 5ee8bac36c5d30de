/** What a file without pages holds, and where in it the text of its report stands. */
import type { HeldText } from '../../../shared/original/original.ts';
import { ReaderError } from '../../../shared/result.ts';
import { readDocuments } from '../../formats/read-documents.ts';
import { readOriginal } from '../read-original.ts';
import type { UnpagedFile } from '../messages.ts';

/**
 * @returns of a part of a volume the whole file, with the places of that part
 * @throws ReaderError `disk` where it is gone or altered; `unusable-file` where another text was read of it
 */
export async function heldText(file: UnpagedFile): Promise<HeldText> {
  const { name, length, encoding, part = 1 } = file;
  const { documents, held } = await readDocuments(await readOriginal(file), name, {
    ...(encoding === undefined ? {} : { encoding }),
    wantsHeld: true,
  });
  // Parts stand one behind the other, and nothing between them.
  let start = 0;
  for (const document of documents.slice(0, part - 1)) start += document().text.length;
  const own = documents[part - 1]?.();
  if (held === undefined || own?.text.length !== length)
    throw new ReaderError(
      'unusable-file',
      `${name} was read by another version of the reader: add it again, and its words are found in it.`,
    );
  return { text: held.text, runs: runsWithin(held, start, start + length) };
}

function runsWithin({ runs }: HeldText, start: number, end: number): HeldText['runs'] {
  return runs.flatMap((run) => {
    const [first, last] = [Math.max(run.start, start), Math.min(run.end, end)];
    if (last <= first) return [];
    const isEven = run.end - run.start === run.to - run.from;
    return [
      {
        start: first - start,
        end: last - start,
        from: isEven ? run.from + first - run.start : run.from,
        to: isEven ? run.to - (run.end - last) : run.to,
      },
    ];
  });
}
