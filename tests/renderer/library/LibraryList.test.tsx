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
    return entry({ id: `land-${index}`, label: `${area} 2022`, area, builtIn: false });
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

describe('reports that are selected', () => {
  const removed: unknown[] = [];
  const saved: unknown[] = [];
  async function openSelecting() {
    const { user } = await openWindow({
      'library.list': () => ok({ reports: ENTRIES, areas: [], problems: [] }),
      'library.remove-all': ({ ids }) => {
        removed.push(ids);
        return ok({ removed: ids.length });
      },
      'host.save-library': (which) => {
        saved.push(which);
        return ok({ saved: true });
      },
      'library.restore-all': ({ ids }) => {
        removed.push('back', ids);
        return ok({ restored: ids.length });
      },
    });
    const row = (label: RegExp) => screen.getAllByRole('button', { name: label })[0] ?? document.body;
    return { user, row, bar: () => screen.queryByRole('group', { name: 'Selected reports' }) };
  }

  it('are chosen with Ctrl and Shift, and removed together, which can be undone', async () => {
    const { user, row, bar } = await openSelecting();
    expect(bar()).toBeNull();
    await user.keyboard('{Control>}');
    await user.click(row(/^Land 001/));
    await user.keyboard('{/Control}{Shift>}');
    await user.click(row(/^Land 003/));
    await user.keyboard('{/Shift}');
    const acts = within(bar() ?? document.body);
    expect(acts.getByRole('status').textContent).toBe('3 reports selected');
    await user.click(acts.getByRole('button', { name: 'Remove' }));
    expect(removed).toEqual([['land-1', 'land-2', 'land-3']]);
    expect(bar()).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(removed.slice(1)).toEqual(['back', ['land-1', 'land-2', 'land-3']]);
  });

  it('are saved as one file, and stay selected', async () => {
    const { user, row, bar } = await openSelecting();
    await user.keyboard('{Control>}');
    await user.click(row(/^Land 002/));
    await user.click(row(/^Land 004/));
    await user.keyboard('{/Control}');
    await user.click(within(bar() ?? document.body).getByRole('button', { name: 'Save as one file…' }));
    expect(saved).toEqual([{ reports: ['land-2', 'land-4'] }]);
    expect(bar()?.textContent).toContain('2 reports selected');
  });

  it('are a whole year by the menu of one of its reports, also with what is out of sight', async () => {
    const { user, row, bar } = await openSelecting();
    await user.pointer({ keys: '[MouseRight]', target: row(/^Land 003/) });
    await user.click(await screen.findByRole('menuitem', { name: 'Select all of Land 003' }));
    expect(bar()?.textContent).toContain('1 report selected');
    await user.pointer({ keys: '[MouseRight]', target: row(/^2022/) });
    await user.click(await screen.findByRole('menuitem', { name: 'Select all of 2022' }));
    expect(bar()?.textContent).toContain('201 reports selected');
  });

  it('are chosen by key as well, none of them by Escape', async () => {
    const { user, row, bar } = await openSelecting();
    row(/^Land 001/).focus();
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(bar()?.textContent).toContain('2 reports selected');
    await user.keyboard('{Control>}a{/Control}');
    expect(bar()?.textContent).toContain('201 reports selected');
    await user.keyboard('{Escape}');
    expect(bar()).toBeNull();
    await user.keyboard('{Shift>} {/Shift}');
    expect(bar()?.textContent).toContain('1 report selected');
  });
});
