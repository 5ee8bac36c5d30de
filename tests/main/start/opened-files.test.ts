import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { listenForFiles } from '../../../src/main/start/opened-files.ts';

function open(atStart: readonly string[]) {
  const app = new EventEmitter();
  const files = listenForFiles(app, atStart);
  const taken: string[][] = [];
  const secondStart = (given: unknown) => app.emit('second-instance', {}, [], '/', given);
  return { app, files, taken, secondStart, take: () => files.handOver((paths) => taken.push([...paths])) };
}

it('keeps what comes before anybody can take it, and hands it over once', () => {
  const { app, taken, secondStart, take } = open(['/a.pdf']);
  const preventDefault = vi.fn();
  app.emit('open-file', { preventDefault }, '/b.pdf');
  secondStart({ files: ['/c.pdf'] });
  expect(taken).toEqual([]);
  take();
  expect(taken).toEqual([['/a.pdf', '/b.pdf', '/c.pdf']]);
  expect(preventDefault).toHaveBeenCalledOnce();
});

it('hands over at once what comes later, and nothing where nothing came', () => {
  const { taken, secondStart, take } = open([]);
  take();
  expect(taken).toEqual([]);
  secondStart({ files: ['/a.pdf', '/b.pdf'] });
  expect(taken).toEqual([['/a.pdf', '/b.pdf']]);
});

it.each([[null], ['/a.pdf'], [{}], [{ files: '/a.pdf' }], [{ files: [1, null] }]])(
  'takes no files from %j',
  (given) => {
    const { taken, secondStart, take } = open([]);
    take();
    secondStart(given);
    expect(taken).toEqual([]);
  },
);
