import type { NoteFacet, NotesPage } from '../../shared/contract/contract.ts';
import { NOTE_COLOURS } from '../../shared/notes/note.ts';
import { COLOUR_NAMES } from '../noting/names.ts';
import { useService } from '../state/context.ts';
import { Select } from '../ui/fields/Select.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { Toolbar } from '../ui/frame/Toolbar.tsx';
import { notesListService } from './notes-list-service.ts';
import type { NotesQuestion } from './notes-list-service.ts';
import { TakeNotes } from './TakeNotes.tsx';
import styles from './NotesView.module.css';

interface Props {
  readonly page: NotesPage;
  readonly question: NotesQuestion;
}

/** Which notes are shown, and what is taken along. */
export function NotesBar({ page, question }: Props) {
  const notes = useService(notesListService);
  const colours = new Map(page.colours.map(({ value, count }) => [value, count]));
  return (
    <Toolbar label="Which notes are shown" className={styles['bar']}>
      <TextField
        type="search"
        label="Search the notes"
        className={styles['search']}
        placeholder="words, note:words, tag:name"
        value={question.query}
        onChange={(event) => notes.narrow({ query: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') notes.narrow({ query: '' });
        }}
      />
      <div className={styles['narrowed']}>
        <Narrowing
          name="Country"
          all="All countries"
          chosen={question.area}
          facets={page.areas}
          onChoose={(area) => notes.narrow({ area })}
        />
        <Narrowing
          name="Year"
          all="All years"
          chosen={question.year}
          facets={page.years}
          onChoose={(year) => notes.narrow({ year })}
        />
        <Narrowing
          name="Tag"
          all="All tags"
          chosen={question.tag}
          facets={page.tags}
          onChoose={(tag) => notes.narrow({ tag })}
        />
        <Narrowing
          name="Colour"
          all="All colours"
          chosen={question.colour}
          facets={NOTE_COLOURS.map((value) => ({ value, count: colours.get(value) ?? 0 }))}
          nameOf={(colour) => COLOUR_NAMES[colour]}
          onChoose={(colour) => notes.narrow({ colour })}
        />
      </div>
      <div className={styles['take']}>
        <TakeNotes page={page} question={question} />
      </div>
    </Toolbar>
  );
}

interface NarrowingProps<Value extends string | number> {
  readonly name: string;
  readonly all: string;
  readonly chosen: Value | undefined;
  readonly facets: readonly NoteFacet<Value>[];
  readonly nameOf?: (value: Value) => string;
  readonly onChoose: (value: Value | undefined) => void;
}

/** One of the values that notes have, or all of them. */
function Narrowing<Value extends string | number>(props: NarrowingProps<Value>) {
  const { name, all, chosen, facets, nameOf = String, onChoose } = props;
  return (
    <Select
      label={name}
      className={styles['select']}
      value={chosen === undefined ? '' : String(chosen)}
      options={[
        { value: '', name: all },
        ...facets.map(({ value, count }) => ({ value: String(value), name: `${nameOf(value)} (${count})` })),
      ]}
      onChange={(typed) => onChoose(facets.find(({ value }) => String(value) === typed)?.value)}
    />
  );
}
