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
