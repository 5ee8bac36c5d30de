import { describe, expect, it } from 'vitest';
import { hostsOf, namesOf } from '../../../../src/core/bibliography/reference/named-bodies.ts';

describe('the names of one kind', () => {
  it.each([
    ['news', 'Reuters', true],
    ['news', 'Azattyq', true],
    ['news', 'Ozodlik', true],
    ['news', 'Ministry of Education', false],
    ['statistics', 'IBGE', true],
    ['statistics', 'Reuters', false],
    ['survey', 'PNAD', true],
    ['public', 'Central Intelligence Agency', true],
    ['ngo', 'Bachpan Bachao', true],
  ] as const)('%s: %s %s', (kind, name, expected) => {
    expect(new RegExp(`^(?:${namesOf(kind)})$`, 'u').test(name)).toBe(expected);
  });
});

describe('the hosts of one kind', () => {
  it.each([
    ['news', 'www.bbc.com', true],
    ['news', 'rus.azattyq.org', true],
    ['news', 'online.zakon.kz/Document/?doc_id=1', false],
    ['news', 'www.ilo.org', false],
  ] as const)('%s: %s %s', (kind, host, expected) => {
    expect(new RegExp(hostsOf(kind), 'i').test(host)).toBe(expected);
  });

  it('are none where a kind has names alone, so that nothing matches everything', () => {
    expect(hostsOf('ngo')).toBe('');
    expect(namesOf('news').split('|')).not.toContain('');
    expect(hostsOf('news').split('|')).not.toContain('');
  });
});
