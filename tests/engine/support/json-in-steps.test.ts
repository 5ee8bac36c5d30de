import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingJson } from '../../../src/engine/support/json-in-steps.ts';

/** The value, and in how many steps it was read. */
function read(text: string): { readonly value: unknown; readonly steps: number } {
  const reading = readingJson(text);
  for (let steps = 1; ; steps += 1) {
    const { done, value } = reading.next();
    if (done === true) return { value, steps };
  }
}

const LONG = 70_000;
const long = (of: (at: number) => unknown) => Array.from({ length: LONG }, (_, at) => of(at));

describe('reading JSON in steps', () => {
  it.each([
    ['numbers', long((at) => at)],
    ['an object in an array', [1, { a: long((at) => ({ at })), b: 'x' }, 2]],
    ['a long value at the beginning and the end', { first: long(() => ''), middle: 1, last: long(() => []) }],
    [
      'names with signs',
      { '"\\",:{[': long((at) => `"\\${at}`), __proto__: 1, '': long(() => ({ ']': '}' })) },
    ],
    ['names by the thousand', Object.fromEntries(Array.from({ length: LONG }, (_, at) => [`n${at}`, at]))],
    ['long values one after the other', [long((at) => at), long((at) => at), [], long((at) => at)]],
    ['a name that sets what an object is made of', { ['__proto__']: long((at) => at) }],
  ])('gives the same: %s', (_, value) => {
    for (const text of [JSON.stringify(value), JSON.stringify(value, null, 1)]) {
      const found = read(text);
      expect(JSON.stringify(found.value)).toBe(JSON.stringify(value));
      expect(found.steps).toBeGreaterThan(2);
    }
  });

  it('gives the same for whatever JSON there is', () => {
    const padding = JSON.stringify(long((at) => at));
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const text = `[${JSON.stringify(one)},{"a":${JSON.stringify(other)},"b":${padding}},${JSON.stringify(one)}]`;
        expect(read(text).value).toEqual(JSON.parse(text));
        const short = JSON.stringify(one);
        expect(read(short)).toEqual({ value: JSON.parse(short), steps: 1 });
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['cut', (text: string) => text.slice(0, -1)],
    ['something behind it', (text: string) => `${text} 1`],
    ['a comma too many', (text: string) => `${text.slice(0, -1)},]`],
    ['two commas', (text: string) => text.replace('[[', '[,[')],
    ['no comma', (text: string) => text.replace('],[', '][')],
    ['something between', (text: string) => text.replace('],[', '] 1,[')],
    ['closed by another', (text: string) => `${text.slice(0, -1)}}`],
    ['a string without an end', (text: string) => text.replace('7', '"')],
    ['a name in an array', (text: string) => text.replace('],[', '],"a":[')],
    ['an object without names', (text: string) => `{${text.slice(1, -1)}}`],
  ])('throws where it is no JSON: %s', (_, harm) => {
    const whole = JSON.stringify([long((at) => at), long((at) => at)]);
    expect(() => read(harm(whole))).toThrow(SyntaxError);
  });
});
