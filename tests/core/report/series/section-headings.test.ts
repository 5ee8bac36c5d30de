import { describe, expect, it } from 'vitest';
import { SERIES } from '../../../../src/core/report/series/findings-series.ts';

describe('the heading that a line is', () => {
  it.each([
    ['I. PREVALENCE AND SECTORAL DISTRIBUTION OF CHILD LABOR', 'prevalence', 'I'],
    ['II. Legal Framework for Child Labor', 'law', 'II'],
    ['III. Enforcement of Laws on Child Labor', 'enforcement', 'III'],
    ['IV. Coordination of Government Efforts on Child Labor', 'coordination', 'IV'],
    ['V. Government Policies on Child Labor', 'policies', 'V'],
    ['VI. Social Programs to Address Child Labor', 'programs', 'VI'],
    ['VII. Suggested Government Actions to Eliminate Child Labor', 'actions', 'VII'],
    ['REFERENCES', 'references', null],
  ])('%s', (text, topic, numeral) => {
    expect(SERIES.sectionHeading(text)).toEqual({
      topic,
      numeral,
      title: numeral === null ? text : text.slice(numeral.length + 2),
    });
  });

  it.each([
    'Enforcement of laws on child labor is weak.',
    'II. Legal Framework for Child Labor is weak. It has gaps',
    'Frameworks',
    'Prevalence-of-minors-in-Kathmandus-',
    'Enforcement\tEnsure that laws are enforced.',
    'Government Policies on Child Labor 2016',
    'legal framework for child labor',
    'References to child labor are few',
  ])('is none: %s', (text) => {
    expect(SERIES.sectionHeading(text)).toBeNull();
  });
});

describe('a heading below a section', () => {
  it.each([
    ['LABOR LAW ENFORCEMENT', true],
    ['Labor Law Enforcement', true],
    ['Criminal Law Enforcement', true],
    ['ILO', false],
    ['The Ministry of Labor enforces laws', false],
    ['AREA\tSUGGESTED ACTION', false],
  ])('%s: %s', (text, is) => {
    expect(SERIES.subheading(text)).toBe(is);
  });
});
