/**
 * Whether contents of a page can be what a program wrote (ISO 32000-1, 7.8.2). They are read as any reader of PDFs
 * does, token by token, but what readers pass over in silence is told: a word that is no operator, a text that no
 * operator shows, an operator that shows none, an array or a text object that never ends.
 *
 * Nothing is said of what sound files hold: unknown operators where they are allowed for (`BX` to `EX`), graphics
 * states and marks that are opened or closed once too often, and numbers as some programs write them.
 */
import { inlineImageEnd } from './inline-images.ts';
import { keyOf, OPERANDS, operatorKey, type Operands } from './content-operators.ts';

export interface ContentFacts {
  readonly isDamaged: boolean;
  /** Nothing but white space. */
  readonly isEmpty: boolean;
  /** Bytes of the texts that are shown, blanks aside. */
  readonly shown: number;
  /** Names of the fonts that texts are shown in, and of what is painted by name. */
  readonly fonts: ReadonlySet<string>;
  readonly painted: ReadonlySet<string>;
}

const [WHITE, NUMBER, REGULAR] = [1, 2, 3];
const KIND = new Uint8Array(256).fill(REGULAR);
for (const white of [0, 9, 10, 12, 13, 32]) KIND[white] = WHITE;
for (const sign of '0123456789+-.') KIND[sign.charCodeAt(0)] = NUMBER;
for (const delimiter of '()<>[]{}/%') KIND[delimiter.charCodeAt(0)] = 0;

const [OPEN, CLOSE, LESS, GREATER, SLASH, PERCENT, BACKSLASH] = [0x28, 0x29, 0x3c, 0x3e, 0x2f, 0x25, 0x5c];
const [LEFT_BRACKET, RIGHT_BRACKET] = [0x5b, 0x5d];
/** So many NULs in a row are no space between words, and in a text no characters of any font. */
const NULS_BETWEEN = 8;
const NULS_IN_TEXT = 16;
/** Numbers as some programs write them, also such as are none: readers take them for 0. */
const LIKE_A_NUMBER = /^[-+.\d]*(?:[eE][-+]?\d+|#\w+)?$|^[-+]?(?:nan|inf|infinity)$/i;
const VALUES: ReadonlySet<string> = new Set(['true', 'false', 'null']);
const [SHOW, BEGIN_TEXT, END_TEXT, BEGIN_ANY, END_ANY, IMAGE, IMAGE_DATA] = [
  'Tj',
  'BT',
  'ET',
  'BX',
  'EX',
  'BI',
  'ID',
].map(keyOf);

/** @param streams of one page in their order, or the one of a form */
export function readContents(streams: readonly Buffer[]): ContentFacts {
  const reader = new ContentReader();
  for (const stream of streams) reader.read(stream);
  return reader.facts();
}

/** Reads on from stream to stream: what one begins the next may end. */
class ContentReader {
  #damaged = false;
  #empty = true;
  #shown = 0;
  readonly #fonts = new Set<string>();
  readonly #painted = new Set<string>();
  #font = '';
  #fontSeen = true;
  /** Operands since the last operator: how many, of what kinds, and the last name. */
  #count = 0;
  #numbers = 0;
  #names = 0;
  #texts = 0;
  #arrays = 0;
  #textInArray = false;
  #name = '';
  /** What is open, the outermost first: `[` or `<`. */
  #open = '';
  #begun = 0;
  #compatible = 0;
  #inImage = false;

  facts(): ContentFacts {
    const isOpen = this.#open !== '' || this.#begun > 0 || this.#inImage || this.#count > 0;
    return {
      isDamaged: this.#damaged || isOpen,
      isEmpty: this.#empty,
      shown: this.#shown,
      fonts: this.#fonts,
      painted: this.#painted,
    };
  }

  read(bytes: Buffer): void {
    const end = bytes.length;
    let nuls = 0;
    let at = 0;
    while (at < end) {
      const byte = bytes[at] ?? 0;
      const kind = KIND[byte];
      if (kind === WHITE) {
        nuls = byte === 0 ? nuls + 1 : nuls >= NULS_BETWEEN ? nuls : 0;
        at += 1;
        continue;
      }
      this.#empty = false;
      if (nuls >= NULS_BETWEEN) this.#damaged = true;
      nuls = 0;
      if (kind === 0) at = this.#delimited(bytes, at, byte);
      else {
        let isNumber = kind === NUMBER;
        let stop = at + 1;
        for (; stop < end; stop += 1) {
          const next = KIND[bytes[stop] ?? 0] ?? 0;
          if (next < NUMBER) break;
          isNumber &&= next === NUMBER;
        }
        at = isNumber ? this.#number(stop) : this.#word(bytes, at, stop);
      }
    }
  }

  #number(stop: number): number {
    if (this.#open === '') {
      this.#count += 1;
      this.#numbers += 1;
    }
    return stop;
  }

  /** @returns where to read on */
  #delimited(bytes: Buffer, at: number, byte: number): number {
    switch (byte) {
      case OPEN:
        return this.#literal(bytes, at + 1);
      case SLASH:
        return this.#nameFrom(bytes, at + 1);
      case LEFT_BRACKET:
        this.#push('[');
        return at + 1;
      case RIGHT_BRACKET:
        this.#pop('[');
        return at + 1;
      case LESS:
        if (bytes[at + 1] !== LESS) return this.#hex(bytes, at + 1);
        this.#push('<');
        return at + 2;
      case GREATER:
        this.#pop('<');
        if (bytes[at + 1] !== GREATER) this.#damaged = true;
        return at + 2;
      case PERCENT: {
        let stop = at + 1;
        while (stop < bytes.length && bytes[stop] !== 0x0a && bytes[stop] !== 0x0d) stop += 1;
        return stop;
      }
      default:
        // A bracket that closes nothing, or one that contents have no use for.
        if (this.#compatible === 0) this.#damaged = true;
        return at + 1;
    }
  }

  #push(what: '[' | '<'): void {
    if (this.#open === '') {
      this.#count += 1;
      this.#textInArray = false;
      if (what === '[') this.#arrays += 1;
    }
    // Nothing is set in brackets as deep as this; what is open stays so, and is told at the end.
    if (this.#open.length < 64) this.#open += what;
  }

  #pop(what: '[' | '<'): void {
    if (this.#open.endsWith(what)) this.#open = this.#open.slice(0, -1);
    else this.#damaged = true;
  }

  #nameFrom(bytes: Buffer, start: number): number {
    let stop = start;
    while (stop < bytes.length && (KIND[bytes[stop] ?? 0] ?? 0) >= NUMBER) stop += 1;
    if (this.#open === '') {
      this.#count += 1;
      this.#names += 1;
      this.#name = bytes.toString('latin1', start, stop);
    }
    return stop;
  }

  #text(characters: number): void {
    if (this.#open === '') {
      this.#count += 1;
      this.#texts += 1;
    } else if (this.#open === '[') this.#textInArray = true;
    else return;
    this.#shown += characters;
  }

  #literal(bytes: Buffer, start: number): number {
    let depth = 1;
    let characters = 0;
    let nuls = 0;
    for (let at = start; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === 0) {
        nuls += 1;
        if (nuls >= NULS_IN_TEXT) this.#damaged = true;
        continue;
      }
      nuls = 0;
      if (byte === BACKSLASH) at += 1;
      else if (byte === OPEN) depth += 1;
      else if (byte === CLOSE && --depth === 0) {
        this.#text(characters);
        return at + 1;
      }
      if (byte !== 32) characters += 1;
    }
    this.#damaged = true;
    return bytes.length;
  }

  #hex(bytes: Buffer, start: number): number {
    let characters = 0;
    for (let at = start; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === GREATER) {
        this.#text(characters >> 1);
        return at + 1;
      }
      if (isHexDigit(byte)) characters += 1;
      else if (KIND[byte] !== WHITE) {
        this.#damaged = true;
        return at + 1;
      }
    }
    this.#damaged = true;
    return bytes.length;
  }

  /** An operator, or one of the few values that are written as words. */
  #word(bytes: Buffer, start: number, stop: number): number {
    const length = stop - start;
    const key =
      length > 3
        ? 0
        : operatorKey(
            bytes[start] ?? 0,
            length > 1 ? (bytes[start + 1] ?? 0) : 0,
            length > 2 ? (bytes[start + 2] ?? 0) : 0,
          );
    const operands = OPERANDS.get(key);
    if (operands === undefined) {
      this.#unknown(bytes.toString('latin1', start, Math.min(stop, start + 64)));
      return stop;
    }
    if (this.#open !== '') {
      // An array or a dictionary that was not closed: what it holds is lost.
      this.#damaged = true;
      this.#open = '';
    }
    if (!this.#fits(operands)) this.#damaged = true;
    const at = this.#perform(key, operands, bytes, stop);
    this.#count = 0;
    this.#numbers = 0;
    this.#names = 0;
    this.#texts = 0;
    this.#arrays = 0;
    this.#textInArray = false;
    return at;
  }

  #unknown(word: string): void {
    if (VALUES.has(word) || LIKE_A_NUMBER.test(word)) this.#number(0);
    else if (this.#compatible === 0 || this.#open !== '') this.#damaged = true;
    else {
      this.#count = 0;
      this.#texts = 0;
    }
  }

  #fits(operands: Operands): boolean {
    const isAlone = this.#count === 1;
    const holdsText = this.#texts > 0 || (this.#textInArray && this.#arrays > 0);
    switch (operands) {
      case 'text':
        return isAlone && this.#texts === 1;
      case 'texts':
        return isAlone && this.#arrays === 1;
      case 'spaced-text':
        return this.#count === 3 && this.#texts === 1 && this.#numbers === 2;
      case 'font':
        return this.#count === 2 && this.#names === 1 && this.#numbers === 1;
      case 'paint':
      case 'name':
        return isAlone && this.#names === 1;
      case 'any':
        return !holdsText || this.#inImage || this.#compatible > 0;
      default:
        return this.#count === operands && this.#numbers === operands;
    }
  }

  /** @returns where to read on */
  #perform(key: number, operands: Operands, bytes: Buffer, stop: number): number {
    if (key === SHOW || operands === 'texts' || operands === 'text' || operands === 'spaced-text') {
      if (!this.#fontSeen) this.#fonts.add(this.#font);
      this.#fontSeen = true;
    } else if (operands === 'font') {
      this.#font = this.#name;
      this.#fontSeen = false;
    } else if (operands === 'paint') this.#painted.add(this.#name);
    else if (key === BEGIN_TEXT) this.#begun += 1;
    else if (key === END_TEXT) this.#begun -= 1;
    else if (key === BEGIN_ANY) this.#compatible += 1;
    else if (key === END_ANY) this.#compatible = Math.max(0, this.#compatible - 1);
    else if (key === IMAGE) this.#inImage = true;
    else if (key === IMAGE_DATA) {
      if (!this.#inImage) this.#damaged = true;
      this.#inImage = false;
      const end = inlineImageEnd(bytes, stop);
      if (end < 0) this.#damaged = true;
      return end < 0 ? bytes.length : end;
    }
    return stop;
  }
}

function isHexDigit(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66);
}
