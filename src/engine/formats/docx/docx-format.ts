import { OFFICE_LIST } from '../reader/file-face.ts';
import { heldAsRead } from '../lines/held-as-read.ts';
import type { FormatReader } from '../reader/format-reader.ts';

export const DOCX: FormatReader = {
  // That one is cut or damaged is said by its reader.
  fits: ({ zipped }) => zipped === 'damaged' || zipped?.includes(OFFICE_LIST) === true,
  read: async ({ bytes }, { wantsHeld }) => {
    const { readDocx } = await import('./docx-document.ts');
    const read = readDocx(bytes);
    return wantsHeld === true ? { ...read, held: heldAsRead(read.document) } : read;
  },
};
