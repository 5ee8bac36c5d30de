import { describe, expect, it } from 'vitest';
import { textDocument } from '../../../../src/core/report/lines/text-document.ts';
import { workingLines } from '../../../../src/core/report/lines/working-line.ts';
import { referenceItems } from '../../../../src/core/report/references/reference-items.ts';

/** Items as `number text`, a recovered number in brackets; with what was taken for list marks, and what is stray. */
function read(text: string) {
  const marks: string[] = [];
  const { items, strays } = referenceItems(workingLines(textDocument(text)), ({ start, end }) =>
    marks.push(text.slice(start, end)),
  );
  return {
    items: items.map(({ number, recovered, pieces }) => {
      const words = pieces.map(({ start, end }) => text.slice(start, end)).join('|');
      return `${recovered ? `(${number})` : number} ${words}`;
    }),
    marks,
    strays: strays.map((line) => line.text),
    misread: items.flatMap(({ misread }) =>
      misread === null ? [] : [text.slice(misread.start, misread.end)],
    ),
  };
}

describe('a list of references is cut into its entries', () => {
  it.each([
    ['with numbers', '1. ILO. Tea.\n2. UN. Cotton.', ['1 ILO. Tea.', '2 UN. Cotton.']],
    ['that run on', '1. ILO. Tea\nin Asia.\n2. UN. Cotton.', ['1 ILO. Tea|in Asia.', '2 UN. Cotton.']],
    ['with bullets and numbers', '- 1. ILO. Tea.\n- 2. UN. Cotton.', ['1 ILO. Tea.', '2 UN. Cotton.']],
    ['with bullets alone', '- ILO. Tea.\n- UN. Cotton.', ['(1) ILO. Tea.', '(2) UN. Cotton.']],
    ['some of whose numbers are lost', '- 1. ILO.\n- UN.\n- 3. UNICEF.', ['1 ILO.', '(2) UN.', '3 UNICEF.']],
    ['that was cut: counted back from the first number', '- ILO.\n- 8. UN.', ['(7) ILO.', '8 UN.']],
    ['without a space behind the stop', '1.ILO. Tea.\n2.UN. Cotton.', ['1 ILO. Tea.', '2 UN. Cotton.']],
    ['that jumps', '1. ILO. Tea.\n\n4. UN. Cotton.', ['1 ILO. Tea.', '4 UN. Cotton.']],
  ])('%s', (_how, text, items) => {
    expect(read(text)).toMatchObject({ items, strays: [] });
  });

  it('and a number in the text of an entry opens none', () => {
    expect(read('- 1. ILO. Tea.\n- 700 children pick tea. UN.\n- 3. UNICEF.').items).toEqual([
      '1 ILO. Tea.',
      '(2) 700 children pick tea. UN.',
      '3 UNICEF.',
    ]);
    expect(read('1. ILO. Law No.\n2003. Enacted.\n2. UN.').items).toEqual([
      '1 ILO. Law No.|2003. Enacted.',
      '2 UN.',
    ]);
  });

  it('whose first number was read as a letter', () => {
    expect(read('- I. ILO. Tea.\n- 2. UN.')).toMatchObject({
      items: ['1 ILO. Tea.', '2 UN.'],
      misread: ['I'],
    });
  });

  it('and list marks are no text of them', () => {
    expect(read('- 1. ILO.\n- UN.').marks).toEqual(['- 1. ', '- ']);
  });

  it('and a paragraph of its own among them belongs to none', () => {
    const { items, strays } = read('1. ILO. Tea.\n\nThis page was updated.\n\n2. UN. Cotton.');
    expect(items).toEqual(['1 ILO. Tea.', '2 UN. Cotton.']);
    expect(strays).toEqual(['This page was updated.']);
  });
});
