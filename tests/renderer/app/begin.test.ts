import '../helpers/page.ts';
import { expect, it, vi } from 'vitest';
import { loadStart, loadWhole } from '../../../src/renderer/app/begin.ts';
import { choicesService } from '../../../src/renderer/places/choices.ts';
import { searchService } from '../../../src/renderer/query/search-store.ts';
import { reportService } from '../../../src/renderer/services/report-store.ts';
import { createServices } from '../../../src/renderer/services/services.ts';
import type { Session } from '../../../src/shared/contract/contract.ts';
import { fail, ok } from '../../../src/shared/result.ts';
import type { Report } from '../../../src/shared/model.ts';
import type { Result } from '../../../src/shared/result.ts';
import { testBridge } from '../helpers/bridge.ts';
import { entry, report } from '../helpers/build.ts';

const ENTRIES = ['kazakhstan-2016', 'kazakhstan-2022'].map((id) => entry({ id }));

function begun({
  listed = true,
  session = null,
  text,
}: {
  listed?: boolean;
  session?: Session | null;
  text: (id: string) => Promise<Result<Report>>;
}) {
  return createServices(
    testBridge({
      'library.list': () =>
        listed
          ? ok({ reports: ENTRIES, areas: [], problems: [] })
          : fail('disk', 'The library cannot be read.'),
      'session.load': () => ok(session),
      'preferences.load': () => ok(null),
      'report.open': ({ id }) => text(id),
    }),
  );
}

it('has asked for the texts of the panes when library and session are known', async () => {
  const asked: string[] = [];
  const services = begun({
    text: (id) => {
      asked.push(id);
      return new Promise(() => undefined);
    },
  });
  const start = await loadStart(services);
  expect(start.status).toBe('ready');
  expect(asked).toEqual(['kazakhstan-2016', 'kazakhstan-2022']);
});

it('begins with the search that was left, and asks the engine nothing of it yet', async () => {
  const choices = { search: 'q=cotton&year=2016&limit=160', notes: 'words=a' };
  const services = begun({
    session: { version: 1, panes: [], linked: true, asPrinted: false, choices },
    text: () => new Promise(() => undefined),
  });
  await loadStart(services);
  expect(services.get(searchService).get()).toMatchObject({
    question: { query: 'cotton', filters: { years: [2016] }, limit: 160 },
    open: true,
    pending: true,
    page: null,
  });
  expect(services.get(choicesService).kept()).toEqual({ notes: 'words=a' });
});

it('opens no hits where they would lie over the texts', async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  const services = begun({
    session: { version: 1, panes: [], linked: true, asPrinted: false, choices: { search: 'q=cotton' } },
    text: () => new Promise(() => undefined),
  });
  await loadStart(services);
  vi.unstubAllGlobals();
  expect(services.get(searchService).get()).toMatchObject({ question: { query: 'cotton' }, open: false });
});

it('waits for every text, and for one that cannot be had no longer than for the others', async () => {
  const given: ((result: Result<Report>) => void)[] = [];
  const services = begun({ text: () => new Promise((resolve) => given.push(resolve)) });
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
  const services = begun({ listed: false, text: () => new Promise(() => undefined) });
  expect(await loadWhole(services)).toMatchObject({ status: 'failed' });
});
