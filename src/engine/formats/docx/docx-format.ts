import type { FormatReader } from '../reader/format-reader.ts';

/** In the names of every package of Office (ECMA-376 part 2, 10.1.2.2). */
const CONTENT_TYPES = '[Content_Types].xml';

export const DOCX: FormatReader = {
  // That one is cut or damaged is said by its reader.
  fits: ({ zipped }) => zipped === 'damaged' || zipped?.includes(CONTENT_TYPES) === true,
  read: async ({ bytes }) => {
    const { readDocx } = await import('./docx-document.ts');
    return readDocx(bytes);
  },
};
