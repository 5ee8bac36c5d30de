/** What a value was read as, in words that stand alone. */
import type { ReadValue } from '../../shared/across/across.ts';

/** What a cell was read as: a bare number where it is one. */
export function valueInWords(value: ReadValue): string {
  switch (value.kind) {
    case 'number':
    case 'age':
      return String(value.value);
    case 'ages':
    case 'years':
      return `${value.from} to ${value.to}`;
    case 'answer':
      return value.value === 'yes' ? 'Yes' : 'No';
    case 'level':
      return value.value;
    case 'unknown':
      return 'Unknown';
    case 'not-applicable':
      return 'N/A';
    case 'unavailable':
      return 'Unavailable';
    case 'empty':
    case 'not-in-copy':
    case 'text':
      return '';
  }
}
