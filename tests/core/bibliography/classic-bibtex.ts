/**
 * BibTeX as the classic program reads it (bibtex.web, sections 217 to 278): braces are counted whatever stands before
 * them, an entry that does not parse is given up and the file read on from the next `@`, a key that was there
 * before (in any case of its letters) loses its entry. Stricter than any reader that knows TeX.
 */
export interface ClassicEntry {
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
}

export interface ClassicFile {
  readonly entries: readonly ClassicEntry[];
  readonly errors: readonly string[];
}

const SPACE = /\s/;
/** What may stand in no name (section 31). */
const NO_NAME = /[\s"#%'(),={}]/;

export function readClassicBibtex(file: string): ClassicFile {
  const entries: ClassicEntry[] = [];
  const errors: string[] = [];
  const keys = new Set<string>();
  let at = 0;

  const skip = () => {
    while (at < file.length && SPACE.test(file.charAt(at))) at += 1;
  };
  const name = () => {
    const start = at;
    while (at < file.length && !NO_NAME.test(file.charAt(at))) at += 1;
    if (start === at || /\d/.test(file.charAt(start))) throw new Error('a name is missing');
    return file.slice(start, at);
  };
  const expect = (sign: string) => {
    skip();
    if (file.charAt(at) !== sign) throw new Error(`"${sign}" is missing before "${file.slice(at, at + 20)}"`);
    at += 1;
  };

  function value(): string {
    skip();
    const first = file.charAt(at);
    if (first === '{') return braced();
    const number = /^\d+/.exec(file.slice(at))?.[0] ?? '';
    if (number === '') throw new Error(`no value at "${file.slice(at, at + 20)}"`);
    at += number.length;
    return number;
  }

  function braced(): string {
    const start = at + 1;
    let depth = 0;
    for (; at < file.length; at += 1) {
      const sign = file.charAt(at);
      if (sign === '{') depth += 1;
      else if (sign === '}') depth -= 1;
      if (depth === 0) {
        at += 1;
        return file.slice(start, at - 1);
      }
    }
    throw new Error('the file ends inside a field');
  }

  function entry(): void {
    skip();
    name();
    expect('{');
    skip();
    const start = at;
    while (at < file.length && !/[\s,}]/.test(file.charAt(at))) at += 1;
    const key = file.slice(start, at);
    const fields = new Map<string, string>();
    for (;;) {
      skip();
      if (file.charAt(at) === '}') break;
      expect(',');
      skip();
      if (file.charAt(at) === '}') break;
      const field = name().toLowerCase();
      expect('=');
      fields.set(field, value());
    }
    at += 1;
    if (keys.has(key.toLowerCase())) throw new Error(`Repeated entry: ${key}`);
    keys.add(key.toLowerCase());
    entries.push({ key, fields });
  }

  for (;;) {
    const next = file.indexOf('@', at);
    if (next < 0) return { entries, errors };
    at = next + 1;
    try {
      entry();
    } catch (error) {
      errors.push(error instanceof Error ? error.message : String(error));
    }
  }
}
