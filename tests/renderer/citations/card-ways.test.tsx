import '../helpers/page.ts';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { noticeService } from '../../../src/renderer/services/notice-store.ts';
import { CitationDock } from '../../../src/renderer/citations/dock/CitationDock.tsx';
import { CitationLayer } from '../../../src/renderer/citations/card/CitationLayer.tsx';
import { ShownTextView } from '../../../src/renderer/text/ShownTextView.tsx';
import type { SourcePassage } from '../../../src/shared/contract/contract.ts';
import { fail, ok } from '../../../src/shared/result.ts';
import type { Answers } from '../helpers/bridge.ts';
import { citation, reference, report, shown } from '../helpers/build.ts';
import { inReport, show } from '../helpers/show.tsx';

// Three marks, two of which rest on the law.
const TEXT = 'Work is regulated. (21) Hours are limited. (21,22) Others are not. (4)';
const MARKS = ['(21)', '(21,22)', '(4)'];
const REPORT = report({
  id: 'kazakhstan-2022',
  citations: [
    citation('(21)', [21], 'section:law'),
    citation('(21,22)', [21, 22], 'table:4'),
    citation('(4)', [4], 'section:law'),
  ],
  references: [
    reference(4, 'FIDH. Invisible and exploited in Kazakhstan.'),
    reference(21, 'Labor Code of the Republic of Kazakhstan, No. 414-V.', { kind: 'law' }),
    reference(22, 'Criminal Code of the Republic of Kazakhstan, No. 226-V.', { kind: 'law' }),
  ],
});
const CONTENT = shown(
  TEXT,
  0,
  MARKS.map((mark, index) => ({
    kind: 'citation' as const,
    citation: index,
    start: TEXT.indexOf(mark),
    end: TEXT.indexOf(mark) + mark.length,
  })),
);

const OTHERS = [2013, 2014, 2015, 2016, 2017].map((year) => ({
  report: `kazakhstan-${year}`,
  label: `Kazakhstan ${year}`,
  number: 24,
  because: 'same law number 414-V',
}));

const PASSAGES: readonly SourcePassage[] = [0, 1].map((index) => ({
  report: 'kazakhstan-2022',
  text: MARKS[index] ?? '',
  where: index === 0 ? 'section:law' : 'table:4',
  topic: 'law',
  block: 'b1',
  citation: index,
  excerpt: index === 0 ? 'Work is regulated. (21)' : 'Hours are limited. (21,22)',
  mark: index === 0 ? [19, 23] : [19, 26],
  start: TEXT.indexOf(MARKS[index] ?? ''),
  end: TEXT.indexOf(MARKS[index] ?? '') + 4,
  ...(index === 0 ? {} : { rowLabel: 'Working hours' }),
}));

const ANSWERS: Answers = {
  'cite.reference': ({ report: id, number }) =>
    ok({
      report: id,
      reference: reference(number, ''),
      citedAt: number === 21 ? PASSAGES : [],
      sameSource: number === 21 ? OTHERS : [],
    }),
  'cite.secondary': () => ok({ inText: '(FIDH, n.d., as cited in Bureau, 2023)', entry: 'Bureau. (2023).' }),
};

function draw(answers: Answers = ANSWERS) {
  const went: number[] = [];
  const layer = (
    <CitationDock texts={1}>
      <CitationLayer
        report={REPORT}
        asPrinted={false}
        onGoToReference={() => undefined}
        onGoToCitation={(other) => went.push(other)}
      >
        <article data-scroller="">
          <ShownTextView content={CONTENT} />
        </article>
      </CitationLayer>
    </CitationDock>
  );
  // It puts a clipboard of its own in the place of the browser's.
  const user = userEvent.setup();
  return { ...show(inReport(REPORT, layer), { answers }), went, user };
}

const mark = (text: string) => screen.getByRole('button', { name: `Sources ${text}` });
const card = (text: string) => screen.findByRole('dialog', { name: `Sources ${text}` });

describe('a source on a card', () => {
  it('says in one line why it is the same in other reports, and folds a long list of them', async () => {
    const { user, actions } = draw();
    await user.click(mark('(21)'));
    const opened = within(await card('(21)'));
    expect((await opened.findByText(/: same law number 414-V/)).textContent).toBe(
      '24 in Kazakhstan 2013, 24 in Kazakhstan 2014, 24 in Kazakhstan 2015, 24 in Kazakhstan 2016: same law number 414-V Not the same?',
    );
    await user.click(opened.getByRole('button', { name: 'Show all 5' }));
    await user.click(opened.getByRole('button', { name: '24 in Kazakhstan 2017' }));
    expect(actions).toEqual([
      {
        kind: 'visit',
        report: 'kazakhstan-2017',
        target: { kind: 'reference', number: 24 },
        focus: true,
      },
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('keeps an entry apart that is said to be another source, and puts it together again', async () => {
    let apart: readonly string[] = [];
    const change =
      (
        next: (before: readonly string[], report: string) => readonly string[],
      ): NonNullable<Answers['sources.keep-apart']> =>
      ({ other }) => {
        apart = next(apart, other.report);
        return ok(null);
      };
    const { user, bridge } = draw({
      ...ANSWERS,
      'cite.reference': ({ report: id, number }) => {
        const keptApart = OTHERS.filter(({ report }) => apart.includes(report));
        return ok({
          report: id,
          reference: reference(number, ''),
          citedAt: [],
          sameSource: OTHERS.filter(({ report }) => !apart.includes(report)),
          ...(keptApart.length === 0 ? {} : { keptApart }),
        });
      },
      'sources.keep-apart': change((before, report) => [...before, report]),
      'sources.put-together': change((before, report) => before.filter((one) => one !== report)),
    });
    await user.click(mark('(21)'));
    const opened = within(await card('(21)'));
    const ask = () => opened.findByRole('button', { name: /^Not the same\? 24 in Kazakhstan 2013, / });
    await user.click(await ask());
    await user.click(opened.getByRole('button', { name: 'Keep apart: 24 in Kazakhstan 2014' }));
    expect(bridge.calls.at(-1)).toEqual([
      'sources.keep-apart',
      {
        one: { report: 'kazakhstan-2022', number: 21 },
        other: { report: 'kazakhstan-2014', number: 24 },
      },
    ]);
    act(() => bridge.tell({ kind: 'sources-changed' }));
    const undo = await opened.findByRole('button', {
      name: 'Put together again: 24 in Kazakhstan 2014',
    });
    expect(undo.closest('p')?.textContent).toBe('24 in Kazakhstan 2014: kept apart. Put together again');
    // What was pressed is gone, and the focus is still in the card.
    await waitFor(() => expect(document.activeElement?.closest('dialog')).not.toBeNull());
    await user.click(undo);
    act(() => bridge.tell({ kind: 'sources-changed' }));
    await waitFor(() => expect(opened.queryByRole('button', { name: /^Put together again/ })).toBeNull());
    expect(bridge.calls.filter(([method]) => method === 'sources.put-together')).toHaveLength(1);
  });

  it('tells in one sentence why an entry could not be kept apart, and shows it as it was', async () => {
    const why = 'The library cannot be changed, because its folder cannot be written to.';
    const { user, services } = draw({
      ...ANSWERS,
      'cite.reference': ({ report: id, number }) =>
        ok({ report: id, reference: reference(number, ''), citedAt: [], sameSource: OTHERS.slice(0, 1) }),
      'sources.keep-apart': () => fail('disk', why),
    });
    await user.click(mark('(21)'));
    const opened = within(await card('(21)'));
    // Of one entry it need not be asked which.
    await user.click(await opened.findByRole('button', { name: 'Not the same? 24 in Kazakhstan 2013' }));
    await waitFor(() =>
      expect(
        services
          .get(noticeService)
          .get()
          .map(({ message }) => message),
      ).toEqual([why]),
    );
    expect(opened.getByRole('button', { name: '24 in Kazakhstan 2013' })).toBeDefined();
  });

  it('leads to the other sentences that rest on it, by section, and not to the one that is read', async () => {
    const { user, went } = draw();
    await user.click(mark('(21)'));
    const opened = within(await card('(21)'));
    const way = await opened.findByRole('button', { name: /Hours are limited/ });
    expect(way.textContent).toBe('Table 4, Working hours: Hours are limited. (21,22)');
    expect(within(opened.getByRole('group', { name: 'Table 4' })).getAllByRole('button')).toEqual([way]);
    expect(opened.queryByRole('button', { name: /Work is regulated/ })).toBeNull();
    await user.click(way);
    expect(went).toEqual([1]);
  });

  it('is copied as cited in this report', async () => {
    const { user, bridge } = draw();
    await user.click(mark('(4)'));
    await user.click(within(await card('(4)')).getByRole('button', { name: 'Copy as cited here' }));
    await waitFor(async () =>
      expect(await navigator.clipboard.readText()).toBe(
        '(FIDH, n.d., as cited in Bureau, 2023)\n\nBureau. (2023).',
      ),
    );
    expect(bridge.calls).toContainEqual([
      'cite.secondary',
      { report: 'kazakhstan-2022', number: 4, citation: 2, style: 'apa' },
    ]);
  });

  it('says where it could not be cited', async () => {
    const { user, services } = draw({
      ...ANSWERS,
      'cite.secondary': () => fail('engine-stopped', 'The engine stopped.'),
    });
    await user.click(mark('(4)'));
    await user.click(within(await card('(4)')).getByRole('button', { name: 'Copy as cited here' }));
    expect(await screen.findByRole('button', { name: 'Could not copy' })).toBeDefined();
    expect(
      services
        .get(noticeService)
        .get()
        .map(({ message }) => message),
    ).toEqual(['The engine stopped.']);
  });
});

describe('a card in the margin', () => {
  const keep = () => screen.getByRole('button', { name: 'Keep open' });
  const dock = async (text: string) => {
    const drawn = draw();
    await drawn.user.click(mark(text));
    await drawn.user.click(keep());
    return drawn;
  };

  it('stays when the text scrolls and on a press elsewhere, until it is closed', async () => {
    const { user, container } = await dock('(21)');
    const scroller = container.querySelector('article');
    if (scroller !== null) scroller.scrollTop = 500;
    scroller?.dispatchEvent(new Event('scroll'));
    await user.click(document.body);
    expect(container.contains(await card('(21)'))).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(mark('(21)'));
  });

  it('takes the focus, and gives it back to the mark on Escape', async () => {
    const { user } = await dock('(21)');
    expect(document.activeElement).toBe(await card('(21)'));
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(mark('(21)'));
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
  });

  it('follows the mark that the cursor keys lead to, and takes the focus on Enter', async () => {
    const { user } = await dock('(21)');
    await user.keyboard('{Escape}{ArrowRight}');
    await card('(21,22)');
    expect(document.activeElement).toBe(mark('(21,22)'));
    await user.keyboard('{ArrowDown}');
    await card('(4)');
    await user.keyboard('{ArrowDown}{ArrowLeft}');
    expect(document.activeElement).toBe(mark('(21,22)'));
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(await card('(21,22)'));
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
  });

  it('shows the mark that is pressed', async () => {
    const { user } = await dock('(21)');
    await user.click(mark('(4)'));
    expect(document.activeElement).toBe(await card('(4)'));
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
  });

  it('goes back to its mark, and then with the next press elsewhere', async () => {
    const { user } = await dock('(21)');
    expect(keep().getAttribute('aria-pressed')).toBe('true');
    await user.click(keep());
    expect(keep().getAttribute('aria-pressed')).toBe('false');
    await user.click(document.body);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('leaves cursor keys alone where there is none', async () => {
    const { user } = draw();
    mark('(21)').focus();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(mark('(21)'));
  });
});
