import '../helpers/page.ts';
import { screen, waitFor, within } from '@testing-library/react';
import type userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ok } from '../../../src/shared/result.ts';
import type { SearchQuery } from '../../../src/shared/search.ts';
import type { Answers } from '../helpers/bridge.ts';
import { searchHit, searchPage } from '../helpers/build.ts';
import { entriesOf, startWindow } from './window.tsx';

const YEARS = [2013, 2016, 2022];
const ENTRIES = entriesOf(YEARS);
const TEXT = 'A moratorium, and a hotline.';

/** Both paragraphs of every report have either word. */
function pageFor({ query, reports }: SearchQuery) {
  const at = TEXT.indexOf(query.trim());
  const hits = ENTRIES.filter(({ id }) => at >= 0 && (reports?.includes(id) ?? true)).flatMap(
    ({ id, label }) =>
      (
        [
          ['b1', 100],
          ['b2', 200],
        ] as const
      ).map(([block, start]) =>
        searchHit({
          report: id,
          label,
          block,
          sectionId: 's0',
          excerpt: TEXT,
          matches: [[at, at + query.trim().length]],
          start,
          end: start + TEXT.length,
          places: [{ start: start + at, end: start + at + query.trim().length }],
        }),
      ),
  );
  const counts = Object.fromEntries(
    ENTRIES.map(({ id }) => [id, hits.filter((hit) => hit.report === id).length]),
  );
  return searchPage({ query, total: hits.length, hits, counts });
}

function start(answers: Answers = {}) {
  const panes = ['kazakhstan-2016', 'kazakhstan-2022'].map((id) => ({ report: id, place: null }));
  return startWindow(ENTRIES, TEXT, {
    'session.load': () => ok({ version: 1, panes, linked: true, asPrinted: false }),
    'search.query': (query) => ok(pageFor(query)),
    ...answers,
  });
}

const pane = (name: string) => screen.findByRole('region', { name });
const field = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search all reports' });
const textShown = async (name: string) => within(await pane(name)).findAllByText(/moratorium/);
const marked = async (name: string, kind = 'mark') =>
  [...(await pane(name)).querySelectorAll(kind)].map((mark) => mark.textContent);
const expectMarks = (name: string, words: readonly string[]) =>
  waitFor(async () => expect(await marked(name)).toEqual(words));

describe('what the search found', () => {
  it('is marked in every pane, and other words with another query', async () => {
    const { user } = start();
    await textShown('Kazakhstan 2016');
    await textShown('Kazakhstan 2022');
    await user.type(field(), 'moratorium');
    await expectMarks('Kazakhstan 2016', ['moratorium', 'moratorium']);
    await expectMarks('Kazakhstan 2022', ['moratorium', 'moratorium']);
    await user.clear(field());
    await user.type(field(), 'hotline');
    await expectMarks('Kazakhstan 2016', ['hotline', 'hotline']);
    await expectMarks('Kazakhstan 2022', ['hotline', 'hotline']);
  });

  it('is marked where another report is opened', async () => {
    const { user } = start();
    await textShown('Kazakhstan 2022');
    await user.type(field(), 'hotline');
    await user.click((await screen.findAllByRole('button', { name: /^Kazakhstan 2013,/ }))[0] ?? field());
    await textShown('Kazakhstan 2013');
    await expectMarks('Kazakhstan 2013', ['hotline', 'hotline']);
    // The hit that was chosen stands out.
    await waitFor(async () =>
      expect(await marked('Kazakhstan 2013', 'mark[data-current]')).toEqual(['hotline']),
    );
  });

  it.each([
    ['emptied', (user: ReturnType<typeof userEvent.setup>) => user.clear(field())],
    ['left', (user: ReturnType<typeof userEvent.setup>) => user.keyboard('{Escape}')],
  ])('leaves with the query once it is %s, the chosen hit as well', async (_, leave) => {
    const { user } = start();
    await textShown('Kazakhstan 2016');
    await textShown('Kazakhstan 2022');
    await user.type(field(), 'moratorium');
    await user.click((await screen.findAllByRole('button', { name: /^Kazakhstan 2022,/ }))[0] ?? field());
    await expectMarks('Kazakhstan 2016', ['moratorium', 'moratorium']);
    await user.click(field());
    await leave(user);
    await expectMarks('Kazakhstan 2016', []);
    await expectMarks('Kazakhstan 2022', []);
  });

  it('gives way to what is looked for in a pane, and comes back', async () => {
    const { user } = start();
    const left = await pane('Kazakhstan 2016');
    await textShown('Kazakhstan 2016');
    await user.type(field(), 'moratorium');
    await expectMarks('Kazakhstan 2016', ['moratorium', 'moratorium']);
    await user.click(within(left).getByRole('article'));
    await user.keyboard('{Control>}f{/Control}hotline');
    await expectMarks('Kazakhstan 2016', ['hotline', 'hotline']);
    await user.keyboard('{Escape}');
    await expectMarks('Kazakhstan 2016', ['moratorium', 'moratorium']);
  });

  it('is asked of a report as of all: near answers where these have them', async () => {
    const { user, bridge } = start({
      'search.query': (query) => {
        const page = pageFor({ ...query, query: 'hotline' });
        if (query.reports !== undefined) return ok(page);
        const hits = page.hits.map((hit) => ({ ...hit, missing: ['zzq'] }));
        return ok({ ...page, query: query.query, hits, nearest: { words: 2, most: 1, least: 1 } });
      },
    });
    await textShown('Kazakhstan 2016');
    await user.type(field(), 'hotline zzq');
    expect(
      await screen.findByText('No passage holds both of these words; the nearest hold one of them.'),
    ).toBeTruthy();
    expect(await screen.findByText('6 near answers in 3 reports')).toBeTruthy();
    expect((await screen.findAllByText('without: zzq')).length).toBe(6);
    await expectMarks('Kazakhstan 2016', ['hotline', 'hotline']);
    expect(bridge.calls).toContainEqual([
      'search.query',
      expect.objectContaining({ query: 'hotline zzq', reports: ['kazakhstan-2016'], least: 1 }),
    ]);
  });

  it('near answers that are one passage in several years are counted as near answers too', async () => {
    const { user } = start({
      'search.query': (query) => {
        const page = pageFor({ ...query, query: 'hotline' });
        return ok({ ...page, query: query.query, passages: 2, nearest: { words: 2, most: 1, least: 1 } });
      },
    });
    await textShown('Kazakhstan 2016');
    await user.type(field(), 'hotline zzq');
    const results = await screen.findByRole('region', { name: 'Search results' });
    await expect
      .poll(() => within(results).getAllByRole('status')[0]?.textContent)
      .toBe('2 near answers, 6 places in 3 reports');
  });
});
