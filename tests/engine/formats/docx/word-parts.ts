/** Pieces of Word files for tests. */
import { strToU8 } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A run of text. */
export const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
/** A paragraph. */
export const p = (...runs: readonly string[]) => `<w:p>${runs.join('')}</w:p>`;

/** A part of the file, with its root. */
export function partOf(root: string, content: string): Uint8Array {
  return strToU8(`<?xml version="1.0"?><w:${root} ${W}>${content}</w:${root}>`);
}
