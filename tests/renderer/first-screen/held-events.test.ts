import { expect, it } from 'vitest';
import { holdEvents } from '../../../src/renderer/first-screen/held-events.ts';
import type { ReaderEvent } from '../../../src/shared/contract/contract.ts';
import { testBridge } from '../helpers/bridge.ts';

const notice = (message: string): ReaderEvent => ({ kind: 'notice', message });

it('gives what came before the window was drawn to those who listen once it is, in order, and then each as it comes', () => {
  const program = testBridge({});
  const { bridge, release } = holdEvents(program);
  const heard: string[] = [];
  const hear = (name: string) => (event: ReaderEvent) =>
    void heard.push(`${name} ${event.kind === 'notice' ? event.message : ''}`);
  bridge.subscribe(hear('early'));
  program.tell(notice('one'));
  program.tell(notice('two'));
  expect(heard).toEqual([]);
  const leave = bridge.subscribe(hear('late'));
  release();
  expect(heard).toEqual(['early one', 'late one', 'early two', 'late two']);
  leave();
  program.tell(notice('three'));
  release();
  expect(heard.slice(4)).toEqual(['early three']);
});
