import { describe, expect, it } from 'vitest';
import { decide } from '../../scripts/lib/start-decision.mjs';

const DESKTOP = {
  platform: 'linux',
  hasDisplay: true,
  isRoot: false,
  noSandbox: false,
  electron: '/electron',
  fetchFailure: null,
  windowFailure: null,
};

describe('how the reader is opened', () => {
  it.each([
    ['Linux with a display', {}, { form: 'desktop', electron: '/electron' }],
    [
      'a Mac, which always has one',
      { platform: 'darwin', hasDisplay: false },
      { form: 'desktop', electron: '/electron' },
    ],
    ['Windows', { platform: 'win32', hasDisplay: false }, { form: 'desktop', electron: '/electron' }],
    ['root that asked for it', { isRoot: true, noSandbox: true }, { form: 'desktop', electron: '/electron' }],
    ['no binary yet', { electron: null }, { form: 'fetch' }],
    ['a Mac without a binary', { platform: 'darwin', hasDisplay: false, electron: null }, { form: 'fetch' }],
  ])('%s', (_name, facts, decision) => {
    expect(decide({ ...DESKTOP, ...facts })).toEqual(decision);
  });

  it.each([
    ['no display', { hasDisplay: false }, /no display/],
    [
      'no display and no binary: nothing is fetched in vain',
      { hasDisplay: false, electron: null },
      /no display/,
    ],
    ['root', { isRoot: true }, /as root/],
    ['root without a binary', { isRoot: true, electron: null }, /as root/],
    [
      'no way to the release server',
      { electron: null, fetchFailure: 'its release server cannot be reached' },
      /cannot be reached/,
    ],
    ['Electron fails to open a window', { windowFailure: 'libgtk-3.so.0 is missing' }, /libgtk-3\.so\.0/],
  ])('in the browser, with one sentence: %s', (_name, facts, reason) => {
    const decision = decide({ ...DESKTOP, ...facts });
    expect(decision).toEqual({ form: 'served', reason: expect.stringMatching(reason) });
    expect(decision).toEqual({ form: 'served', reason: expect.stringMatching(/^[A-Z][^\n]*\.$/) });
  });
});
