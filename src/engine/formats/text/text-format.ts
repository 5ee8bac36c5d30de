/** Texts: plain and Markdown, which only the name of the file tells apart. */
import { textDocument } from '../../../core/report/lines/text-document.ts';
import type { Finding } from '../../../shared/model.ts';
import { ReaderError } from '../../../shared/result.ts';
import { endingOf, reportFormat } from '../../../shared/formats/report-formats.ts';
import type { FormatReader } from '../reader/format-reader.ts';
import { heldAsRead } from '../lines/held-as-read.ts';
import { decodeText } from './decode-text.ts';
import type { DecodedText } from './decode-text.ts';

export const MARKDOWN: FormatReader = {
  fits: ({ name }) => reportFormat('markdown').endings.includes(endingOf(name) ?? ''),
  read: ({ bytes, name }, { encoding, wantsHeld }) => {
    const decoded = decodeText(bytes, name, { chosen: encoding });
    const document = textDocument(decoded.text, 'markdown');
    const findings = encodingFindings(decoded, encoding);
    return Promise.resolve({
      document,
      findings,
      ...(wantsHeld === true ? { held: heldAsRead(document) } : {}),
    });
  },
};

/** XML's own line, or an element to begin with that is none of a page. */
const XML_HEAD = /^\s*<(?:\?xml\s|([A-Za-z_][\w.-]*:?[\w.-]*)(?:\s[^<>]*)?>\s*<[A-Za-z_!/])/;

export const TEXT: FormatReader = {
  fits: () => true,
  read: ({ bytes, name }, { encoding, wantsHeld }) => {
    const decoded = decodeText(bytes, name, { chosen: encoding });
    if (XML_HEAD.test(decoded.text))
      throw new ReaderError(
        'unusable-file',
        `${name} is XML, which is made for programs: add the report itself instead.`,
      );
    const document = textDocument(decoded.text, 'text');
    const findings = encodingFindings(decoded, encoding);
    return Promise.resolve({
      document,
      findings,
      ...(wantsHeld === true ? { held: heldAsRead(document) } : {}),
    });
  },
};

/** What is to be said of how the characters of a file were read. */
export function encodingFindings(
  { assumed, strayBytes }: DecodedText,
  chosen: string | undefined,
): Finding[] {
  if (chosen !== undefined) return [{ kind: 'chosen-encoding', encoding: chosen }];
  if (assumed !== undefined) return [{ kind: 'assumed-encoding', encoding: assumed }];
  return strayBytes === undefined ? [] : [{ kind: 'stray-bytes', count: strayBytes }];
}
