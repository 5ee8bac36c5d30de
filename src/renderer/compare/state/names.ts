/** What the closed sets of a comparison are called in the window. */
import type { RowKind, RowState, UnimportantClass } from '../../../shared/comparison/comparison.ts';
import type { Form } from './shown-rows.ts';

export const FORM_NAMES: Readonly<Record<Form, string>> = {
  'side-by-side': 'Side by side',
  'one-text': 'One text',
  'changes-only': 'Changes only',
};

export const CLASS_NAMES: Readonly<Record<UnimportantClass, string>> = {
  'citation-number': 'Numbers of citations with the same source',
  'table-number': 'Numbers of tables',
  'quotes-dashes': 'Quotation marks, dashes and hyphens',
  'character-form': 'Accents, ligatures and signs that are not seen',
  case: 'Capital and small letters',
  spacing: 'Spacing',
  'repaired-glyph': 'Repaired characters',
  'not-in-copy': 'What one of the copies lost',
};

export const KIND_NAMES: Readonly<Record<RowKind, string>> = {
  heading: 'heading',
  paragraph: 'paragraph',
  'list-item': 'list item',
  table: 'table',
  'table-header': 'column heads',
  'table-row': 'table row',
  note: 'table note',
  reference: 'reference',
};

/** The state of a row in words, with the reports' own names. */
export function stateName(
  state: RowState,
  labels: { readonly left: string; readonly right: string },
): string {
  switch (state) {
    case 'same':
      return 'The same';
    case 'changed':
      return 'Changed';
    case 'moved':
      return 'Moved';
    case 'left':
      return `Only in ${labels.left}`;
    case 'right':
      return `Only in ${labels.right}`;
  }
}
