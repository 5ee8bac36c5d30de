/** Whether everything that the words of one page are made of is whole: its contents, its forms and its fonts. */
import { unpacked } from '../file/pdf-filters.ts';
import type { PdfObjects } from '../file/pdf-objects.ts';
import { contentsOf } from '../file/pdf-page-tree.ts';
import { nameOf, type PdfEntries, type PdfValue } from '../file/pdf-values.ts';
import { isBrokenMap } from './character-maps.ts';
import { readContents, type ContentFacts } from './page-contents.ts';

/**
 * `nothing`: the file holds nothing of the page, not even a line break; a program that leaves a page blank says so.
 * `broken`: some of what it names as its contents is not there or is no stream.
 */
export interface PageCondition {
  readonly state: 'whole' | 'nothing' | 'damaged' | 'broken';
  /** Whether some text is shown that is not only blanks. */
  readonly showsText: boolean;
  /** Whether texts are shown whose characters are the numbers of glyphs, of which nothing but a map tells letters. */
  readonly glyphNumbers: boolean;
}

const NOTHING: PageCondition = { state: 'nothing', showsText: false, glyphNumbers: false };
const DAMAGED: PageCondition = { ...NOTHING, state: 'damaged' };
const DEEPEST = 40;
/** Forms stand in forms; what is deeper than this is not looked at. */
const DEEPEST_FORM = 8;

type FontKind = 'simple' | 'composite' | 'broken';
const FONT_KINDS = /^(?:Type[013]|MMType1|TrueType)$/;

/** Looks through the pages of one file; what pages share is looked at once. */
export class PageConditions {
  readonly #objects: PdfObjects;
  readonly #values = new Map<number, PdfValue | undefined>();
  readonly #fonts = new Map<number, FontKind>();
  /** Forms with resources of their own. */
  readonly #forms = new Map<number, PageCondition>();
  readonly #follow = (value: PdfValue | undefined): PdfValue | undefined =>
    value?.kind === 'reference' ? this.#valueOf(value.number) : value;

  constructor(objects: PdfObjects) {
    this.#objects = objects;
  }

  /**
   * @param page number of its object
   * @returns `null` where the contents are encrypted
   */
  of(page: number): PageCondition | null {
    const entries = this.#entries(this.#valueOf(page));
    const contents = entries && contentsOf(this.#objects, entries);
    if (entries === undefined || contents === undefined || contents === 'broken')
      return { ...NOTHING, state: 'broken' };
    if (contents === 'none') return NOTHING;
    if (this.#objects.encryption !== '') return null;
    return this.#conditionOf(contents, this.#inherited(entries), 0);
  }

  #conditionOf(numbers: readonly number[], resources: PdfEntries | undefined, depth: number): PageCondition {
    const streams = numbers.map((number) => this.#data(number));
    if (streams.includes('damaged')) return DAMAGED;
    const plain = streams.filter((stream) => Buffer.isBuffer(stream));
    // Of what is not unpacked here nothing can be told.
    if (plain.length < streams.length) return { ...NOTHING, state: 'whole' };
    const facts = readContents(plain);
    if (facts.isDamaged) return DAMAGED;
    const forms = this.#painted(facts, resources, depth);
    const fonts = this.#fontsOf(facts, resources);
    if (forms === null || fonts.includes('broken')) return DAMAGED;
    return {
      state: facts.isEmpty ? 'nothing' : 'whole',
      showsText: facts.shown > 0 || forms.some(({ showsText }) => showsText),
      glyphNumbers: fonts.includes('composite') || forms.some(({ glyphNumbers }) => glyphNumbers),
    };
  }

  #data(number: number): Buffer | 'damaged' | 'large' | 'opaque' {
    const data = this.#objects.get(number)?.data;
    const entries = this.#entries(this.#valueOf(number));
    if (data === undefined || entries === undefined) return 'damaged';
    return unpacked(entries, data, this.#follow);
  }

  /** The forms among what is painted; `null` where one is damaged, or what is painted is not there. */
  #painted(
    { painted }: ContentFacts,
    resources: PdfEntries | undefined,
    depth: number,
  ): PageCondition[] | null {
    const named = this.#named(resources, 'XObject');
    const forms: PageCondition[] = [];
    for (const name of painted) {
      const value = named?.get(plainName(name));
      if (value?.kind !== 'reference') return null;
      const entries = this.#entries(this.#valueOf(value.number));
      if (entries === undefined) return null;
      if (nameOf(this.#follow(entries.get('Subtype'))) !== 'Form' || depth >= DEEPEST_FORM) continue;
      const form = this.#form(value.number, entries, resources, depth);
      if (form.state === 'damaged') return null;
      forms.push(form);
    }
    return forms;
  }

  #form(number: number, entries: PdfEntries, page: PdfEntries | undefined, depth: number): PageCondition {
    const known = this.#forms.get(number);
    if (known) return known;
    const own = this.#entries(this.#follow(entries.get('Resources')));
    // A form that paints itself is looked at once.
    if (own) this.#forms.set(number, { ...NOTHING, state: 'whole' });
    const condition = this.#conditionOf([number], own ?? page, depth + 1);
    if (own) this.#forms.set(number, condition);
    return condition;
  }

  #fontsOf({ fonts }: ContentFacts, resources: PdfEntries | undefined): FontKind[] {
    const named = this.#named(resources, 'Font');
    return Array.from(fonts, (name) => {
      const value = named?.get(plainName(name));
      if (value?.kind !== 'reference') return this.#fontKind(this.#entries(value));
      const known = this.#fonts.get(value.number);
      if (known !== undefined) return known;
      const kind = this.#fontKind(this.#entries(this.#valueOf(value.number)));
      this.#fonts.set(value.number, kind);
      return kind;
    });
  }

  #fontKind(font: PdfEntries | undefined): FontKind {
    const kind = nameOf(this.#follow(font?.get('Subtype')));
    if (font === undefined || kind === undefined || !FONT_KINDS.test(kind)) return 'broken';
    const map = font.get('ToUnicode');
    if (map?.kind === 'reference' && this.#objects.get(map.number)?.data !== undefined) {
      const plain = this.#data(map.number);
      if (plain === 'damaged' || (Buffer.isBuffer(plain) && isBrokenMap(plain))) return 'broken';
    } else if (kind !== 'Type0' && this.#follow(font.get('Encoding')) === undefined) {
      // Where nothing else tells the characters of a font, its own program does.
      const descriptor = this.#entries(this.#follow(font.get('FontDescriptor')));
      const program = ['FontFile', 'FontFile2', 'FontFile3'].flatMap((key) => descriptor?.get(key) ?? [])[0];
      if (program?.kind === 'reference' && this.#data(program.number) === 'damaged') return 'broken';
    }
    if (kind !== 'Type0') return 'simple';
    const parts = this.#follow(font.get('DescendantFonts'));
    const part = parts?.kind === 'array' ? this.#entries(this.#follow(parts.items[0])) : undefined;
    return part === undefined ? 'broken' : 'composite';
  }

  #named(resources: PdfEntries | undefined, what: string): PdfEntries | undefined {
    const named = this.#entries(this.#follow(resources?.get(what)));
    return named && new Map(Array.from(named, ([name, value]) => [plainName(name), value] as const));
  }

  /** Resources stand at the page, or at a part of the tree above it (ISO 32000-1, 7.7.3.4). */
  #inherited(page: PdfEntries): PdfEntries | undefined {
    let at: PdfEntries | undefined = page;
    for (let depth = 0; at !== undefined && depth < DEEPEST; depth += 1) {
      const resources = this.#entries(this.#follow(at.get('Resources')));
      if (resources !== undefined) return resources;
      at = this.#entries(this.#follow(at.get('Parent')));
    }
    return undefined;
  }

  #entries(value: PdfValue | undefined): PdfEntries | undefined {
    return value?.kind === 'dictionary' ? value.entries : undefined;
  }

  #valueOf(number: number): PdfValue | undefined {
    if (!this.#values.has(number)) this.#values.set(number, this.#objects.get(number)?.value);
    return this.#values.get(number);
  }
}

/** Characters of a name may be written by their numbers (ISO 32000-1, 7.3.5). */
function plainName(name: string): string {
  return name.includes('#')
    ? name.replace(/#([\da-fA-F]{2})/g, (_, digits: string) =>
        String.fromCharCode(Number.parseInt(digits, 16)),
      )
    : name;
}
