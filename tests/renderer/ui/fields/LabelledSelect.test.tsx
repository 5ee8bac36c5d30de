import '../../helpers/page.ts';
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { LabelledSelect } from '../../../../src/renderer/ui/fields/LabelledSelect.tsx';

it('is named by the words before it', () => {
  const options = [{ value: 'year', name: 'Newest first' }] as const;
  render(<LabelledSelect label="Order" value="year" options={options} onChange={() => undefined} />);
  expect(screen.getByLabelText('Order')).toHaveProperty('value', 'year');
});
