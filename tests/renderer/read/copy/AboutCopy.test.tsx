import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { AboutCopy } from '../../../../src/renderer/read/copy/AboutCopy.tsx';
import { paragraph, report, section } from '../../helpers/build.ts';
import { show } from '../../helpers/show.tsx';

afterEach(cleanup);

it('lists repairs by kind with counts; each leads to its place and says what the file holds', async () => {
  const user = userEvent.setup();
  const went: unknown[] = [];
  const repairs = [
    { kind: 'escape', printed: '\\$', shown: '$', start: 4, end: 6 },
    { kind: 'recovered-number', printed: '', shown: '13', start: 20, end: 20 },
    { kind: 'recovered-number', printed: '', shown: '14', start: 21, end: 21 },
  ] as const;
  const texts = [paragraph('b0', 'a b $ c d', 0), paragraph('b1', 'Embassy- Astana', 30)];
  show(
    <AboutCopy
      report={report({ id: 'r', repairs, sections: [section('s', null, texts)] })}
      onGo={(...place) => went.push(place)}
    />,
  );
  await user.click(screen.getByText('About this copy: 3 repairs'));
  await user.click(await screen.findByText(/^Stray escape characters \(1\)/));
  const escape = await screen.findByRole('button', { name: /In the file: ?\\\$ ?· Shown: ?\$/ });
  await user.click(screen.getByText(/^Reference numbers recovered .* \(2\)/));
  await user.click(escape);
  await user.click(await screen.findByRole('button', { name: /^Reference ?14$/ }));
  expect(went).toEqual([
    ['b0', { start: 4, end: 6 }],
    ['b1', { start: 30, end: 45 }],
  ]);
});
