import '../../helpers/page.ts';
import type { ReactNode } from 'react';
import { renderHook } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { anchorService } from '../../../../src/renderer/anchor/anchors.ts';
import { useKeptMeaning } from '../../../../src/renderer/read/scroll/use-kept-meaning.ts';
import { reportService } from '../../../../src/renderer/services/report-store.ts';
import { createServices } from '../../../../src/renderer/services/services.ts';
import { LibraryContext, ServicesContext } from '../../../../src/renderer/state/context.ts';
import type { PanePlace } from '../../../../src/shared/contract/contract.ts';
import { ok } from '../../../../src/shared/result.ts';
import { fakeAnchor } from '../../helpers/anchor.ts';
import { testBridge } from '../../helpers/bridge.ts';
import { entry, heading, paragraph, report, section } from '../../helpers/build.ts';

const year = (id: string) =>
  report({
    id,
    sections: [
      section(`${id} s0`, 'law', [heading(`${id} law`, 'LAW'), paragraph(`${id} l1`, 'One.')]),
      section(`${id} s1`, 'enforcement', [
        heading(`${id} enf`, 'ENFORCEMENT'),
        paragraph(`${id} e1`, 'Two.'),
        paragraph(`${id} e2`, 'Three.'),
      ]),
    ],
  });
const LISTING = {
  reports: [entry({ id: 'old' }), entry({ id: 'next' }), entry({ id: 'far', area: 'India' })],
  areas: [],
  problems: [],
};
const at = (block: string, fraction = 0): PanePlace => ({ block, fraction });

/** A pane that showed `old` at a place shows another report; `tell` has the engine say which passages are the same. */
async function opened(id: string, leftAt: PanePlace | null) {
  let tell = () => undefined as void;
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const services = createServices(
    testBridge({
      'report.open': ({ id: asked }) => ok(year(asked)),
      'compare.anchors': async () => {
        await told;
        return ok([
          { left: at('old law'), right: at(`${id} law`) },
          { left: at('old e1'), right: at(`${id} e2`) },
        ]);
      },
    }),
  );
  const texts = services.get(reportService);
  await vi.waitFor(() => expect(texts.get({ id: 'old' }).status).toBe('ready'));
  services.get(anchorService).join('pane', 'old', fakeAnchor(leftAt).anchor)();
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <ServicesContext value={services}>
      <LibraryContext value={LISTING}>{children}</LibraryContext>
    </ServicesContext>
  );
  const { result } = renderHook(useKeptMeaning, { wrapper });
  const pane = fakeAnchor();
  result.current('pane', year(id), pane.anchor);
  return { ...pane, tell, settled: () => vi.waitFor(() => expect(pane.went.length).toBeGreaterThan(1)) };
}

describe('another year in a pane', () => {
  it('begins in the same section at once, and at the same passage as soon as it is known', async () => {
    const { went, tell, settled } = await opened('next', at('old e1', 0.5));
    expect(went).toEqual([{ block: 'next e1', fraction: expect.closeTo(0.5, 3) as number }]);
    tell();
    await settled();
    expect(went[1]).toEqual({ block: 'next e2', fraction: expect.closeTo(0.5, 3) as number });
  });

  it('stays where one has read on meanwhile', async () => {
    const { went, anchor, tell } = await opened('next', at('old e1'));
    anchor.goTo(at('next enf'));
    tell();
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    expect(went.map((place) => place?.block)).toEqual(['next e1', 'next enf']);
  });

  it('begins at the top of a report of another country, and where one stood at the top', async () => {
    expect((await opened('far', at('old e1'))).went).toEqual([null]);
    expect((await opened('next', null)).went).toEqual([null]);
  });
});
