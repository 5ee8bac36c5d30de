import type { CutOff, Finding } from './model.ts';

type LostPages = Extract<Finding, { kind: 'lost-pages' }>;

/** "Pages 4-6 are pictures: their words are not in the text." */
export function lostPagesSentence({ pages, why }: LostPages): string {
  const one = pages.length === 1;
  const which = `${one ? 'Page' : 'Pages'} ${pageRanges(pages)}`;
  switch (why) {
    case 'unreadable':
      return `${which} cannot be read: ${one ? 'its' : 'their'} words are not in the text.`;
    case 'picture':
      return `${which} ${one ? 'is a picture: its' : 'are pictures: their'} words are not in the text.`;
    case 'empty':
      return `${which} ${one ? 'is' : 'are'} empty in the file: words of ${one ? 'it' : 'them'} may be missing.`;
    case 'nameless':
      return `${which} ${one ? 'does' : 'do'} not name all of ${one ? 'its' : 'their'} letters: words of ${one ? 'it' : 'them'} may be missing or wrong.`;
    case 'cropped':
      return `${which} ${one ? 'shows' : 'show'} less than half of ${one ? 'its' : 'their'} words: the others lie outside of ${one ? 'its' : 'their'} edges and are not in the text.`;
    case 'hidden':
      return `Near ${new Set(pages).size === 1 ? 'page' : 'pages'} ${pageRanges(pages)} the file holds ${one ? 'a page' : `${pages.length} pages`} that it does not show: ${one ? 'its' : 'their'} words are not in the text.`;
    case 'damaged':
      return `${which} ${one ? 'is' : 'are'} damaged in the file: words of ${one ? 'it' : 'them'} may be missing or wrong.`;
  }
}

/** "Page 8 has no words on it." */
export function blankPagesSentence(pages: readonly number[]): string {
  return pages.length === 1
    ? `Page ${pageRanges(pages)} has no words on it.`
    : `Pages ${pageRanges(pages)} have no words on them.`;
}

/** "The file is cut off after page 130 of 223: get a fresh copy of it for what is missing." */
export function cutOffSentence({ after, of }: CutOff): string {
  const where = of === undefined ? `${after}` : `${after} of ${of}`;
  return `The file is cut off after page ${where}: what stood there is missing; get a fresh copy of it.`;
}

/** "2, 4-6" of rising page numbers. */
function pageRanges(pages: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const page of new Set(pages)) {
    const open = ranges.at(-1);
    if (open?.[1] === page - 1) open[1] = page;
    else ranges.push([page, page]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(', ');
}
