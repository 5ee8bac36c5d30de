import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { AboutCopy } from '../../../../src/renderer/read/copy/AboutCopy.tsx';
import { paragraph, report, section } from '../../helpers/build.ts';
import { ok } from '../../../../src/shared/result.ts';
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

it('says where the file is from, when it was added and what its hash is', async () => {
  const user = userEvent.setup();
  const told = {
    report: 'r',
    label: 'Peru 2019',
    publication: 'U.S. Department of Labor, 2019 Findings: Peru.',
    file: 'peru.txt',
    builtIn: false,
    added: '2026-11-03T10:00:00Z',
  };
  const made = report({ id: 'r', sections: [] });
  const part = { ...made.source, volume: { sha256: 'ef56', part: 2, parts: 9 } };
  show(<AboutCopy report={{ ...made, source: part }} onGo={() => undefined} />, {
    answers: {
      'cite.provenance': () => ok([told]),
      'library.origins': () =>
        ok([
          {
            sha256: made.source.sha256,
            file: 'peru.txt',
            builtIn: false,
            added: '2026-11-03T10:00:00Z',
            origin: { path: '/home/ada/2019.zip', inside: '2019.zip', member: 'chapters/peru.txt' },
          },
          { sha256: 'aa', file: 'peru.pdf', builtIn: false, origin: { path: '/home/ada/peru.pdf' } },
          { sha256: 'bb', file: 'peru.html', builtIn: true },
        ]),
    },
  });
  await user.click(screen.getByText('About this copy'));
  await screen.findByText('U.S. Department of Labor, 2019 Findings: Peru.');
  const place = await screen.findByText('chapters/peru.txt in /home/ada/2019.zip');
  expect(place.parentElement?.textContent).toBe(
    'This file was added on 3 November 2026, from chapters/peru.txt in /home/ada/2019.zip.',
  );
  const others = within(screen.getByRole('list', { name: /^Further files of / })).getAllByRole('listitem');
  expect(others.map(({ textContent }) => textContent)).toEqual([
    'peru.pdf, from /home/ada/peru.pdf',
    'peru.html, ships with the reader',
  ]);
  // A part of a volume stands in the file of the volume.
  await screen.findByText('ef56');
  await screen.findByRole('button', { name: 'Copy proof line' });
});
