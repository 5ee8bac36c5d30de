import '../../helpers/page.ts';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { CitationLayer } from '../../../../src/renderer/citations/card/CitationLayer.tsx';
import { ShownTextView } from '../../../../src/renderer/text/ShownTextView.tsx';
import { ok } from '../../../../src/shared/result.ts';
import { citation, reference, report, shown } from '../../helpers/build.ts';
import { inReport, show } from '../../helpers/show.tsx';

// 2022:53: a sentence with its mark, and the references behind it.
const TEXT = 'Undocumented children may face difficulties. (3-5,15) More \\$ text.';
const START = TEXT.indexOf('(');
const REPORT = report({
  id: 'kazakhstan-2022',
  citations: [citation('(3-5,15)', [3, 4, 5, 15], 'section:prevalence')],
  references: [
    reference(3, 'U.S. Embassy- Nur-Sultan. Reporting. February 16, 2023.', { date: 'February 16, 2023' }),
    reference(4, 'FIDH. Invisible and exploited in Kazakhstan.', {
      kind: 'ngo',
      checkable: 'link',
      urls: [{ url: 'https://www.fidh.org/x.pdf', damaged: false }],
    }),
    reference(5, 'ILO CEACR. Individual Observation.', { recovered: true }),
    reference(15, 'x'.repeat(400)),
  ],
  repairs: [{ kind: 'escape', printed: '\\$', shown: '$', start: 59, end: 61 }],
});
const CONTENT = shown(
  TEXT.replace('\\$', '$'),
  0,
  [{ kind: 'citation', citation: 0, start: START, end: START + 8 }],
  [
    { at: 0, length: 59, source: { start: 0, end: 59 } },
    { at: 59, length: 1, source: { start: 59, end: 61 }, repair: 0 },
    { at: 60, length: 6, source: { start: 61, end: 67 } },
  ],
);

function draw() {
  const went: number[] = [];
  const layer = (
    <CitationLayer
      report={REPORT}
      asPrinted={false}
      onGoToReference={(number) => went.push(number)}
      onGoToCitation={() => undefined}
    >
      <p>
        <ShownTextView content={CONTENT} />
      </p>
    </CitationLayer>
  );
  const drawn = show(inReport(REPORT, layer), {
    answers: {
      'cite.reference': ({ report: id, number }) =>
        ok({
          report: id,
          reference: reference(number, ''),
          citedAt: [],
          sameSource:
            number === 4
              ? [{ report: 'kazakhstan-2016', label: 'Kazakhstan 2016', number: 9, because: 'same address' }]
              : [],
        }),
      'host.open-external': () => ok(null),
    },
  });
  return { ...drawn, went, user: userEvent.setup() };
}

const mark = () => screen.getByRole('button', { name: 'Sources (3-5,15)' });
const card = () => screen.findByRole('dialog', { name: 'Sources (3-5,15)' });

describe('a citation card', () => {
  it('shows every reference of the mark in order, its range expanded', async () => {
    const { user } = draw();
    await user.click(mark());
    const entries = within(await card()).getAllByRole('listitem');
    expect(entries.map((entry) => /^\d+/.exec(entry.textContent)?.[0])).toEqual(['3', '4', '5', '15']);
    expect(entries[0]?.textContent).toContain('February 16, 2023 · Not public · cited 1 time in this report');
    expect(entries[2]?.textContent).toContain('number recovered');
  });

  it('takes the focus when asked for by key, and gives it back on Escape', async () => {
    const { user } = draw();
    mark().focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(await card());
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(mark());
  });

  it('takes the focus once it can be seen, and again when it is asked for again', async () => {
    // A browser gives no focus to what is hidden; the test page does.
    const hidden: string[] = [];
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.style.visibility === 'hidden') hidden.push(target.tagName);
    };
    document.addEventListener('focusin', onFocus);
    const { user } = draw();
    for (let times = 0; times < 2; times += 1) {
      await user.click(mark());
      expect(document.activeElement).toBe(await card());
    }
    document.removeEventListener('focusin', onFocus);
    expect(hidden).toEqual([]);
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(mark());
  });

  it('opens under a resting pointer without taking the focus, and goes with it', async () => {
    const { user } = draw();
    await user.hover(mark());
    expect(screen.queryByRole('dialog')).toBeNull();
    await card();
    expect(document.activeElement).toBe(document.body);
    await user.unhover(mark());
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('stays while the pointer is in it', async () => {
    const { user } = draw();
    await user.hover(mark());
    await user.hover(await card());
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(screen.queryByRole('dialog')).not.toBeNull();
    await user.hover(document.body);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('is left by Tab from its last control', async () => {
    const { user } = draw();
    await user.click(mark());
    await user.keyboard('{Shift>}{Tab}{/Shift}');
    expect(document.activeElement).toBe(mark());
  });

  it('leads to the list, and tells which mark was read', async () => {
    const { user, went } = draw();
    await user.click(mark());
    await user.click(within(await card()).getAllByRole('button', { name: 'Go to the list' })[1] ?? mark());
    expect(went).toEqual([4]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('leads to the same source in another report', async () => {
    const { user, actions } = draw();
    await user.click(mark());
    await user.click(await screen.findByRole('button', { name: '9 in Kazakhstan 2016' }));
    expect(actions).toContainEqual({
      kind: 'visit',
      report: 'kazakhstan-2016',
      target: { kind: 'reference', number: 9 },
      focus: true,
    });
  });

  it('folds what is long', async () => {
    const { user } = draw();
    await user.click(mark());
    await user.click(await screen.findByRole('button', { name: 'Show all of it' }));
    expect(screen.getByRole('button', { name: 'Show less' })).toBeTruthy();
  });

  it('shows an address and asks before it is opened', async () => {
    const { user, bridge } = draw();
    await user.click(mark());
    await user.click(await screen.findByRole('button', { name: 'https://www.fidh.org/x.pdf' }));
    const question = await screen.findByRole('alertdialog');
    expect(question.textContent).toContain('https://www.fidh.org/x.pdf');
    expect(bridge.calls.some(([method]) => method === 'host.open-external')).toBe(false);
    await user.click(within(question).getByRole('button', { name: 'Open' }));
    expect(bridge.calls).toContainEqual(['host.open-external', { url: 'https://www.fidh.org/x.pdf' }]);
  });
});

describe('a repair', () => {
  it('tells on focus what the file holds', async () => {
    const { user } = draw();
    await user.tab();
    await user.tab();
    expect((await screen.findByRole('tooltip')).textContent).toBe('In the file: \\$');
    expect(document.activeElement?.textContent).toBe('$');
    await user.tab();
    expect(screen.queryByRole('tooltip')).toBeNull();
  });

  it('goes on telling while its place is pressed, and stops on Escape', async () => {
    const { user } = draw();
    await user.tab();
    await user.tab();
    const place = document.activeElement ?? document.body;
    const tip = await screen.findByRole('tooltip');
    expect(place.getAttribute('aria-describedby')).toBe(tip.id);
    await user.click(place);
    expect(screen.getByRole('tooltip')).toBe(tip);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).toBeNull();
    expect(place.hasAttribute('aria-describedby')).toBe(false);
  });
});
