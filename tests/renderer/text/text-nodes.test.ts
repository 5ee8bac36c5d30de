import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textNodes } from '../../../src/renderer/text/text-nodes.ts';
import type { TextNode } from '../../../src/renderer/text/text-nodes.ts';
import type { Inline, Repair, ShownText } from '../../../src/shared/model.ts';
import { shown } from '../helpers/build.ts';

const textOf = (nodes: readonly TextNode[]) =>
  nodes.flatMap((node) => node.leaves.map((leaf) => leaf.text)).join('');

describe('textNodes', () => {
  it('keeps a citation apart from the sentence around it', () => {
    // 2022:49
    const text = 'Kyrgyz Republic work in Kazakhstan. (4) Migrant children';
    const at = text.indexOf('(4)');
    const nodes = textNodes(shown(text, 100, [{ kind: 'citation', citation: 7, start: at, end: at + 3 }]));
    expect(nodes.map((node) => node.kind)).toEqual(['plain', 'citation', 'plain']);
    expect(nodes[1]).toMatchObject({ citation: 7, leaves: [{ text: '(4)' }] });
  });

  it('marks exactly the words of a source span', () => {
    const nodes = textNodes(shown('cotton and tobacco', 40), { highlights: [{ start: 51, end: 58 }] });
    const marked = nodes.flatMap((node) => node.leaves).filter((leaf) => leaf.highlight === 0);
    expect(marked.map((leaf) => leaf.text)).toEqual(['tobacco']);
  });

  it('marks nothing for a span elsewhere in the source', () => {
    const nodes = textNodes(shown('cotton', 40), { highlights: [{ start: 0, end: 40 }] });
    expect(nodes.flatMap((node) => node.leaves).every((leaf) => leaf.highlight === -1)).toBe(true);
  });

  it('marks inside a citation without breaking it', () => {
    const content = shown('x (3-5) y', 0, [{ kind: 'citation', citation: 0, start: 2, end: 7 }]);
    const nodes = textNodes(content, { highlights: [{ start: 3, end: 4 }] });
    expect(nodes.map((node) => node.kind)).toEqual(['plain', 'citation', 'plain']);
    expect(nodes[1]?.leaves.map((leaf) => [leaf.text, leaf.highlight])).toEqual([
      ['(', -1],
      ['3', 0],
      ['-5)', -1],
    ]);
  });

  it('knows two neighbouring marks from one', () => {
    const marks: readonly Inline[] = [
      { kind: 'note-mark', mark: '†', start: 1, end: 2 },
      { kind: 'note-mark', mark: '‡', start: 2, end: 3 },
    ];
    expect(textNodes(shown('a†‡', 0, marks)).map((node) => node.kind)).toEqual([
      'plain',
      'note-mark',
      'note-mark',
    ]);
  });

  it('has nothing to draw for an empty text', () => {
    expect(textNodes(shown(''))).toEqual([]);
  });
});

describe('repairs', () => {
  // 2022:113, an escaped dollar
  const repairs: readonly Repair[] = [{ kind: 'escape', printed: '\\$', shown: '$', start: 0, end: 2 }];
  const content: ShownText = {
    text: '$5.2 million',
    chunks: [
      { at: 0, length: 1, source: { start: 0, end: 2 }, repair: 0 },
      { at: 1, length: 11, source: { start: 2, end: 13 } },
    ],
    inlines: [],
  };

  it('are known in the shown text', () => {
    const leaves = textNodes(content).flatMap((node) => node.leaves);
    expect(leaves.map((leaf) => [leaf.text, leaf.repair])).toEqual([
      ['$', 0],
      ['5.2 million', -1],
    ]);
  });

  it('are one stop for the keyboard, however often they are cut', () => {
    // 2022:31: "items †" was printed with a space before its note mark.
    const cut: ShownText = {
      text: 'items†',
      chunks: [{ at: 0, length: 6, source: { start: 0, end: 7 }, repair: 0 }],
      inlines: [{ kind: 'note-mark', mark: '†', start: 5, end: 6 }],
    };
    const leaves = textNodes(cut).flatMap((node) => node.leaves);
    expect(leaves.map((leaf) => [leaf.text, leaf.repair, leaf.opensRepair])).toEqual([
      ['items', 0, true],
      ['†', 0, false],
    ]);
  });

  it('show what was printed in the text as printed', () => {
    expect(textOf(textNodes(content, { printed: repairs }))).toBe('\\$5.2 million');
  });

  it('show it once even where a highlight cuts them', () => {
    const long: ShownText = {
      text: 'legal framework',
      chunks: [{ at: 0, length: 15, source: { start: 0, end: 14 }, repair: 0 }],
      inlines: [{ kind: 'emphasis', start: 0, end: 5 }],
    };
    const printed: readonly Repair[] = [
      { kind: 'area-name', printed: 'egal ramework', shown: 'legal framework', start: 0, end: 14 },
    ];
    expect(textOf(textNodes(long, { printed }))).toBe('egal ramework');
  });
});

describe('for any text', () => {
  const inline = (length: number) =>
    fc
      .tuple(
        fc.nat(length),
        fc.nat(length),
        fc.constantFrom('citation' as const, 'emphasis' as const, 'note-mark' as const, 'link' as const),
      )
      .map(([a, b, kind]): Inline => {
        const span = { start: Math.min(a, b), end: Math.max(a, b) };
        switch (kind) {
          case 'citation':
            return { ...span, kind, citation: 0 };
          case 'note-mark':
            return { ...span, kind, mark: '*' };
          case 'link':
            return { ...span, kind, url: 'https://example.org', damaged: false };
          case 'emphasis':
            return { ...span, kind: 'emphasis' };
        }
      });
  const marked = fc.string({ minLength: 1, maxLength: 40 }).chain((text) =>
    fc.record({
      text: fc.constant(text),
      inlines: fc.array(inline(text.length), { maxLength: 5 }),
      highlights: fc.array(
        fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
        { maxLength: 4 },
      ),
    }),
  );

  it('no character is lost, whatever stands in it', () => {
    fc.assert(
      fc.property(marked, ({ text, inlines, highlights }) => {
        expect(textOf(textNodes(shown(text, 10, inlines), { highlights }))).toBe(text);
      }),
    );
  });

  it('leaves have places of their own', () => {
    fc.assert(
      fc.property(marked, ({ text, inlines, highlights }) => {
        const places = textNodes(shown(text, 10, inlines), { highlights }).flatMap((node) =>
          node.leaves.map((leaf) => leaf.at),
        );
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });
});
