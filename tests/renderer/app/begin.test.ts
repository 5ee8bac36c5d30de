import '../helpers/page.ts';
import { expect, it } from 'vitest';
import { loadStart, loadWhole } from '../../../src/renderer/app/begin.ts';
import { reportService } from '../../../src/renderer/services/report-store.ts';
import { createServices } from '../../../src/renderer/services/services.ts';
import { fail, ok } from '../../../src/shared/result.ts';
import type { Report } from '../../../src/shared/model.ts';
import type { Result } from '../../../src/shared/result.ts';
import { testBridge } from '../helpers/bridge.ts';
import { entry, report } from '../helpers/build.ts';

const ENTRIES = ['kazakhstan-2016', 'kazakhstan-2022'].map((id) => entry({ id }));

function window({
  listed = true,
  text,
}: {
  listed?: boolean;
  text: (id: string) => Promise<Result<Report>>;
}) {
  return createServices(
    testBridge({
      'library.list': () =>
        listed
          ? ok({ reports: ENTRIES, areas: [], problems: [] })
          : fail('disk', 'The library cannot be read.'),
      'session.load': () => ok(null),
      'preferences.load': () => ok(null),
      'report.open': ({ id }) => text(id),
    }),
  );
}

it('has asked for the texts of the panes when library and session are known', async () => {
  const asked: string[] = [];
  const services = window({
    text: (id) => {
      asked.push(id);
      return new Promise(() => undefined);
    },
  });
  const start = await loadStart(services);
  expect(start.status).toBe('ready');
  expect(asked).toEqual(['kazakhstan-2016', 'kazakhstan-2022']);
});

it('waits for every text, and for one that cannot be had no longer than for the others', async () => {
  const given: ((result: Result<Report>) => void)[] = [];
  const services = window({ text: () => new Promise((resolve) => given.push(resolve)) });
  let whole = false;
  const loading = loadWhole(services).then(() => (whole = true));
  await loadStart(services);
  given[0]?.(ok(report({ id: 'kazakhstan-2016' })));
  await new Promise((resolve) => setTimeout(resolve));
  expect(whole).toBe(false);
  given[1]?.(fail('disk', 'The file cannot be read.'));
  await loading;
  const reports = services.get(reportService);
  expect(ENTRIES.map(({ id }) => reports.get({ id }).status)).toEqual(['ready', 'failed']);
});

it('waits for no text of a library that cannot be read', async () => {
  const services = window({ listed: false, text: () => new Promise(() => undefined) });
  expect(await loadWhole(services)).toMatchObject({ status: 'failed' });
});
