/** Small PDF files for tests, written object by object (ISO 32000-1, 7.5). */

export interface PageText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** A key of the page's fonts: `F1` Helvetica, `F2` Helvetica-Bold, `F3` ZapfDingbats. */
  readonly font?: string;
}

export interface PageParts {
  readonly texts?: readonly PageText[];
  /** Drawing operators, put before the text. */
  readonly drawing?: string;
  /** Further entries of the page's dictionary, such as a crop box. */
  readonly entries?: string;
}

/** Drawing operators of a picture that fills the page, or such a part of its height. */
export function scan(share = 1): string {
  return `q 612 0 0 ${792 * share} 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q`;
}

const HEADER = '%PDF-1.7\n';

/** A PDF of numbered objects; the first is the catalogue. */
export function pdfOf(objects: readonly string[], trailer = ''): Uint8Array {
  let body = HEADER;
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const file = `${body}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${body.length}\n%%EOF`;
  return Buffer.from(file, 'latin1');
}

export function streamOf(content: string, entries = ''): string {
  return `<<${entries}/Length ${content.length}>>stream\n${content}\nendstream`;
}

/** A PDF of some pages of letter size. */
export function makePdf(pages: readonly PageParts[], trailer = ''): Uint8Array {
  const kids = pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ');
  return pdfOf(
    [
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>',
      '<</Type/Font/Subtype/Type1/BaseFont/ZapfDingbats>>',
      ...pages.flatMap((parts, index) => [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${7 + index * 2} 0 R/Resources<</Font<</F1 3 0 R/F2 4 0 R/F3 5 0 R>>>>${parts.entries ?? ''}>>`,
        streamOf(contentOf(parts)),
      ]),
    ],
    trailer,
  );
}

function contentOf({ texts = [], drawing = '' }: PageParts): string {
  const shown = texts.map(
    ({ text, x, y, size = 11, font = 'F1' }) =>
      `BT /${font} ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/g, (sign) => `\\${sign}`)}) Tj ET`,
  );
  return [drawing, ...shown].join('\n');
}
