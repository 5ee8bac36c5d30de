import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareHandlers } from '../../../src/engine/handlers/compare-handlers.ts';
import { checkArgument } from '../../../src/engine/host/arguments.ts';
import { openLibrary } from '../../../src/engine/library/library.ts';
import type { Library } from '../../../src/engine/library/library.ts';
import { UNIMPORTANT_CLASSES } from '../../../src/shared/comparison/comparison.ts';

const PAIR = { left: 'kazakhstan-2016', right: 'kazakhstan-2022' };

describe('comparing reports of the library', () => {
  let library: Library;
  let handlers: ReturnType<typeof compareHandlers>;

  beforeAll(async () => {
    library = await openLibrary(
      {
        reportsFolder: join(import.meta.dirname, '../../../resources/reports'),
        dataFolder: null,
        version: '0',
      },
      { emit: () => undefined, onDefect: () => undefined },
    );
    handlers = compareHandlers(Promise.resolve(library));
  }, 60_000);

  it('agrees with the citation cards on what is one source', async () => {
    const { rows } = await handlers['compare.reports'](PAIR);
    const pairs = rows.flatMap(({ sources }) => sources?.kept ?? []);
    expect(pairs.length).toBeGreaterThan(0);
    for (const [left, right] of pairs) {
      const same = library.reference(PAIR.left, left).sameSource;
      expect(same).toContainEqual(expect.objectContaining({ report: PAIR.right, number: right }));
    }
  });

  it('agrees with the view of sources on what is newly cited, no longer cited and in both', async () => {
    for (const left of ['kazakhstan-2013', 'kazakhstan-2016']) {
      const { listed } = await handlers['compare.reports']({ left, right: 'kazakhstan-2022' });
      const changes = library.sources().changes(left, 'kazakhstan-2022');
      expect([listed.left.length, listed.kept.length, listed.right.length]).toEqual([
        changes?.noLongerCited.length,
        changes?.kept.length,
        changes?.newlyCited.length,
      ]);
      expect(listed.kept.length).toBeGreaterThan(0);
    }
  });

  it('gives anchors that rise in both reports', async () => {
    const anchors = await handlers['compare.anchors'](PAIR);
    for (const [report, side] of [
      [PAIR.left, 'left'],
      [PAIR.right, 'right'],
    ] as const) {
      const blocks = library.report(report).sections.flatMap((section) => section.blocks.map(({ id }) => id));
      const places = anchors.map((anchor) => blocks.indexOf(anchor[side].block) + anchor[side].fraction);
      expect(places.every((place) => place >= 0)).toBe(true);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
    expect(anchors.length).toBeGreaterThan(40);
  });

  it.each([
    ['html', 'Comparison of Kazakhstan 2016 and Kazakhstan 2022.html', '<!doctype html>'],
    ['markdown', 'Comparison of Kazakhstan 2016 and Kazakhstan 2022.md', '# Kazakhstan 2016'],
  ] as const)('writes %s under a name that can be kept', async (format, name, start) => {
    const options = { format, changesOnly: false, hidden: UNIMPORTANT_CLASSES } as const;
    const file = await handlers['compare.export']({ ...PAIR, ...options });
    expect(file.name).toBe(name);
    expect(file.text.startsWith(start)).toBe(true);
    expect(checkArgument('host.save-text', file).ok).toBe(true);
    const changes = await handlers['compare.export']({ ...PAIR, ...options, changesOnly: true });
    expect(changes.text.length).toBeLessThan(file.text.length);
  });

  it('says after two seconds that references are still being set together', async () => {
    const waiting = compareHandlers(
      Promise.resolve({ ...library, prepareSources: () => new Promise<never>(() => undefined) }),
    );
    const began = performance.now();
    await expect(waiting['compare.reports'](PAIR)).rejects.toMatchObject({
      code: 'not-yet',
      message:
        'Comparing Kazakhstan 2016 and Kazakhstan 2022 waits for references that are still being set together: try again in a moment.',
    });
    expect(performance.now() - began).toBeGreaterThan(1_900);
    expect(await waiting['compare.anchors'](PAIR)).not.toHaveLength(0);
  });

  it('says that a report is not there', async () => {
    await expect(handlers['compare.reports']({ ...PAIR, right: 'gone' })).rejects.toThrow(
      'There is no report "gone"',
    );
  });

  it.each([
    [{ ...PAIR, format: 'html', changesOnly: false, hidden: ['case'] }, true],
    [{ ...PAIR, format: 'pdf', changesOnly: false, hidden: [] }, false],
    [{ ...PAIR, format: 'html', changesOnly: false, hidden: ['font'] }, false],
    [{ left: '../x', right: PAIR.right, format: 'html', changesOnly: false, hidden: [] }, false],
  ])('checks the argument %j', (argument, accepted) => {
    expect(checkArgument('compare.export', argument).ok).toBe(accepted);
  });

  it.each(['../x.html', 'a/b.md', 'a\\b.md', '.profile', 'x.exe', 'x.html\n', '', 'x'.repeat(400) + '.md'])(
    'keeps no text under the name %j',
    (name) => {
      expect(checkArgument('host.save-text', { name, text: '' }).ok).toBe(false);
    },
  );
});
