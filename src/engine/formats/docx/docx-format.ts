import { OFFICE_LIST } from '../reader/file-face.ts';
import type { FormatReader } from '../reader/format-reader.ts';

export const DOCX: FormatReader = {
  // That one is cut or damaged is said by its reader.
  fits: ({ zipped }) => zipped === 'damaged' || zipped?.includes(OFFICE_LIST) === true,
  read: async ({ bytes }) => {
    const { readDocx } = await import('./docx-document.ts');
    return readDocx(bytes);
  },
};
