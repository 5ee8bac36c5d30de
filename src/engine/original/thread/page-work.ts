/** What the thread that draws pages does, request by request. */
import { outlineOf, wordsOfPage } from '../../../core/original/outline.ts';
import { boxInView } from '../../../core/original/page-box.ts';
import type { PageView } from '../../../core/original/page-box.ts';
import type { OutlinedPage, PageBox } from '../../../shared/original/original.ts';
import { ReaderError } from '../../../shared/result.ts';
import { discardPdfLibrary } from '../../formats/pdf/pdf-library.ts';
import { frame, stacked } from '../drawing/bitmap.ts';
import type { Bitmap } from '../drawing/bitmap.ts';
import { toBmp } from '../drawing/bmp.ts';
import { captionBelow } from '../drawing/caption.ts';
import { drawPage, pageSize, pageView, scaleWithin } from '../drawing/draw-page.ts';
import { OUTLINE } from '../drawing/outline-style.ts';
import { toPng } from '../drawing/png.ts';
import type { Answered, OriginalFile, PageRequestName, Requested } from '../messages.ts';
import type { OpenedFile, OpenedFiles } from './opened-files.ts';

/** Answers requests out of the files that are open. */
export type PageWork = {
  readonly [Name in PageRequestName]: (given: Requested<Name>) => Promise<Answered<Name>>;
};

// Long because it is a list of what can be asked, over the files that are open.
export function pageWork(files: OpenedFiles): PageWork {
  async function draw({
    file,
    page,
    scale: wanted,
    part,
    form,
    marked = [],
    caption,
  }: Requested<'draw'>): Promise<Answered<'draw'>> {
    const opened = await files.open(file);
    const outlined = marked.length === 0 ? [] : await outlines(opened, file, marked);
    return guarded(opened, file, page, (index) => {
      const view = pageView(opened.library, opened.pdf.document, index);
      if (view === null) return null;
      const scale = part === undefined ? scaleWithin(view, wanted) : wanted;
      const drawn = drawPage(opened.library, opened.pdf.document, index, { scale, part });
      if (drawn === null) return null;
      for (const one of outlined) if (one.page === page) outlineIn(drawn, one.boxes, scale);
      const whole =
        caption === undefined
          ? drawn
          : stacked(drawn, captionBelow(opened.library, caption, { width: view.width, scale }));
      const bytes = form === 'bmp' ? toBmp(whole) : new Uint8Array(toPng(whole, scale));
      return { bytes, width: whole.width, height: whole.height, scale };
    });
  }

  /** A page that cannot be had, or brings the library down, costs itself. */
  function guarded<Answer>(
    opened: OpenedFile,
    file: OriginalFile,
    page: number,
    work: (index: number) => Answer | null,
  ): Answer {
    const index = indexOf(opened, file, page);
    let answer: Answer | null;
    try {
      answer = index === null ? null : work(index);
    } catch (error) {
      if (error instanceof ReaderError) throw error;
      files.forget(opened.library);
      discardPdfLibrary();
      throw new ReaderError(
        'unusable-file',
        `Page ${page} of ${file.name} cannot be drawn, because it is damaged or takes more memory than it may: read its text instead; its other pages are not affected.`,
      );
    }
    if (answer !== null) return answer;
    throw new ReaderError(
      'unusable-file',
      `Page ${page} of ${file.name} is damaged and cannot be drawn: get a fresh copy of the file; its other pages are not affected.`,
    );
  }

  async function outlines(
    opened: OpenedFile,
    file: OriginalFile,
    places: Requested<'outline'>['places'],
  ): Promise<readonly OutlinedPage[]> {
    const { words } = await opened.words(file);
    return outlineOf(places, words).map(({ page, boxes }) => {
      const view = viewOf(opened, file, page);
      return { page, boxes: boxes.map((box) => boxInView(box, view)) };
    });
  }

  function viewOf(opened: OpenedFile, file: OriginalFile, page: number): PageView {
    return guarded(opened, file, page, (index) => pageView(opened.library, opened.pdf.document, index));
  }

  return {
    draw,
    views: async ({ file }) => {
      const { library, pdf } = await files.open(file);
      return pdf.pages.map(({ index }) => (index === null ? null : pageSize(library, pdf.document, index)));
    },
    outline: async ({ file, places }) => outlines(await files.open(file), file, places),
    words: async ({ file, page }) => {
      const opened = await files.open(file);
      const { text, words } = await opened.words(file);
      const view = viewOf(opened, file, page);
      return wordsOfPage(words, page).map((word) => ({
        start: word.start,
        end: word.end,
        text: text.slice(word.start, word.end),
        ...boxInView(word, view),
      }));
    },
    held: async ({ file }) => {
      const { heldText } = await import('./held-text.ts');
      return heldText(file);
    },
  };
}

function indexOf({ pdf }: OpenedFile, { name }: OriginalFile, page: number): number | null {
  const entry = pdf.pages[page - 1];
  if (entry !== undefined) return entry.index;
  const { length } = pdf.pages;
  throw new ReaderError('not-found', `${name} has no page ${page}: its pages are 1 to ${length}.`);
}

function outlineIn(bitmap: Bitmap, boxes: readonly PageBox[], scale: number): void {
  const { colour, thick, away } = OUTLINE;
  for (const { left, top, right, bottom } of boxes)
    frame(
      bitmap,
      {
        left: Math.round((left - away) * scale),
        top: Math.round((top - away) * scale),
        width: Math.round((right - left + 2 * away) * scale),
        height: Math.round((bottom - top + 2 * away) * scale),
      },
      Math.max(1, Math.round(thick * scale)),
      colour,
    );
}
