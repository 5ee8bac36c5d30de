import { describe, expect, it } from 'vitest';
import { checkArgument } from '../../../src/engine/host/arguments.ts';
import type { EngineMethod, HostMethod } from '../../../src/shared/contract/contract.ts';

const check = (method: EngineMethod | HostMethod, argument: unknown) => checkArgument(method, argument);
const session = (change: object) => ({ version: 1, panes: [], linked: true, asPrinted: false, ...change });

describe('arguments as agreed', () => {
  it.each<[EngineMethod | HostMethod, unknown]>([
    ['library.list', {}],
    ['report.open', { id: 'kazakhstan-2021-summary' }],
    ['report.open', { id: 'côte-d’ivoire-2019'.replace('’', '-') }],
    ['search.query', { query: 'cotton' }],
    ['search.query', { query: '', limit: 0, reports: ['kazakhstan-2022'] }],
    [
      'search.query',
      { query: 'x', offset: 50, sort: 'year', filters: { years: [2022], topics: ['law'], kinds: [] } },
    ],
    ['cite.reference', { report: 'kazakhstan-2022', number: 40 }],
    ['cite.reference', { report: 'kazakhstan-2022', number: 40, occurrence: 1 }],
    ['session.save', session({ panes: [{ report: 'a', place: { block: 'p3', fraction: 1 } }] })],
    ['host.open-external', { url: 'https://www.dol.gov/agencies/ilab' }],
  ])('%s %j', (method, argument) => {
    expect(check(method, argument)).toEqual({ ok: true, value: argument });
  });
});

describe('hostile arguments', () => {
  it.each<[EngineMethod | HostMethod, unknown]>([
    ['library.list', null],
    ['library.list', undefined],
    ['library.list', []],
    ['library.list', { surplus: 1 }],
    ['report.open', 'kazakhstan-2022'],
    ['report.open', { id: 7 }],
    ['report.open', { id: '' }],
    ['report.open', { id: '../../etc/passwd' }],
    ['report.open', { id: '/etc/passwd' }],
    ['report.open', { id: 'a\\b' }],
    ['report.open', { id: 'a\0b' }],
    ['report.open', { id: '.hidden' }],
    ['report.open', { id: 'x'.repeat(300) }],
    ['report.open', { id: { toString: () => 'kazakhstan-2022' } }],
    ['report.open', JSON.parse('{"id":"a","__proto__":{"polluted":true}}')],
    ['search.query', { query: ['cotton'] }],
    ['search.query', { query: 'x'.repeat(30_000) }],
    ['search.query', { query: 'x', limit: undefined }],
    ['search.query', { query: 'x', filters: { years: ['2022'] } }],
    ['search.query', { query: 'x', filters: { topics: ['law', 'lore'] } }],
    ['search.query', { query: 'x', sort: 'random' }],
    ['search.query', { query: 'x', limit: -1 }],
    ['search.query', { query: 'x', limit: 1.5 }],
    ['search.query', { query: 'x', limit: Number.NaN }],
    ['search.query', { query: 'x', limit: '10' }],
    ['search.query', { query: 'x', reports: 'all' }],
    ['cite.reference', { report: 'a', number: 0 }],
    ['cite.reference', { report: 'a', number: Infinity }],
    ['cite.reference', { report: 'a', number: '3' }],
    ['cite.reference', { report: 'a' }],
    ['session.save', session({ version: 2 })],
    ['session.save', session({ panes: Array.from({ length: 5 }, () => ({ report: 'a', place: null })) })],
    ['session.save', session({ panes: [{ report: 'a', place: { block: 'b', fraction: 2 } }] })],
    ['session.save', new Map()],
    ['host.open-external', { url: 'http://www.dol.gov/' }],
    ['host.open-external', { url: 'file:///etc/passwd' }],
    ['host.open-external', { url: 'javascript:alert(1)' }],
    ['host.open-external', { url: 'https://user:secret@example.org/' }],
    ['host.open-external', { url: 'HTTPS' }],
    ['host.open-external', { url: '' }],
    ['host.open-external', { url: `https://example.org/${'x'.repeat(5_000)}` }],
  ])('are refused: %s %j', (method, argument) => {
    expect(check(method, argument)).toMatchObject({
      ok: false,
      error: { code: 'bad-argument', message: expect.stringContaining(method) },
    });
  });
});
