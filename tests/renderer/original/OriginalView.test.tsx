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

it('asks for what a file without pages holds, not for its pages, and says why it cannot be had', async () => {
  const { bridge } = show(original(report({ id: 'kazakhstan-2022' })), {
    answers: {
      'original.text': () => fail('disk', 'The original of kazakhstan-2022.txt is not on the disk any more.'),
    },
  });
  await screen.findByText('The original of kazakhstan-2022.txt is not on the disk any more.');
  expect(bridge.calls).toEqual([['original.text', { id: 'kazakhstan-2022' }]]);
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
