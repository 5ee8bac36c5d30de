import '../helpers/page.ts';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { OriginalView } from '../../../src/renderer/original/OriginalView.tsx';
import type { Report } from '../../../src/shared/model.ts';
import { fail } from '../../../src/shared/result.ts';
import { report } from '../helpers/build.ts';
import { show } from '../helpers/show.tsx';

function original(shown: Report) {
  return (
    <OriginalView
      pane={{ key: 'a', report: shown.id, visit: null }}
      report={shown}
      label="Kazakhstan 2022"
      text={null}
      anchor={null}
      link={{ lead: () => undefined, scrolled: () => undefined }}
      dispatch={() => undefined}
    />
  );
}

it('says that a file has no pages, and asks nobody for them', async () => {
  const { bridge } = show(original(report({ id: 'kazakhstan-2022' })));
  await screen.findByText(/^kazakhstan-2022\.txt has no pages, because it is no PDF/);
  expect(bridge.calls).toEqual([]);
});

it('asks for the pages of a file that has some, and says why they cannot be had', async () => {
  const source = { file: 'chad.pdf', sha256: '0', format: 'pdf', length: 1000 } as const;
  const { bridge } = show(original(report({ id: 'chad-2022', source })), {
    answers: { 'original.open': () => fail('disk', 'The original of chad.pdf is not on the disk any more.') },
  });
  await screen.findByText('The original of chad.pdf is not on the disk any more.');
  expect(bridge.calls).toEqual([['original.open', { id: 'chad-2022' }]]);
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
});
