import '../helpers/page.ts';
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ok } from '../../../src/shared/result.ts';
import { entry } from '../helpers/build.ts';
import { openWindow } from '../helpers/window.tsx';

const ROW_HEIGHT = 32;

/** Two hundred areas of one report each, after Kazakhstan: far more than is drawn. */
const ENTRIES = [
  entry({ id: 'kazakhstan-2022', label: 'Kazakhstan 2022' }),
  ...Array.from({ length: 200 }, (_, index) => {
    const area = `Land ${String(index).padStart(3, '0')}`;
    return entry({ id: `land-${index}`, label: `${area} 2022`, area });
  }),
];

async function openLibrary() {
  const { user } = await openWindow({
    'library.list': () => ok({ reports: ENTRIES, areas: [], problems: [] }),
  });
  const library = screen.getByRole('navigation', { name: 'Library' });
  const list = within(library).getAllByRole('list')[0]?.parentElement ?? library;
  const scrollTo = (row: number) => {
    list.scrollTop = row * ROW_HEIGHT;
    fireEvent.scroll(list);
  };
  const drawn = () =>
    Array.from(list.querySelectorAll('[data-row]'), (row) => Number(row.getAttribute('data-row')));
  return { user, scrollTo, drawn, filter: within(library).getByRole('textbox') };
}

const rowWithFocus = () => Number(document.activeElement?.getAttribute('data-row') ?? NaN);

describe('the rows of the library', () => {
  it('are drawn where the list stands, and few of them, in their order', async () => {
    const { scrollTo, drawn } = await openLibrary();
    scrollTo(150);
    const rows = drawn();
    expect(rows).toEqual(rows.toSorted((one, other) => one - other));
    for (const row of [0, 150, 170]) expect(rows).toContain(row);
    expect(rows).not.toContain(100);
    expect(rows.length).toBeLessThan(60);
  });

  it('are reached by Tab where the list stands', async () => {
    const { user, scrollTo, filter } = await openLibrary();
    scrollTo(150);
    await user.click(filter);
    await user.tab();
    expect(rowWithFocus()).toBe(150);
  });

  it('keep the focus while the list is scrolled away from it', async () => {
    const { user, scrollTo, filter } = await openLibrary();
    await user.click(filter);
    await user.tab();
    const row = rowWithFocus();
    scrollTo(150);
    expect(rowWithFocus()).toBe(row);
    scrollTo(300);
    expect(rowWithFocus()).toBe(row);
  });
});
