/** No text, however cut or damaged, makes the parser lose, repeat or invent a character. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf } from './invariants.ts';
import { FILES, parsed, reportOf, type ResourceFile, textOf } from './resources.ts';

const file = fc.constantFrom<ResourceFile>(...FILES);
const fraction = fc.double({ min: 0, max: 1, noNaN: true });

type Mutation = (text: string) => string;

/** Damage of the kinds that copying, scanning and editing do. */
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(fraction, fraction).map(([a, b]): Mutation => (text) => {
    const [from, to] = [Math.min(a, b), Math.max(a, b)].map((part) => Math.floor(part * text.length));
    return text.slice(from, to);
  }),
  fc.tuple(fraction, fc.nat(400)).map(([at, length]): Mutation => (text) => {
    const from = Math.floor(at * text.length);
    return text.slice(0, from) + text.slice(from + length);
  }),
  fc
    .tuple(
      fraction,
      fc.constantFrom(
        '\n',
        '\t',
        '(',
        ')',
        '*',
        '†',
        '[‡]',
        '$',
        '\\',
        '<i>',
        '</i>',
        '- ',
        'I ',
        '1. ',
        '\u00ad',
        '“',
        '(3, 4)',
        'Table 3. ',
        'REFERENCES\n',
        '\r\n',
        '\f',
        '|',
        'https://a. b/c',
        '𝄞',
      ),
    )
    .map(([at, junk]): Mutation => (text) => {
      const from = Math.floor(at * text.length);
      return text.slice(0, from) + junk + text.slice(from);
    }),
  fc.constantFrom<Mutation>(
    (text) => text.replaceAll('\t', ' '),
    (text) => text.replaceAll('\t', '\n'),
    (text) => text.replaceAll('\n', ' '),
    (text) => text.replaceAll('\n', ''),
    (text) => text.replaceAll('\n', '\r\n'),
    (text) => text.replaceAll('\n\n', '\n'),
    (text) => text.replaceAll('. ', '.\n'),
    (text) => text.replaceAll(' ', '\n'),
    (text) => `\uFEFF${text}`,
    (text) => text + text,
    (text) => text.toUpperCase(),
    (text) => text.split('\n').toReversed().join('\n'),
  ),
);

describe('lossless', () => {
  it.each(FILES)('%s as it is', (name) => {
    expect(faultsOf(textOf(name), reportOf(name))).toEqual([]);
  });

  it('cut and damaged texts', () => {
    fc.assert(
      fc.property(file, fc.array(mutation, { minLength: 1, maxLength: 6 }), (name, mutations) => {
        const text = mutations.reduce((damaged, mutate) => mutate(damaged), textOf(name));
        expect(faultsOf(text, parsed(text))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(faultsOf(text, parsed(text))).toEqual([]);
      }),
    );
  });
});
