/** Type styles of PDF text, read once per text object and shared between equal ones. */
import type { Style } from '../../../core/layout/page/page-content.ts';
import type { PdfLibrary } from './pdf-library.ts';

/** What the text objects of a page have in common. */
export interface ObjectStyle {
  readonly style: Style;
  readonly baseline: number;
  /** Letters of a symbol font stand for signs: `4` is a check mark. */
  readonly symbols: ReadonlyMap<string, string> | undefined;
}

interface Font {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly symbols: ReadonlyMap<string, string> | undefined;
}

/** Adobe's encoding of Zapf Dingbats, as far as publications use it for marks and bullets. */
const ZAPF_DINGBATS: ReadonlyMap<string, string> = new Map([
  ['3', '✓'],
  ['4', '✔'],
  ['5', '✕'],
  ['6', '✖'],
  ['l', '●'],
  ['m', '❍'],
  ['n', '■'],
  ['o', '❏'],
  ['q', '❑'],
  ['u', '◆'],
]);

/** Microsoft's encoding of Wingdings, also as the private-use codes that such fonts carry. */
const WINGDINGS: ReadonlyMap<string, string> = new Map(
  [
    ['l', '●'],
    ['n', '■'],
    ['o', '□'],
    ['q', '❑'],
    ['§', '▪'],
    ['¨', '◻'],
    ['Ø', '➢'],
    ['û', '✗'],
    ['ü', '✓'],
    ['þ', '☑'],
  ].flatMap(([code = '', sign = '']) => [
    [code, sign] as const,
    [String.fromCodePoint(0xf000 + (code.codePointAt(0) ?? 0)), sign] as const,
  ]),
);

/** Adobe's Symbol font, in the private-use codes that word processors write. */
const SYMBOL: ReadonlyMap<string, string> = new Map([
  ['\uF0B7', '•'],
  ['\uF0A7', '♣'],
  ['\uF0D6', '√'],
  ['\uF02D', '−'],
]);

function symbolsOf(fontName: string): ReadonlyMap<string, string> | undefined {
  if (/dingbats/i.test(fontName)) return ZAPF_DINGBATS;
  if (/wingdings/i.test(fontName)) return WINGDINGS;
  if (/symbol/i.test(fontName)) return SYMBOL;
  return undefined;
}

const BOLD_NAME = /bold|black|heavy|demi/i;
const ITALIC_NAME = /ital|oblique|-it\b/i;
const ITALIC_FLAG = 0x40;

/** Reads styles of text objects. One reader serves one document. */
export class StyleReader {
  readonly #library: PdfLibrary;
  readonly #fonts = new Map<number, Font>();
  readonly #styles = new Map<string, Style>();

  constructor(library: PdfLibrary) {
    this.#library = library;
  }

  /** `textPage` and `index` name a character of the object. Sizes and places are those on the page. */
  read(textPage: number, index: number, object: number): ObjectStyle {
    const { native, memory, scratch } = this.#library;
    const word = scratch >> 2;
    native.FPDFTextObj_GetFontSize(object, scratch);
    const nominal = memory.HEAPF32[word] ?? 0;
    let scale = 1;
    if (native.FPDFText_GetMatrix(textPage, index, scratch)) {
      scale = Math.hypot(memory.HEAPF32[word + 2] ?? 0, memory.HEAPF32[word + 3] ?? 1);
    }
    native.FPDFText_GetCharOrigin(textPage, index, scratch, scratch + 8);
    const baseline = memory.HEAPF64[(scratch >> 3) + 1] ?? 0;
    let lightness = 0;
    if (native.FPDFPageObj_GetFillColor(object, scratch, scratch + 4, scratch + 8, scratch + 12)) {
      const [red = 0, green = 0, blue = 0] = memory.HEAPU32.subarray(word, word + 3);
      lightness = (red + green + blue) / (3 * 255);
    }
    const font = this.#font(native.FPDFTextObj_GetFont(object));
    return {
      style: this.#style(Math.round(nominal * scale * 10) / 10, font, Math.round(lightness * 20) / 20),
      baseline,
      symbols: font.symbols,
    };
  }

  #style(size: number, font: Font, lightness: number): Style {
    const key = `${size} ${font.bold} ${font.italic} ${lightness}`;
    const known = this.#styles.get(key);
    if (known) return known;
    const style = { size, bold: font.bold, italic: font.italic, lightness };
    this.#styles.set(key, style);
    return style;
  }

  #font(handle: number): Font {
    const known = this.#fonts.get(handle);
    if (known) return known;
    const { calls, native, scratch } = this.#library;
    const length = native.FPDFFont_GetBaseFontName(handle, scratch, 256);
    const name = length > 0 && length <= 256 ? calls.pdfium.UTF8ToString(scratch) : '';
    const font = {
      bold: BOLD_NAME.test(name) || native.FPDFFont_GetWeight(handle) >= 700,
      italic: ITALIC_NAME.test(name) || (native.FPDFFont_GetFlags(handle) & ITALIC_FLAG) !== 0,
      symbols: symbolsOf(name),
    };
    this.#fonts.set(handle, font);
    return font;
  }
}
