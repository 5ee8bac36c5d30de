import { expect, it } from 'vitest';
import { noticeService } from '../../../src/renderer/services/notice-store.ts';
import { testBridge } from '../helpers/bridge.ts';
import { made } from '../helpers/services.ts';

it('says once what is the same, and of one thing only the latest', () => {
  const store = made(noticeService, testBridge({}));
  const said = () => store.get().map(({ message }) => message);
  store.add('The clipboard could not be written.');
  store.add('The clipboard could not be written.');
  store.tell('The clipboard could not be written.');
  store.add('The engine stopped.', { about: 'engine' });
  store.add('The engine stopped again and again.', { about: 'engine' });
  expect(said()).toEqual(['The clipboard could not be written.', 'The engine stopped again and again.']);
});

it('shows a call that failed, unless its user was told already, and takes back what is so no longer', () => {
  const store = made(noticeService, testBridge({}));
  const said = () => store.get().map(({ message }) => message);
  store.add('The disk is full.', { about: 'disk' });
  store.failed({ code: 'disk', message: 'The note cannot be kept.', isTold: true });
  store.failed({ code: 'not-found', message: 'There is no such report.' });
  expect(said()).toEqual(['The disk is full.', 'There is no such report.']);
  store.settle('disk');
  expect(said()).toEqual(['There is no such report.']);
});
