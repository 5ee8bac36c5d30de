import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pane, textsShown } from './helpers/panes.ts';
import { openReader, type RunningReader } from './helpers/reader.ts';

/** The page is closed: no network, no Node, nowhere to go. */
describe('a closed page', () => {
  let reader: RunningReader;

  beforeAll(async () => {
    reader = await openReader();
    await textsShown(reader.page);
  });

  afterAll(async () => {
    await reader.dispose();
  });

  it('asks nobody for anything while it is used', async () => {
    const { page } = reader;
    await page.getByRole('searchbox', { name: 'Search all reports' }).fill('cotton');
    await page
      .getByRole('region', { name: 'Search results' })
      .getByText(/cotton/i)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await pane(page, 'Kazakhstan 2022')
      .getByRole('button', { name: /^Sources \(/ })
      .first()
      .click();
    await page.getByRole('dialog').first().waitFor();
    await page.keyboard.press('Escape');
    expect(reader.foreignRequests).toEqual([]);
    expect(reader.errors).toEqual([]);
  });

  it('has no Node, only window.reader', async () => {
    const found = await reader.page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', '__dirname'].filter((name) => name in window),
      reader: Object.keys((window as unknown as { reader: object }).reader).toSorted(),
    }));
    expect(found).toEqual({ node: [], reader: ['addFiles', 'call', 'subscribe'] });
  });

  it.each([
    ['a request to elsewhere', `fetch('https://example.org/').then(() => 'reached', () => 'refused')`],
    [
      'a script from elsewhere',
      `new Promise((done) => { const s = document.createElement('script'); s.src = 'https://example.org/x.js'; s.onload = () => done('reached'); s.onerror = () => done('refused'); document.head.append(s); })`,
    ],
    [
      'an inline script',
      `new Promise((done) => { window.inlineRan = false; const s = document.createElement('script'); s.textContent = 'window.inlineRan = true'; document.head.append(s); setTimeout(() => done(window.inlineRan ? 'reached' : 'refused'), 50); })`,
    ],
    [
      'text run as a script',
      // By a timer, since what a debugger evaluates itself may always call eval.
      `new Promise((done) => { window.textRan = false; setTimeout('window.textRan = true', 0); setTimeout(() => done(window.textRan ? 'reached' : 'refused'), 50); })`,
    ],
    [
      'the microphone',
      `navigator.mediaDevices === undefined ? 'refused' : navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'reached', () => 'refused')`,
    ],
    [
      'notifications',
      `Notification.requestPermission().then((answer) => answer === 'granted' ? 'reached' : 'refused')`,
    ],
  ])('refuses %s', async (_name, script) => {
    const outcome = await reader.page.evaluate(script);
    expect(outcome).toBe('refused');
  });

  it.each([
    ['an empty page', `location.href = 'about:blank'`],
    ['an empty page, in place of this one', `location.replace('about:blank')`],
    ['another site', `location.assign('https://example.org/')`],
    ['a script as an address', `location.href = 'javascript:document.body.remove()'`],
    ['a page of data', `location.href = 'data:text/html,x'`],
    [
      'a page of its own making',
      `location.href = URL.createObjectURL(new Blob(['x'], { type: 'text/html' }))`,
    ],
    [
      'a link',
      `(() => { const a = document.createElement('a'); a.href = 'about:blank'; document.body.append(a); a.click(); a.remove(); })()`,
    ],
    [
      'a form',
      `(() => { const f = document.createElement('form'); f.action = 'about:blank'; document.body.append(f); f.submit(); f.remove(); })()`,
    ],
    ['another window', `void window.open('about:blank')`],
    [
      'a link to another window',
      `(() => { const a = document.createElement('a'); a.href = 'https://example.org/'; a.target = '_top'; document.body.append(a); a.click(); a.remove(); })()`,
    ],
  ])('goes nowhere: %s', async (_name, script) => {
    const { page } = reader;
    const before = await reader.address();
    await page.evaluate(`window.stillHere = true; ${script}`).catch(() => undefined);
    // What would take it away has had its turn when the engine has answered.
    await page.evaluate(`window.reader.call('library.list', {})`);
    expect(await page.evaluate('window.stillHere')).toBe(true);
    expect(await reader.address()).toBe(before);
    expect(page.context().pages()).toHaveLength(1);
    await textsShown(page);
  });

  it('refuses unknown methods and arguments of the wrong form', async () => {
    const answers = await reader.page.evaluate(async () => {
      const { call } = (
        window as unknown as { reader: { call: (method: string, argument: unknown) => Promise<unknown> } }
      ).reader;
      const attempt = async (method: string, argument: unknown) => {
        try {
          return await call(method, argument);
        } catch (error) {
          return { ok: false, thrown: String(error) };
        }
      };
      return await Promise.all([
        attempt('no.such-method', {}),
        attempt('__proto__', {}),
        attempt('report.open', { id: 7 }),
        attempt('report.open', { id: '../../etc/passwd' }),
        attempt('search.query', { query: ['cotton'] }),
        attempt('host.open-external', { url: 'file:///etc/passwd' }),
        attempt('host.open-external', { url: 'javascript:alert(1)' }),
      ]);
    });
    for (const answer of answers) expect(answer).toMatchObject({ ok: false });
  });
});
