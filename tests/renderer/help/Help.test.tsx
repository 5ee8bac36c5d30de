import '../helpers/page.ts';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { Help } from '../../../src/renderer/help/Help.tsx';
import { HELP_SECTIONS } from '../../../src/renderer/help/sections.ts';
import { LEVEL_NAMES } from '../../../src/renderer/reports/names.ts';
import { LEVELS } from '../../../src/shared/model.ts';
import { show } from '../helpers/show.tsx';

const section = (name: string) => within(screen.getByRole('region', { name }));

it('has every section, and the keyboard in its text', async () => {
  show(<Help open onClose={() => undefined} />);
  const text = await screen.findByRole('region', { name: 'Help text' });
  await expect.poll(() => document.activeElement).toBe(text);
  const titles = within(text)
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent);
  expect(titles).toEqual(HELP_SECTIONS.map(({ title }) => title));
});

it('gives the Department’s page as words to copy, not as a way out', async () => {
  const user = userEvent.setup();
  const { bridge } = show(<Help open onClose={() => undefined} />);
  const chapters = section('Where chapters can be had');
  expect(chapters.queryByRole('link')).toBeNull();
  await user.click(chapters.getByRole('button', { name: 'Copy address' }));
  expect(await navigator.clipboard.readText()).toBe(
    'https://www.dol.gov/agencies/ilab/resources/reports/child-labor',
  );
  expect(chapters.getByText(/PDF, Plain text, Markdown, Web page and Word/)).toBeTruthy();
  expect(bridge.calls).toEqual([]);
});

it('explains every level beside its sign', () => {
  show(<Help open onClose={() => undefined} />);
  const levels = section('Levels');
  for (const level of LEVELS) {
    const name = levels.getByText(LEVEL_NAMES[level]);
    expect(name.closest('[data-level]')?.querySelector('svg')).toBeTruthy();
    expect(name.closest('dt')?.nextElementSibling?.textContent).toMatch(/\.$/);
  }
});

it('shows signs as they are drawn, and none that can be reached', () => {
  show(<Help open onClose={() => undefined} />);
  const terms = section('Signs').getAllByRole('term');
  expect(terms.length).toBeGreaterThan(8);
  for (const term of terms)
    expect(term.querySelector('svg, [data-margin], [data-citation], [data-repair], mark')).toBeTruthy();
  for (const specimen of document.querySelectorAll('[data-citation], [data-repair], [data-highlight]'))
    expect(specimen.closest('[inert]')).toBeTruthy();
});

it('tells how words are noted and proved, with the keys of this system', () => {
  show(<Help open onClose={() => undefined} />);
  const notes = section('Notes and originals');
  expect(notes.getByText(/belongs to both its passages/)).toBeTruthy();
  expect(notes.getByText('(Alt+O)')).toBeTruthy();
});
