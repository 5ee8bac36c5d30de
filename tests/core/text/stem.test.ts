import { describe, expect, it } from 'vitest';
import { spellingKey } from '../../../src/core/text/spelling.ts';
import { stemOf } from '../../../src/core/text/stem.ts';

describe('spellingKey', () => {
  it.each([
    ['labour', 'labor'],
    ['labourers', 'laborers'],
    ['programme', 'program'],
    ['programmes', 'programs'],
    ['organisation', 'organization'],
    ['organised', 'organized'],
    ['centre', 'center'],
    ['offences', 'offenses'],
    ['neighbouring', 'neighboring'],
    ['enrolment', 'enrollment'],
    ['travelling', 'traveling'],
    ['analysed', 'analyzed'],
    ['constructor', 'constructor'],
  ])('%s is %s', (british, american) => {
    expect(spellingKey(british)).toBe(spellingKey(american));
  });

  it.each([
    ['hour', 'hor'],
    ['four', 'for'],
    ['tour', 'tor'],
    ['metre', 'metro'],
    ['labor', 'laboratory'],
  ])('%s is not %s', (left, right) => {
    expect(spellingKey(left)).not.toBe(spellingKey(right));
  });
});

describe('stemOf', () => {
  it.each([
    ['inspections', 'inspection'],
    ['inspected', 'inspecting'],
    ['children', 'child'],
    ['women', 'woman'],
    ['policies', 'policy'],
    ['labourers', 'laborer'],
    ['programmes', 'program'],
    ['детского', 'детский'],
    ['школьников', 'школьники'],
  ])('%s has the stem of %s', (left, right) => {
    expect(stemOf(left)).toBe(stemOf(right));
  });

  it.each([
    ['cotton', 'cot'],
    ['79690', '79691'],
    ['mlsp', 'mls'],
    ['law', 'lawn'],
  ])('%s has not the stem of %s', (left, right) => {
    expect(stemOf(left)).not.toBe(stemOf(right));
  });

  it('leaves numbers and codes as they are', () => {
    expect(['79690', '26.1', 'u1400000757', 'п'].map(stemOf)).toEqual(['79690', '26.1', 'u1400000757', 'п']);
  });
});
