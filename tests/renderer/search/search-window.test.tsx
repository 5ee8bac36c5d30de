import '../helpers/page.ts';
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { fail, ok } from '../../../src/shared/result.ts';
import { searchPage } from '../helpers/build.ts';
import { TEXT, hit, HITS, answerOf, start, pane, field, results } from './moratorium.ts';
import { reportSaying } from './window.tsx';

afterEach(() => window.history.replaceState(null, '', '/'));

describe('the results', () => {
  it('stand under report and section with counts, and tell which query they answer', async () => {
    const { user } = start();
    await pane('Kazakhstan 2016');
    await user.type(field(), 'moratorium ');
    const region = await results();
    expect(region.getAttribute('data-query')).toBe('moratorium');
    expect(within(region).getByText('4 hits in 2 reports')).toBeTruthy();
    const headings = within(region).getAllByRole('heading', { level: 3 });
    expect(headings.map((element) => element.textContent)).toEqual(['Kazakhstan 20162', 'Kazakhstan 20222']);
    expect(within(region).getAllByRole('heading', { level: 4, name: /^Legal framework/ })).toHaveLength(2);
  });

  it('show more of one report when asked, and the focus goes on to what is new', async () => {
    const { user } = start({
      'search.query': ({ query, reports, perReport }) => {
        const all = HITS.filter((found) => reports?.includes(found.report) ?? true);
        const hits = perReport === undefined ? all : all.filter((found) => found.block === 'b1');
        return ok(
          searchPage({ query, total: 4, hits, counts: { 'kazakhstan-2016': 2, 'kazakhstan-2022': 2 } }),
        );
      },
    });
    await pane('Kazakhstan 2016');
    await user.type(field(), 'moratorium');
    const region = await results();
    expect(within(region).getAllByRole('button', { name: /^Kazakhstan 2016,/ })).toHaveLength(1);
    await user.click(
      within(region).getByRole('button', { name: 'Show more in this report (1): Kazakhstan 2016' }),
    );
    await waitFor(() =>
      expect(within(region).getAllByRole('button', { name: /^Kazakhstan 2016,/ })).toHaveLength(2),
    );
    expect(within(region).getAllByRole('button', { name: /^Kazakhstan 2022,/ })).toHaveLength(1);
  });

  it('say why they take long, once they do, and not when they are there', async () => {
    let answer: () => void = () => undefined;
    const { user } = start({
      'search.query': (query) =>
        new Promise((resolve) => {
          answer = () => resolve(answerOf(query));
        }),
    });
    await pane('Kazakhstan 2016');
    await user.click(field());
    await user.paste('moratorium');
    const region = await results();
    expect(within(region).queryByText(/being made ready/)).toBeNull();
    expect(
      await within(region).findByText(
        /being made ready.*the reports can be read meanwhile\.$/,
        {},
        { timeout: 5_000 },
      ),
    ).toBeTruthy();
    answer();
    expect(await within(region).findByText('4 hits in 2 reports')).toBeTruthy();
    expect(within(region).queryByText(/being made ready/)).toBeNull();
  });

  it('are filtered by chips, which Delete takes away', async () => {
    const { user, bridge } = start();
    await pane('Kazakhstan 2016');
    await user.type(field(), 'moratorium');
    const chips = within(await screen.findByRole('group', { name: 'Filters' }));
    await user.click(chips.getByRole('button', { name: '2016 2' }));
    expect(bridge.calls.at(-1)?.[1]).toMatchObject({ filters: { years: [2016] } });
    const chosen = chips.getByRole('button', { name: '2016 2' });
    expect(chosen.getAttribute('aria-pressed')).toBe('true');
    await user.keyboard('{Delete}');
    expect(bridge.calls.at(-1)?.[1]).not.toHaveProperty('filters');
  });

  it('say what words are similar, apart from the exact hits', async () => {
    const { user } = start({
      'search.query': ({ query }) =>
        ok(
          searchPage({
            query,
            total: 1,
            hits: [{ ...hit(2022, 'b1', 100), similar: true }],
            counts: { 'kazakhstan-2022': 1 },
            similar: [{ typed: 'moratorum', similar: ['moratorium'] }],
          }),
        ),
    });
    await pane('Kazakhstan 2016');
    await user.type(field(), 'moratorum');
    expect((await screen.findByText(/Also similar: moratorium/)).textContent).toBe(
      'Nothing has “moratorum”. Also similar: moratorium',
    );
  });

  it('say how a query was taken only once typing has paused', async () => {
    const notice = '“year:20” is not a whole year yet and was left out.';
    const { user } = start({
      'search.query': ({ query }) => ok({ ...searchPage({ query, total: 0 }), notice }),
    });
    await pane('Kazakhstan 2016');
    await user.type(field(), 'year:20');
    await results();
    expect(screen.queryByText(notice)).toBeNull();
    expect(screen.queryByText(/Nothing in the library/)).toBeNull();
    expect(await screen.findByText(notice, {}, { timeout: 3000 })).toBeTruthy();
  });

  it('offer what may find something where nothing was found', async () => {
    const { user } = start({
      'search.query': (asked) =>
        asked.query.includes(' OR ') ? answerOf(asked) : ok(searchPage({ query: asked.query })),
    });
    await pane('Kazakhstan 2016');
    await user.type(field(), 'moratorium zzq');
    expect(await screen.findByText('Nothing in the library matches “moratorium zzq”.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'any of the words' }));
    expect(await screen.findByText('4 hits in 2 reports')).toBeTruthy();
    expect(field().value).toBe('moratorium OR zzq');
  });

  it('can be asked for again where the engine failed', async () => {
    let stopped = true;
    const { user } = start({
      'search.query': (asked) => (stopped ? fail('engine-stopped', 'The engine stopped.') : answerOf(asked)),
    });
    await pane('Kazakhstan 2016');
    await user.type(field(), 'moratorium');
    expect((await screen.findByRole('alert')).textContent).toContain('The engine stopped.');
    stopped = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('4 hits in 2 reports')).toBeTruthy();
  });

  it('come without drawing the texts again, letter by letter', async () => {
    let drawn = 0;
    const { user } = start({
      'report.open': ({ id }) => {
        const opened = reportSaying(TEXT, id);
        const { sections } = opened;
        return ok(
          Object.defineProperty({ ...opened }, 'sections', {
            get: () => {
              drawn += 1;
              return sections;
            },
          }),
        );
      },
    });
    await within(await pane('Kazakhstan 2022')).findAllByText(TEXT);
    const before = drawn;
    expect(before).toBeGreaterThan(0);
    await user.type(field(), 'moratorium');
    await screen.findByText('4 hits in 2 reports');
    expect(drawn).toBe(before);
  });
});

describe('next and previous hit', () => {
  it('walk through the open panes by key and button, and one step leads back', async () => {
    const { user } = start();
    await within(await pane('Kazakhstan 2022')).findAllByText(TEXT);
    await user.type(field(), 'moratorium');
    expect(await screen.findByText('4 in the open panes')).toBeTruthy();
    await user.keyboard('{F3}');
    expect(await screen.findByText('1 of 4')).toBeTruthy();
    await user.keyboard('{Control>}g{/Control}');
    expect(await screen.findByText('2 of 4')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Next hit' }));
    expect(await screen.findByText('3 of 4')).toBeTruthy();
    await waitFor(async () =>
      expect((await pane('Kazakhstan 2022')).querySelectorAll('mark[data-current]')).toHaveLength(2),
    );
    await user.keyboard('{Shift>}{F3}{/Shift}');
    expect(await screen.findByText('2 of 4')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Back to where you were' }));
    expect(screen.getByRole('button', { name: 'Back to where you were' })).toHaveProperty('disabled', true);
  });

  it('go on from a hit that was chosen', async () => {
    const { user } = start();
    await within(await pane('Kazakhstan 2022')).findAllByText(TEXT);
    await user.type(field(), 'moratorium');
    await user.click((await screen.findAllByRole('button', { name: /^Kazakhstan 2022,/ }))[0] ?? field());
    expect(await screen.findByText('3 of 4')).toBeTruthy();
  });

  it('ask for a search where there is none', async () => {
    const { user } = start();
    await pane('Kazakhstan 2016');
    await user.keyboard('{F3}');
    expect(document.activeElement).toBe(field());
  });
});

describe('find in a pane', () => {
  it('marks all matches of the active pane, counts them, steps, and gives the focus back', async () => {
    const { user } = start();
    const left = await pane('Kazakhstan 2016');
    await within(left).findAllByText(TEXT);
    const text = within(left).getByRole('article');
    act(() => text.focus());
    await user.keyboard('{Control>}f{/Control}');
    const bar = within(left).getByRole('textbox', { name: 'Find in Kazakhstan 2016' });
    expect(document.activeElement).toBe(bar);
    await user.keyboard('moratorium');
    // A page without layout is read at its last block, and from there on it is looked.
    expect(await within(left).findByText('2 of 2')).toBeTruthy();
    expect(left.querySelectorAll('mark')).toHaveLength(4);
    expect((await pane('Kazakhstan 2022')).querySelectorAll('mark')).toHaveLength(0);
    const current = () =>
      [...left.querySelectorAll('mark[data-current]')].map(
        (mark) => mark.closest<HTMLElement>('[data-block]')?.dataset['block'],
      );
    expect(current()).toEqual(['b2', 'b2']);
    await user.keyboard('{Enter}');
    expect(await within(left).findByText('1 of 2')).toBeTruthy();
    expect(current()).toEqual(['b1', 'b1']);
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    expect(await within(left).findByText('2 of 2')).toBeTruthy();
    await user.keyboard('{F3}');
    expect(await within(left).findByText('1 of 2')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(text);
    expect(left.querySelectorAll('mark')).toHaveLength(0);
  });

  it('says so when there is none', async () => {
    const { user } = start({ 'search.query': ({ query }) => ok(searchPage({ query })) });
    const left = await pane('Kazakhstan 2016');
    await within(left).findAllByText(TEXT);
    await user.keyboard('{Control>}f{/Control}zzq');
    expect(await within(left).findByText('None')).toBeTruthy();
  });
});

describe('links', () => {
  it('to a search in the address open it, and leave the address', async () => {
    window.history.replaceState(null, '', '#/search?q=moratorium&year=2016');
    const { bridge } = start();
    expect(await screen.findByText('4 hits in 2 reports')).toBeTruthy();
    expect(field().value).toBe('moratorium');
    expect(bridge.calls).toContainEqual([
      'search.query',
      expect.objectContaining({ query: 'moratorium', filters: { years: [2016] } }),
    ]);
    expect(window.location.hash).toBe('');
  });

  it('to a place mark its words, also when they come while the window is open', async () => {
    start();
    await within(await pane('Kazakhstan 2022')).findAllByText(TEXT);
    act(() => {
      window.location.hash = '#/read/kazakhstan-2022/b2?at=202-212';
    });
    await waitFor(async () =>
      expect(
        (await pane('Kazakhstan 2022')).querySelector('mark')?.closest('[data-block="b2"]'),
      ).toBeTruthy(),
    );
  });

  it('are followed when they are put into the search field, not searched for', async () => {
    const { user, bridge } = start();
    await within(await pane('Kazakhstan 2022')).findAllByText(TEXT);
    await user.click(field());
    await user.paste('http://127.0.0.1:9/old/#/read/kazakhstan-2022/b1?at=102-112');
    expect((await pane('Kazakhstan 2022')).querySelectorAll('mark')).toHaveLength(1);
    expect(field().value).toBe('');
    expect(bridge.calls.map(([method]) => method)).not.toContain('search.query');
  });

  it('to a report that is not here say so', async () => {
    window.history.replaceState(null, '', '#/read/atlantis-2022/b1');
    start();
    expect(
      await screen.findByText('The link leads to “atlantis-2022”, which is not in this library.'),
    ).toBeTruthy();
  });

  it('are copied for a search and for a place', async () => {
    const { user } = start();
    const left = await pane('Kazakhstan 2016');
    await within(left).findAllByText(TEXT);
    await user.type(field(), 'moratorium');
    await user.click(await screen.findByRole('button', { name: 'Copy link to this search' }));
    expect(await screen.findByText('Link copied')).toBeTruthy();
    expect(await navigator.clipboard.readText()).toBe('findings-reader:#/search?q=moratorium');
    await user.click(within(left).getByRole('button', { name: 'Copy link to this place' }));
    await waitFor(async () =>
      expect(await navigator.clipboard.readText()).toMatch(/^findings-reader:Kazakhstan%202016\?text=/),
    );
  });
});

describe('how to search', () => {
  it('is explained by examples that can be tried', async () => {
    const { user } = start();
    await pane('Kazakhstan 2016');
    await user.click(screen.getByRole('button', { name: 'How to search' }));
    await user.click(await screen.findByRole('button', { name: /^"forced begging"/ }));
    expect(field().value).toBe('"forced begging"');
    expect(await screen.findByText('4 hits in 2 reports')).toBeTruthy();
  });
});
