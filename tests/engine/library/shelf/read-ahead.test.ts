import { resolve } from 'node:path';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { createReadAhead } from '../../../../src/engine/library/shelf/read-ahead.ts';
import type { ReadAhead } from '../../../../src/engine/library/shelf/read-ahead.ts';
import { readReport } from '../../../../src/engine/formats/read-reports.ts';
import type { Report } from '../../../../src/shared/model.ts';

const LONG = 1_000_000;
let report: Report;
beforeAll(async () => {
  report = await readReport(resolve('resources/reports/kazakhstan-2013.txt'));
});

let held: Map<string, Report>;
let asked: string[];
let settle: { readonly done: (report: Report) => void; readonly fail: (error: Error) => void }[];
let ahead: ReadAhead;
beforeEach(() => {
  [held, asked, settle] = [new Map(), [], []];
  ahead = createReadAhead({
    isHeld: (sha256) => held.has(sha256),
    reading: (sha256) => {
      asked.push(sha256);
      return new Promise((done, fail) => settle.push({ done, fail }));
    },
    hold: (sha256, read) => held.set(sha256, read),
  });
});

it('reads a long report once for all who wait, and holds it', async () => {
  const both = Promise.all([ahead.read('a', LONG), ahead.read('a', LONG)]);
  settle[0]?.done(report);
  await both;
  await ahead.read('a', LONG);
  expect(asked).toEqual(['a']);
  expect(held.get('a')).toBe(report);
});

it('leaves a chapter to whoever needs it', async () => {
  await ahead.read('a', report.source.length);
  expect(asked).toEqual([]);
});

it('does not hold what is no longer current', async () => {
  const read = ahead.read('a', LONG);
  ahead.forget('a');
  settle[0]?.done(report);
  await read;
  expect(held.size).toBe(0);
});

it('says nothing of what cannot be read, and tries again', async () => {
  const read = ahead.read('a', LONG);
  settle[0]?.fail(new Error('damaged'));
  await read;
  void ahead.read('a', LONG);
  expect(asked).toEqual(['a', 'a']);
  expect(held.size).toBe(0);
});
