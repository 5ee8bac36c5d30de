import { expect, it } from 'vitest';
import { createNoticeStore } from '../../../src/renderer/services/notice-store.ts';

it('says once what is the same, and of one thing only the latest', () => {
  const store = createNoticeStore();
  const said = () => store.get().map(({ message }) => message);
  store.add('The clipboard could not be written.');
  store.add('The clipboard could not be written.');
  store.add('The engine stopped.', { about: 'engine' });
  store.add('The engine stopped again and again.', { about: 'engine' });
  expect(said()).toEqual(['The clipboard could not be written.', 'The engine stopped again and again.']);
});
