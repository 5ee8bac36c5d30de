import { describe, expect, it } from 'vitest';
import { browserCommand } from '../../src/serve/open-browser.ts';

describe('the command that opens a browser', () => {
  it.each([
    ['darwin', {}, ['open']],
    ['win32', {}, ['rundll32', 'url.dll,FileProtocolHandler']],
    ['linux', { DISPLAY: ':0' }, ['xdg-open']],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open']],
    ['linux', { DISPLAY: '' }, null],
    ['linux', {}, null],
  ])('on %s with %j is %j', (platform, environment, command) => {
    expect(browserCommand(platform, environment)).toEqual(command);
  });
});
