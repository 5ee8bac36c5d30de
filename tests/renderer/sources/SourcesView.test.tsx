import '../helpers/page.ts';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { sourcesService } from '../../../src/renderer/sources/state/sources-store.ts';
import { noticeService } from '../../../src/renderer/services/notice-store.ts';
import { SourcesView } from '../../../src/renderer/sources/SourcesView.tsx';
import { ReaderStateContext } from '../../../src/renderer/state/context.ts';
import type { CountryState } from '../../../src/renderer/state/country-state.ts';
import { initialReader } from '../../../src/renderer/state/session-state.ts';
import { fail, ok } from '../../../src/shared/result.ts';
import { entry } from '../helpers/build.ts';
import type { Answers } from '../helpers/bridge.ts';
import { show } from '../helpers/show.tsx';
import { CABLE, LABOR_CODE, NEWS, ROWS, shares, sourceEntry, sourceRow, STUDY } from './rows.ts';

const REPORTS = [
  entry({ id: 'kazakhstan-2022', label: 'Kazakhstan 2022', year: 2022 }),
  entry({ id: 'kazakhstan-2016', label: 'Kazakhstan 2016', year: 2016 }),
  entry({ id: 'kazakhstan-2021-summary', label: 'Kazakhstan 2021 (summary)', year: 2021, references: 0 }),
];

const ANSWERS: Answers = {
  'sources.list': () => ok({ rows: ROWS, shares: [shares(2022), shares(2016)] }),
  'sources.changes': ({ left, right }) =>
    ok({
      left,
      right,
      kept: [LABOR_CODE.id],
      newlyCited: [CABLE.id, STUDY.id],
      noLongerCited: [NEWS.id],
    }),
  'sources.details': ({ id }) =>
    ok({
      id,
      entries: LABOR_CODE.entries.map((one, index) => ({
        entry: one,
        text: LABOR_CODE.text,
        because: index === 0 ? null : 'same law number 414-V',
        citedAt: [
          {
            report: one.report,
            text: '(24)',
            where: 'table:4',
            topic: 'law',
            block: 'b1',
            excerpt: 'Article 31 of the Labor Code (24)',
            mark: [29, 33],
            start: 0,
            end: 4,
            citation: 7 + index,
            rowLabel: 'Minimum Age for Work',
          },
        ],
      })),
    }),
  'sources.export': () => ok({ name: 'Sources.ris', text: 'TY  - RPRT' }),
  'host.save-text': () => ok({ saved: true }),
};

function draw(answers: Answers = ANSWERS, reports = REPORTS, country: Partial<CountryState> = {}) {
  const start = initialReader(null, reports);
  const state = { ...start, country: { ...start.country, ...country } };
  const view = (
    <ReaderStateContext value={state}>
      <SourcesView />
    </ReaderStateContext>
  );
  return {
    ...show(view, { answers, listing: { reports, areas: [], problems: [] } }),
    user: userEvent.setup(),
  };
}

const row = (name: RegExp) => screen.findByRole('button', { name });
const shownRows = () =>
  within(screen.getByRole('list', { name: 'Sources' }))
    .getAllByRole('checkbox')
    .map((box) => box.getAttribute('aria-label')?.replace('Pick ', ''));

it('says why the sources take long, once they do', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    draw({ ...ANSWERS, 'sources.list': () => new Promise(() => undefined) });
    expect(screen.getByText(/^Gathering the sources/)).toBeDefined();
    act(() => void vi.advanceTimersByTime(1_900));
    expect(screen.queryByText(/set together/)).toBeNull();
    act(() => void vi.advanceTimersByTime(200));
    expect(screen.getByText(/set together.*everything else works meanwhile\.$/)).toBeDefined();
  } finally {
    vi.useRealTimers();
  }
});

describe('the list', () => {
  it('has one row for every source, the most cited first, with its kind, its check and its entries', async () => {
    draw();
    await row(/^FIDH/);
    expect(shownRows()).toEqual([CABLE.text, LABOR_CODE.text, STUDY.text, NEWS.text]);
    const law = (await row(/Labor Code/)).closest('li');
    expect(law?.textContent).toContain('Law');
    expect(law?.textContent).toContain('Linked');
    expect(law?.textContent).toContain('14 citations');
    expect(
      within(law ?? document.body).getByRole('button', { name: /reference 24 in Kazakhstan 2016/ }),
    ).toBeDefined();
  });

  it('is narrowed as one types, and says so', async () => {
    const { user } = draw();
    await row(/^FIDH/);
    await user.type(screen.getByRole('textbox', { name: 'Search the sources' }), 'labor code');
    await waitFor(() => expect(shownRows()).toEqual([LABOR_CODE.text]));
    expect(screen.getByRole('status').textContent).toBe('1 of 4 sources');
  });

  it('offers the way back where nothing is left', async () => {
    const { user } = draw();
    await row(/^FIDH/);
    await user.type(screen.getByRole('textbox', { name: 'Search the sources' }), 'zzz');
    await user.click(await screen.findByRole('button', { name: 'Show all sources' }));
    expect(await row(/^FIDH/)).toBeDefined();
  });

  it('is ordered as chosen', async () => {
    const { user } = draw();
    await row(/^FIDH/);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'Title');
    expect(shownRows()).toEqual([STUDY.text, LABOR_CODE.text, CABLE.text, NEWS.text]);
  });

  it('is filtered by kind, with counts', async () => {
    const { user } = draw();
    await row(/^FIDH/);
    await user.click(screen.getByRole('button', { name: 'Kind' }));
    const law = await screen.findByRole('checkbox', { name: /^Law/ });
    expect(law.closest('label')?.textContent).toBe('Law1');
    await user.click(law);
    expect(shownRows()).toEqual([LABOR_CODE.text]);
  });

  it('is walked with the arrows; Tab goes through the controls of one row', async () => {
    const { user } = draw();
    (await row(/Nur-Sultan/)).focus();
    await user.keyboard('{ArrowDown}');
    await waitFor(async () => expect(document.activeElement).toBe(await row(/Labor Code/)));
    await user.tab();
    expect(document.activeElement?.textContent).toMatch(/reference 24 in Kazakhstan 2016/);
    await user.keyboard('{Shift>}{Tab}{/Shift}{End}');
    await waitFor(async () => expect(document.activeElement).toBe(await row(/Tengrinews/)));
  });

  it('opens an entry in Read', async () => {
    const { user, actions } = draw();
    await user.click(await screen.findByRole('button', { name: /reference 21 in Kazakhstan 2022/ }));
    expect(actions).toContainEqual({
      kind: 'visit',
      report: 'kazakhstan-2022',
      target: { kind: 'reference', number: 21 },
      focus: true,
    });
  });
});

describe('one source', () => {
  it('shows its passages, each with the way to its mark, and on demand why its entries are one', async () => {
    const { user, actions } = draw();
    await user.click(await row(/Labor Code/));
    const panel = await screen.findByRole('region', { name: 'Source' });
    const passages = await within(panel).findAllByRole('button', { name: /Article 31/ });
    expect(passages).toHaveLength(2);
    expect(passages[0]?.textContent).toContain('Legal framework, Table 4: Minimum Age for Work');
    expect(within(panel).queryByText('same law number 414-V')).toBeNull();
    await user.click(within(panel).getByText('Why these 2 references are one source'));
    expect(await within(panel).findByText('same law number 414-V')).toBeDefined();
    await user.click(passages[1] ?? panel);
    expect(actions.at(-1)).toEqual({
      kind: 'visit',
      report: 'kazakhstan-2022',
      target: { kind: 'citation', citation: 8 },
      focus: true,
    });
    await user.click(screen.getByRole('button', { name: 'Close source' }));
    expect(screen.queryByRole('region', { name: 'Source' })).toBeNull();
  });

  it('says that its passages could not be had, and asks again', async () => {
    let asked = 0;
    const { user } = draw({
      ...ANSWERS,
      'sources.details': () => {
        asked += 1;
        return fail('engine-stopped', 'The engine stopped.');
      },
    });
    await user.click(await row(/Labor Code/));
    expect(await screen.findByText('The engine stopped.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: /again/i }));
    await waitFor(() => expect(asked).toBe(2));
  });
});

describe('a source that other countries cite too', () => {
  const chile = { report: 'chile-2022', label: 'Chile 2022', area: 'Chile' };
  const listed = sourceRow('ILOSTAT.', [{ ...sourceEntry(2022, 9, 70), ...chile }, sourceEntry(2022, 17, 3)]);
  const answers: Answers = {
    ...ANSWERS,
    'sources.list': () => ok({ rows: [listed], shares: [shares(2022)] }),
    'sources.details': ({ id }) =>
      ok({
        id,
        entries: listed.entries.map((one) => ({ entry: one, text: 'ILOSTAT.', because: null, citedAt: [] })),
      }),
  };

  it('is counted and listed by the country at hand; the others are named on demand', async () => {
    const { user } = draw(answers);
    const line = (await row(/^ILOSTAT/)).closest('li');
    expect(line?.textContent).toContain('3 citations');
    expect(line?.textContent).toContain('and in 1 other report');
    await user.click(await row(/^ILOSTAT/));
    const panel = await screen.findByRole('region', { name: 'Source' });
    expect(within(panel).getByRole('heading', { name: 'Cited 3 times' })).toBeDefined();
    await within(panel).findByRole('heading', { name: /^Kazakhstan 2022/ });
    expect(within(panel).queryByRole('heading', { name: /^Chile 2022/ })).toBeNull();
    await user.click(within(panel).getByRole('button', { name: 'Show all 2 references' }));
    const reports = within(panel).getAllByRole('heading', { level: 3 });
    expect(reports.map(({ textContent }) => textContent)).toEqual([
      'Kazakhstan 2022Reference 17',
      'Chile 2022Reference 9',
    ]);
  });
});

describe('between two reports', () => {
  it('starts with the panes, the earlier report first, and shows one class at a time', async () => {
    const { user, bridge } = draw();
    const fresh = await screen.findByRole('button', { name: 'Newly cited2' });
    expect(bridge.calls).toContainEqual([
      'sources.changes',
      { left: 'kazakhstan-2016', right: 'kazakhstan-2022' },
    ]);
    await user.click(fresh);
    expect(shownRows()).toEqual([CABLE.text, STUDY.text]);
    await user.click(screen.getByRole('button', { name: 'Only in Kazakhstan 20161' }));
    expect(shownRows()).toEqual([NEWS.text]);
    await user.click(screen.getByRole('button', { name: 'Only in Kazakhstan 20161' }));
    expect(shownRows()).toHaveLength(4);
  });
});

describe('a country with one report', () => {
  const reports = [
    ...REPORTS.slice(0, 1),
    entry({ id: 'chile-2015', label: 'Chile 2015', area: 'Chile', year: 2015 }),
    entry({ id: 'chile-2018', label: 'Chile 2018', area: 'Chile', year: 2018 }),
  ];

  it('is compared with nothing before another report is chosen', async () => {
    const { user, bridge } = draw(ANSWERS, reports, { area: 'Kazakhstan' });
    const bar = await screen.findByRole('group', { name: 'Changes between two reports' });
    expect(bar.textContent).toContain('Compare Kazakhstan 2022 with');
    expect(screen.queryByRole('button', { name: /^Newly cited/ })).toBeNull();
    expect(bridge.calls.some(([method]) => method === 'sources.changes')).toBe(false);
    await user.type(within(bar).getByRole('combobox', { name: 'Other report' }), 'Chile 2015');
    await user.click(await screen.findByRole('option', { name: /^Chile 2015/ }));
    expect(await screen.findByRole('button', { name: /^Newly cited/ })).toBeDefined();
    expect(bridge.calls).toContainEqual([
      'sources.changes',
      { left: 'chile-2015', right: 'kazakhstan-2022' },
    ]);
  });
});

describe('the figures', () => {
  it('are a table: kinds by report', async () => {
    draw();
    const table = await screen.findByRole('table', { name: /^What claims rest on/ });
    const cells = within(table)
      .getAllByRole('row')
      .map((line) => line.textContent);
    expect(cells).toEqual(['Kind2016, 100 marks2022, 100 marks', 'Embassy68%68%', 'Law25%25%']);
    expect(screen.getByRole('table', { name: /^Can a claim be checked/ }).textContent).toContain('42%');
  });

  it('filter by their kind', async () => {
    const { user } = draw();
    await user.click(await screen.findByRole('button', { name: 'Law', pressed: false }));
    expect(shownRows()).toEqual([LABOR_CODE.text]);
  });
});

describe('all countries', () => {
  const chile = { report: 'chile-2022', label: 'Chile 2022', area: 'Chile' };
  const listed = sourceRow('ILOSTAT.', [sourceEntry(2022, 17), { ...sourceEntry(2022, 9), ...chile }]);
  const answers: Answers = {
    ...ANSWERS,
    'sources.list': () => ok({ rows: [listed], shares: [shares(2022), shares(2022, chile), shares(2016)] }),
  };

  it('are named beside the numbers under which a source is listed, and added up by year', async () => {
    draw(answers, REPORTS, { all: true });
    const entries = await screen.findAllByRole('button', { name: /: reference/ });
    expect(entries.map((one) => one.querySelector('[dir]')?.textContent)).toEqual([
      'Kazakhstan 2022',
      'Chile 2022',
    ]);
    const table = screen.getByRole('table', { name: /3 reports, added up by year/ });
    const heads = within(table).getAllByRole('columnheader');
    expect(heads.map(({ title }) => title)).toEqual([
      '',
      '1 report of 2016: 100 marks',
      '2 reports of 2022: 200 marks',
    ]);
  });
});

describe('export', () => {
  it('saves what was picked', async () => {
    const { user, bridge } = draw();
    await user.click(await screen.findByRole('checkbox', { name: `Pick ${STUDY.text}` }));
    expect(screen.getByRole('status').textContent).toBe('4 sources, 1 picked');
    await user.click(screen.getByRole('button', { name: 'Export' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Save as RIS' }));
    await waitFor(() =>
      expect(bridge.calls.slice(-2)).toEqual([
        ['sources.export', { subject: { kind: 'sources', ids: [STUDY.id] }, format: 'ris' }],
        ['host.save-text', { name: 'Sources.ris', text: 'TY  - RPRT' }],
      ]),
    );
  });

  it('tells why a file could not be written', async () => {
    const { user, services } = draw({
      ...ANSWERS,
      'host.save-text': () => fail('disk', 'The disk is full.'),
    });
    await row(/^FIDH/);
    await user.click(screen.getByRole('button', { name: 'Export' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Save as BibTeX' }));
    await waitFor(() =>
      expect(
        services
          .get(noticeService)
          .get()
          .map(({ message }) => message),
      ).toEqual(['The disk is full.']),
    );
  });
});

describe('a library', () => {
  it('without references says so', async () => {
    draw({ ...ANSWERS, 'sources.list': () => ok({ rows: [], shares: [] }) });
    expect(await screen.findByText('No report of the library lists its sources.')).toBeDefined();
  });

  it('that cannot be asked says why, and is asked again', async () => {
    let fails = true;
    const { user } = draw({
      ...ANSWERS,
      'sources.list': () =>
        fails ? fail('engine-stopped', 'The engine stopped.') : ok({ rows: ROWS, shares: [] }),
    });
    expect(await screen.findByText('The engine stopped.')).toBeDefined();
    fails = false;
    await user.click(screen.getByRole('button', { name: /again/i }));
    expect(await row(/^FIDH/)).toBeDefined();
  });

  it('that changed is asked anew, and forgets what was open', async () => {
    const { user, bridge, services } = draw();
    await user.click(await row(/Labor Code/));
    bridge.tell({ kind: 'library-changed' });
    await waitFor(() => expect(bridge.calls.filter(([method]) => method === 'sources.list')).toHaveLength(2));
    expect(services.get(sourcesService).get().open).toBeNull();
  });
});
