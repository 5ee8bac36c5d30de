import { expect, it } from 'vitest';
import { foldName, foldNumber } from '../../../../src/core/citations/identity/folded-names.ts';

it('names and numbers are compared without what print does to them', () => {
  expect(foldName('Nur-Sultan')).toBe(foldName('Nur Sultan'));
  expect(foldName('Manilla')).toBe(foldName('Manila'));
  expect(foldName('Bogotá')).toBe('bogota');
  expect(foldNumber('45-п')).toBe(foldNumber('45-P'));
});
