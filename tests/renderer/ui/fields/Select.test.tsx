import '../../helpers/page.ts';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { Select } from '../../../../src/renderer/ui/fields/Select.tsx';

const OPTIONS = [
  { value: 'year', name: 'Newest first' },
  { value: 'kind', name: 'By kind' },
] as const;

it('shows what is chosen by its name, and tells the value that is chosen', async () => {
  const chosen: string[] = [];
  render(<Select label="Order" value="year" options={OPTIONS} onChange={(value) => chosen.push(value)} />);
  const select = screen.getByRole('combobox', { name: 'Order' });
  expect(select).toHaveProperty('value', 'year');
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
    'Newest first',
    'By kind',
  ]);
  await userEvent.selectOptions(select, 'By kind');
  expect(chosen).toEqual(['kind']);
});
