import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolderOf, reportsFolderOf } from '../../../src/engine/host/data-folder.ts';

describe('the data folder', () => {
  it.each([
    ['linux', {}, '/home/a/.config/findings-reader'],
    ['linux', { XDG_CONFIG_HOME: '/etc/a' }, '/etc/a/findings-reader'],
    ['linux', { XDG_CONFIG_HOME: 'relative' }, '/home/a/.config/findings-reader'],
    ['darwin', { XDG_CONFIG_HOME: '/etc/a' }, '/home/a/Library/Application Support/findings-reader'],
    ['win32', { APPDATA: '/roaming' }, '/roaming/findings-reader'],
    ['win32', {}, '/home/a/AppData/Roaming/findings-reader'],
    ['linux', { FINDINGS_READER_DATA: '/tmp/own' }, '/tmp/own'],
    ['linux', { FINDINGS_READER_DATA: '' }, '/home/a/.config/findings-reader'],
  ])('on %s with %j', (platform, environment, folder) => {
    expect(dataFolderOf(platform, environment, '/home/a').replaceAll('\\', '/')).toBe(folder);
  });

  it('is absolute even where it was named by a relative path', () => {
    expect(dataFolderOf('linux', { FINDINGS_READER_DATA: 'own' }, '/home/a')).toBe(resolve('own'));
  });
});

it('the reports are the shipped ones unless others are named', () => {
  expect(reportsFolderOf({}, '/shipped')).toBe('/shipped');
  expect(reportsFolderOf({ FINDINGS_READER_REPORTS: '/others' }, '/shipped')).toBe('/others');
});
