/** What the parts of an answer are called in the window. Pure. */
import type { AcrossAnswer, AcrossCell, AcrossConcept, ReadValue } from '../../../shared/across/across.ts';
import { LEVEL_NAMES } from '../../reports/names.ts';
import { CONCEPT_NAMES } from '../../years/names.ts';
import { plainNumber } from './scale.ts';

export function conceptName(concept: AcrossConcept): string {
  return concept === 'level' ? 'Assessment' : CONCEPT_NAMES[concept];
}

/** A cell in a word or two, for where there is little room. */
export function cellInBrief({ text, value }: AcrossCell): string {
  switch (value.kind) {
    case 'level':
      return LEVEL_NAMES[value.value];
    case 'not-in-copy':
      return 'not in this copy';
    case 'empty':
      return 'empty';
    case 'answer':
      return text.trim() === '' || text === '✓' ? (value.value === 'yes' ? 'Yes' : 'No') : text;
    case 'number':
    case 'age':
    case 'ages':
    case 'years':
    case 'unknown':
    case 'not-applicable':
    case 'unavailable':
    case 'text':
      return text;
  }
}

/** What a cell was read as, where that is more than its print says by itself. */
export function readAs(value: ReadValue): string | null {
  if (value.kind === 'number' && value.because !== undefined) return value.because;
  if (value.kind === 'number' && value.population !== undefined)
    return `${plainNumber(value.value)} percent, ${plainNumber(value.population)} children`;
  if (value.kind === 'answer') return value.value === 'yes' ? 'read as yes' : 'read as no';
  return null;
}

export function titleOf({ concept, title }: Pick<AcrossAnswer, 'concept' | 'title'>): string {
  if (concept === 'level') return 'Assessment';
  if (title === '') return conceptName(concept);
  return title.startsWith('“') ? `${conceptName(concept)} with ${title}` : title;
}
