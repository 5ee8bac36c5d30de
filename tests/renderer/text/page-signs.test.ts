import '../helpers/page.ts';
import { describe, expect, it } from 'vitest';
import * as signs from '../../../src/renderer/text/page-signs.ts';

function element(attributes: Readonly<Record<string, string>>): HTMLElement {
  const made = document.createElement('i');
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function around(...children: readonly HTMLElement[]): HTMLElement {
  const made = document.createElement('div');
  made.append(...children);
  return made;
}

describe('what an element says of itself', () => {
  it.each([
    ['BLOCK', signs.BLOCK, ['p12', 'a "quoted" id']],
    ['ADDRESS', signs.ADDRESS, ['https://www.ilo.org/a?b=1#c']],
    ['CITATION', signs.CITATION, [0, 217]],
    ['ACTIVE', signs.ACTIVE, [true, false]],
    ['CELL', signs.CELL, [{ row: 0, column: 12 }]],
  ] as readonly (readonly [string, signs.Sign<unknown>, readonly unknown[]])[])(
    '%s is read as it was written, and found by it',
    (_name, { on, of, find, all, around: nearest }, values) => {
      const parts = values.map((value) => element(on(value)));
      const page = around(element({}), ...parts);
      expect(all(page)).toEqual(parts);
      for (const [index, value] of values.entries()) {
        expect(of(parts[index])).toEqual(value);
        expect(find(page, value)).toBe(parts[index]);
        const inner = element({});
        parts[index]?.append(inner);
        expect(nearest(inner)).toBe(parts[index]);
      }
      expect(of(page)).toBeUndefined();
      expect(of(null)).toBeUndefined();
      expect(nearest(page)).toBeNull();
    },
  );

  it('comes and goes where it is a flag', () => {
    const part = element({});
    const page = around(part);
    expect(signs.LANDED.first(page)).toBeNull();
    signs.LANDED.put(part);
    expect(signs.LANDED.first(page)).toBe(part);
    signs.LANDED.take(part);
    expect(signs.LANDED.all(page)).toEqual([]);
    expect(Object.keys(signs.SCROLLER.on)).toEqual(['data-scroller']);
  });

  it('is said by a name that no other sign has', () => {
    const names = Object.values(signs).map(({ on }) =>
      Object.keys(typeof on === 'function' ? on(0 as never) : on).join(),
    );
    expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
  });
});
