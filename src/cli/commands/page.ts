/** `page`: a page of a report as it was printed, as a picture. */
import { createPageDrawer } from '../../engine/original/page-drawer.ts';
import { originalsOf } from '../../engine/original/originals.ts';
import type { Span } from '../../shared/model.ts';
import { json, parseWords, UsageError, wholeNumber } from '../support/command.ts';
import type { Command } from '../support/command.ts';
import { LIBRARY_OPTION, openFor } from '../support/library-option.ts';
import { checkOut, writeOut } from '../support/out-file.ts';

/** Pixels to a point: 144 to an inch. */
const SCALE = 2;
const SCALES = { least: 0.1, most: 8 };

const ENDINGS = ['.png'];

export const page: Command = {
  name: 'page',
  synopsis: 'REPORT N --out FILE.png [--library DIR] [--scale S] [--mark START-END] [--json]',
  summary:
    'page N of the file as it was printed; --mark outlines a passage by its offsets in the source, with the citation below; --json says where it stands, in points from the upper left',
  run: async (words, terminal) => {
    const { values, positionals } = parseWords(words, {
      ...LIBRARY_OPTION,
      out: { type: 'string' },
      scale: { type: 'string' },
      mark: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const [report, number, ...surplus] = positionals;
    if (report === undefined || number === undefined || surplus.length > 0)
      throw new UsageError('page needs a report and the number of one of its pages');
    if (values.out === undefined) throw new UsageError('page needs --out and the name of a PNG file');
    const asked = { report, page: wholeNumber(number, 'N', 1) };
    const scale = values.scale === undefined ? SCALE : scaleOf(values.scale);
    const marked = values.mark === undefined ? null : spanOf(values.mark);
    await checkOut(values.out, ENDINGS);
    const { library, status } = await openFor(terminal, { folder: values.library });
    const drawer = createPageDrawer({ worker: terminal.pageThread });
    try {
      const originals = originalsOf(library, drawer);
      const drawn = await originals.picture(asked, { scale, marked, style: 'plain' });
      await writeOut(values.out, drawn.bytes, ENDINGS);
      const outlined = marked === null ? [] : await originals.outline(report, [marked]);
      const { width, height } = drawn;
      if (values.json)
        await terminal.write(
          json({ ...asked, file: values.out, width, height, scale: drawn.scale, outlined }),
        );
      else
        await terminal.write(`${values.out}: page ${asked.page} of ${report}, ${width} × ${height} pixels\n`);
      if (drawn.scale < scale)
        terminal.complain(
          `Page ${asked.page} of ${report} is so large that it was drawn at a scale of ${drawn.scale.toFixed(2)}.`,
        );
    } finally {
      drawer.rest();
    }
    return status();
  },
};

function scaleOf(word: string): number {
  const scale = Number(word);
  if (word.trim() !== '' && scale >= SCALES.least && scale <= SCALES.most) return scale;
  throw new UsageError(`--scale is a number from ${SCALES.least} to ${SCALES.most}, not "${word}"`);
}

function spanOf(word: string): Span {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(word) ?? [];
  const span = { start: Number(start), end: Number(end) };
  if (start !== undefined && span.end > span.start) return span;
  throw new UsageError(`--mark is two offsets such as 1200-1320, not "${word}"`);
}
