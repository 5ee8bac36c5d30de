import '../helpers/page.ts';
import { createEvent, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ok } from '../../../src/shared/result.ts';
import { searchHit, searchPage } from '../helpers/build.ts';
import { entriesOf, startWindow } from './window.tsx';

/** One hit, whatever is asked for. */
function start() {
  return startWindow(entriesOf([2016, 2022]), 'A moratorium.', {
    'search.query': ({ query }) =>
      ok(
        searchPage({
          query,
          total: 1,
          hits: [searchHit({ report: 'kazakhstan-2022', label: 'Kazakhstan 2022', block: 'b1' })],
          counts: { 'kazakhstan-2022': 1 },
        }),
      ),
  }).user;
}

const searchField = () => screen.getByRole('searchbox', { name: 'Search all reports' });

/** How browsers tell of a key that an input method takes: while composing, and (Safari) with the key that ends it. */
const COMPOSING = [{ isComposing: true }, { isComposing: false, keyCode: 229 }];

/** Press a key in a field; whether the page left it alone, but for Escape, which would empty a field for searching. */
function press(element: Element, key: string, composing: (typeof COMPOSING)[number]): boolean {
  const event = createEvent.keyDown(element, { key, ...composing });
  fireEvent(element, event);
  return event.defaultPrevented === (key === 'Escape');
}

describe.each(COMPOSING)('a key of the input method (%o)', (composing) => {
  it('opens no hit and ends no search in the search field', async () => {
    const user = start();
    await screen.findByRole('region', { name: 'Kazakhstan 2016' });
    await user.type(searchField(), 'moratorium');
    const results = await screen.findByRole('region', { name: 'Search results' });
    await within(results).findByRole('button', { name: /^Kazakhstan 2022/ });
    for (const key of ['Enter', 'ArrowDown', 'Escape'])
      expect(press(searchField(), key, composing)).toBe(true);
    expect(document.activeElement).toBe(searchField());
    expect(screen.getByRole('region', { name: 'Search results' })).toBe(results);
    expect(screen.queryByText(/^Shown in/)).toBeNull();
    // The same keys by themselves do.
    fireEvent.keyDown(searchField(), { key: 'Enter' });
    expect(await screen.findByText('Shown in Kazakhstan 2022')).toBeTruthy();
    fireEvent.keyDown(searchField(), { key: 'Escape' });
    expect(screen.queryByRole('region', { name: 'Search results' })).toBeNull();
  });

  it('neither steps nor closes in the find bar', async () => {
    const user = start();
    const pane = await screen.findByRole('region', { name: 'Kazakhstan 2016' });
    await within(pane).findAllByText('A moratorium.');
    await user.click(within(pane).getByRole('article'));
    await user.keyboard('{Control>}f{/Control}');
    const bar = within(pane).getByRole('textbox', { name: 'Find in Kazakhstan 2016' });
    for (const key of ['Enter', 'Escape']) expect(press(bar, key, composing)).toBe(true);
    expect(bar.isConnected).toBe(true);
    fireEvent.keyDown(bar, { key: 'Escape' });
    expect(bar.isConnected).toBe(false);
  });

  it('chooses no report in a picker', async () => {
    const user = start();
    const pane = await screen.findByRole('region', { name: 'Kazakhstan 2016' });
    const picker = within(pane).getByRole<HTMLInputElement>('combobox', { name: 'Report' });
    await user.click(picker);
    await user.clear(picker);
    await user.type(picker, '2022');
    await screen.findByRole('option', { name: /Kazakhstan 2022/ });
    for (const key of ['ArrowDown', 'Enter', 'Escape']) expect(press(picker, key, composing)).toBe(true);
    expect(picker.value).toBe('2022');
    expect(pane.getAttribute('aria-label')).toBe('Kazakhstan 2016');
    await user.keyboard('{ArrowDown}{Enter}');
    expect(picker.value).toBe('Kazakhstan 2022');
  });
});
