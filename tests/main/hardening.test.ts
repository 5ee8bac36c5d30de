import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { closeSession, confine, forbidBackgroundNetworking } from '../../src/main/hardening.ts';
import { PAGE_HOME } from '../../src/main/page-address.ts';

const electron = vi.hoisted(() => {
  const switches = new Map<string, string | undefined>();
  const appendSwitch = (name: string, value?: string) => switches.set(name, value);
  return { switches, app: { commandLine: { appendSwitch } } };
});
vi.mock('electron', () => electron);

type Decide = (answer: unknown) => void;

/** A session that records what it was told, as far as closing one uses it. */
function session() {
  const told: Record<string, unknown> = {};
  const events = new EventEmitter();
  const record = (name: string) => (value: unknown) => (told[name] = value);
  const fake = Object.assign(events, {
    webRequest: { onBeforeRequest: record('request') },
    setPermissionRequestHandler: record('permissionRequest'),
    setPermissionCheckHandler: record('permissionCheck'),
    setDevicePermissionHandler: record('device'),
    setSpellCheckerEnabled: record('spelling'),
  });
  closeSession(fake as unknown as Session, PAGE_HOME);
  return { events, told };
}

describe('a closed session', () => {
  it.each([
    ['reader://app/index.html', false],
    ['reader://app/assets/a.js', false],
    ['devtools://devtools/bundled/inspector.html', false],
    ['reader://elsewhere/', true],
    ['https://example.org/', true],
    ['http://127.0.0.1/', true],
    ['ws://127.0.0.1/', true],
    ['file:///etc/passwd', true],
    ['data:text/html,x', true],
    ['chrome-extension://x/y', true],
  ])('%s is stopped: %s', (url, cancel) => {
    const { told } = session();
    const answers: unknown[] = [];
    (told['request'] as (details: object, decide: Decide) => void)({ url }, (answer) => answers.push(answer));
    expect(answers).toEqual([{ cancel }]);
  });

  it('gives no permission, device, spelling or download', () => {
    const { told, events } = session();
    const answers: unknown[] = [];
    const ask = told['permissionRequest'] as (contents: null, name: string, decide: Decide) => void;
    ask(null, 'media', (answer) => answers.push(answer));
    answers.push((told['permissionCheck'] as () => boolean)(), (told['device'] as () => boolean)());
    expect(answers).toEqual([false, false, false]);
    expect(told['spelling']).toBe(false);
    const download = { preventDefault: vi.fn<() => void>() };
    events.emit('will-download', download);
    expect(download.preventDefault).toHaveBeenCalledOnce();
  });
});

describe('confined contents', () => {
  function contents() {
    const events = new EventEmitter();
    let openWindow: (() => unknown) | undefined;
    const setWindowOpenHandler = (handler: () => unknown) => (openWindow = handler);
    const stop = vi.fn<() => void>();
    const loadURL = vi.fn<(url: string) => void>();
    const setWebRTCIPHandlingPolicy = vi.fn<(policy: string) => void>();
    const fake = Object.assign(events, { setWindowOpenHandler, setWebRTCIPHandlingPolicy, stop, loadURL });
    confine(fake as unknown as WebContents, PAGE_HOME);
    return { events, stop, loadURL, setWebRTCIPHandlingPolicy, openWindow: () => openWindow?.() };
  }

  /** Whether something that is about to happen was stopped. */
  function isStopped(name: string, details: object): boolean {
    const preventDefault = vi.fn<() => void>();
    contents().events.emit(name, { ...details, preventDefault });
    return preventDefault.mock.calls.length > 0;
  }

  it('come back from where no request leads, such as about:blank', () => {
    const { events, stop, loadURL } = contents();
    events.emit('did-start-navigation', { url: PAGE_HOME, isSameDocument: false, isMainFrame: true });
    events.emit('did-navigate', {}, `${PAGE_HOME}index.html`);
    expect([stop, loadURL].flatMap(({ mock }) => mock.calls)).toEqual([]);
    events.emit('did-start-navigation', { url: 'about:blank', isSameDocument: false, isMainFrame: true });
    expect(stop).toHaveBeenCalledOnce();
    events.emit('did-navigate', {}, 'about:blank');
    expect(loadURL).toHaveBeenCalledWith(`${PAGE_HOME}index.html`);
  });

  it('open no window', () => {
    expect(contents().openWindow()).toEqual({ action: 'deny' });
  });

  it.each([
    ['will-navigate', { url: 'https://example.org/' }, true],
    ['will-navigate', { url: 'file:///etc/passwd' }, true],
    ['will-navigate', { url: 'reader://app/' }, false],
    ['will-frame-navigate', { url: 'https://example.org/', isMainFrame: true }, true],
    ['will-frame-navigate', { url: 'reader://app/', isMainFrame: false }, true],
    ['will-frame-navigate', { url: 'reader://app/', isMainFrame: true }, false],
    ['will-redirect', { url: 'reader://app/' }, true],
    ['will-attach-webview', {}, true],
  ])('%s %j is stopped: %s', (name, details, stopped) => {
    expect(isStopped(name, details)).toBe(stopped);
  });
});

it('no background service asks for anything, and no name resolves', () => {
  forbidBackgroundNetworking();
  expect(electron.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  expect([...electron.switches.keys()]).toEqual(
    expect.arrayContaining(['disable-background-networking', 'disable-component-update']),
  );
});
