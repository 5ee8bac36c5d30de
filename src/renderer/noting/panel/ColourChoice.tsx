import { NOTE_COLOURS } from '../../../shared/notes/note.ts';
import type { NoteColour } from '../../../shared/notes/note.ts';
import { COLOUR_NAMES, COLOUR_SIGNS } from '../names.ts';
import styles from './NoteCard.module.css';

interface Props {
  readonly name: string;
  readonly colour: NoteColour;
  readonly onChoose: (colour: NoteColour) => void;
}

/** The colours of notes, each with its sign and name. */
export function ColourChoice({ name, colour, onChoose }: Props) {
  return (
    <fieldset className={styles['colours']}>
      <legend className="visually-hidden">Colour</legend>
      {NOTE_COLOURS.map((one) => (
        <label key={one} className={styles['colour']} data-tone={one} title={COLOUR_NAMES[one]}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={one === colour}
            onChange={() => onChoose(one)}
          />
          <span aria-hidden="true">{COLOUR_SIGNS[one]}</span>
          <span className="visually-hidden">{COLOUR_NAMES[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}
