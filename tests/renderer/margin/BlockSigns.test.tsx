import '../helpers/page.ts';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { beside, BlockSigns } from '../../../src/renderer/margin/BlockSigns.tsx';
import { MarginContext } from '../../../src/renderer/margin/margin-signs.ts';
import type { MarginSign, MarginSource } from '../../../src/renderer/margin/margin-signs.ts';

const sign = (parts: Partial<MarginSign>): MarginSign => ({
  id: 'years',
  side: 'start',
  words: '2015',
  label: 'Since 2015',
  tone: 'quiet',
  run: () => undefined,
  ...parts,
});

function draw(...sources: readonly MarginSource[]) {
  return render(
    <MarginContext value={sources}>
      <p className={beside} data-testid="text">
        It is said.
        <BlockSigns block="b1" />
      </p>
      <p className={beside} data-testid="row">
        A cell
        <BlockSigns block="b1" row={2} />
      </p>
    </MarginContext>,
  );
}

it('stands beside the text without a letter of its own', () => {
  draw(new Map([['b1', [sign({})]]]));
  expect(screen.getByRole('button', { name: 'Since 2015' })).toBeDefined();
  expect(screen.getByTestId('text').textContent).toBe('It is said.');
});

it('stands where it is about: a block, or a row of it; of other blocks nothing is shown', () => {
  draw(
    new Map([
      ['b1', [sign({ row: 2, label: 'Of the row' })]],
      ['b2', [sign({ label: 'Elsewhere' })]],
    ]),
  );
  expect(screen.getAllByRole('button').map((one) => one.getAttribute('aria-label'))).toEqual(['Of the row']);
  expect(screen.getByTestId('row').contains(screen.getByRole('button'))).toBe(true);
});

it('takes signs of several sources, on both sides', () => {
  draw(
    new Map([['b1', [sign({})]]]),
    new Map([['b1', [sign({ id: 'note', side: 'end', label: 'A note' })]]]),
  );
  const [start, end] = screen.getByTestId('text').querySelectorAll('[data-side]');
  expect([start?.getAttribute('data-side'), end?.getAttribute('data-side')]).toEqual(['start', 'end']);
});

it('does what it is for when it is pressed, and is no stop of the tab key', async () => {
  const run = vi.fn<() => void>();
  draw(new Map([['b1', [sign({ run })]]]));
  const button = screen.getByRole('button');
  expect(button.tabIndex).toBe(-1);
  await userEvent.click(button);
  expect(run).toHaveBeenCalledOnce();
});
