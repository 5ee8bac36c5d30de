import { describe, expect, it } from 'vitest';
import { checkArgument } from '../../src/engine/host/arguments.ts';
import type { EngineMethod } from '../../src/shared/contract/contract.ts';

const SESSION = { version: 1, panes: [], linked: true, asPrinted: false };

describe('what a page may ask about sources', () => {
  it.each<readonly [EngineMethod, unknown, boolean]>([
    ['sources.list', {}, true],
    ['sources.list', { all: true }, false],
    ['sources.details', { id: 'kazakhstan-2022:3' }, true],
    ['sources.details', { id: 'kazakhstan-2022:3:1' }, true],
    ['sources.details', { id: 'côte-d’ivoire-2022:3' }, false],
    ['sources.details', { id: 'kazakhstan-2022' }, false],
    ['sources.details', { id: '../../etc/passwd:1' }, false],
    ['sources.details', { id: 'kazakhstan-2022:-1' }, false],
    ['sources.changes', { left: 'kazakhstan-2016', right: 'kazakhstan-2022' }, true],
    ['sources.changes', { left: 'kazakhstan-2016' }, false],
    ['sources.export', { subject: { kind: 'sources' }, format: 'ris' }, true],
    ['sources.export', { subject: { kind: 'reports', ids: ['kazakhstan-2022'] }, format: 'csl-json' }, true],
    ['sources.export', { subject: { kind: 'reports', ids: ['a/b'] }, format: 'ris' }, false],
    ['sources.export', { subject: { kind: 'files' }, format: 'ris' }, false],
    ['sources.export', { subject: { kind: 'sources' }, format: 'exe' }, false],
    ['cite.passage', { report: 'kazakhstan-2022', block: 'b1', style: 'apa' }, true],
    [
      'cite.passage',
      { report: 'kazakhstan-2022', block: 'b1', source: { start: 1, end: 2 }, style: 'plain' },
      true,
    ],
    [
      'cite.passage',
      { report: 'kazakhstan-2022', block: 'b1', source: { start: -1, end: 2 }, style: 'apa' },
      false,
    ],
    ['cite.passage', { report: 'kazakhstan-2022', block: 'b1', style: 'mla' }, false],
    ['cite.secondary', { report: 'kazakhstan-2022', number: 3, citation: 7, style: 'chicago' }, true],
    ['cite.secondary', { report: 'kazakhstan-2022', number: 0, style: 'chicago' }, false],
    ['cite.secondary', { report: 'kazakhstan-2022', number: 3, citation: 0.5, style: 'chicago' }, false],
    ['session.save', { ...SESSION, citationStyle: 'plain' }, true],
    ['session.save', { ...SESSION, citationStyle: 'mla' }, false],
  ])('%s %j: %s', (method, argument, accepted) => {
    expect(checkArgument(method, argument).ok).toBe(accepted);
  });
});
