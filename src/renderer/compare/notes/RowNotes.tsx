import { COLOUR_SIGNS, nameOfNote } from '../../noting/names.ts';
import { notingService } from '../../noting/noting-service.ts';
import { useService } from '../../state/context.ts';
import { useCompared } from '../state/compare-context.ts';
import styles from './RowNotes.module.css';

/** The notes on a row of the comparison, each a sign that opens it. */
export function RowNotes({ row }: { readonly row: number }) {
  const noting = useService(notingService);
  const { notes, left } = useCompared();
  const here = notes.get(row);
  if (here === undefined) return null;
  return here.map((placed) => {
    const { id, colour, text, tags } = placed.note;
    const name = nameOfNote(placed);
    return (
      <button
        key={id}
        type="button"
        className={styles['note']}
        data-tone={colour}
        aria-label={`Opens the note: ${name}`}
        title={name}
        onClick={() => noting.show(left.report.id, id)}
      >
        <span aria-hidden="true">{COLOUR_SIGNS[colour]}</span>
        {text === '' && tags.length === 0 ? '' : ' note'}
      </button>
    );
  });
}
