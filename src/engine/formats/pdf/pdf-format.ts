import { HEAD_BYTES, latin1 } from '../reader/file-face.ts';
import type { FileFace } from '../reader/file-face.ts';
import type { FormatReader } from '../reader/format-reader.ts';

export const PDF: FormatReader = {
  mark: '%PDF-',
  fits: isCovered,
  read: async ({ bytes }, { onPages }) => {
    const { readPdf } = await import('./pdf-document.ts');
    return { documents: await readPdf(bytes, onPages), findings: [] };
  },
};

const VERSION = /%PDF-\d\.\d/;

/**
 * Readers of PDF allow for what transport put before it (ISO 32000-1, annex H.3.4.1): lines of a message, a mark
 * of the byte order. A text that only speaks of PDF has not its end.
 */
function isCovered({ bytes, head }: FileFace): boolean {
  const found = VERSION.exec(head)?.index;
  if (found === undefined) return false;
  const before = head.slice(0, found);
  const opensLine = /(?:[\r\n\0]|\xef\xbb\xbf)\s*$/.test(before) || before.trim() === '';
  return (
    opensLine && /startxref|%%EOF/.test(latin1(bytes, Math.max(0, bytes.length - HEAD_BYTES), bytes.length))
  );
}
