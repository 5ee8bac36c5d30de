import { useDeferredValue, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { NOTE_SORTS } from '../../shared/contract/contract.ts';
import type { ListedNote, NoteSort, NotesPage } from '../../shared/contract/contract.ts';
import { useOpenNote } from '../noting/use-open-note.ts';
import { useNoteUndo } from '../noting/use-note-undo.ts';
import type { Provenance } from '../../shared/sources.ts';
import { COLOUR_NAMES } from '../noting/names.ts';
import { useProvenance } from '../printing/provenance.ts';
import { SourceEnd, SourceSummary } from '../printing/SourceLines.tsx';
import { usePaper, usePrinting } from '../printing/use-paper.ts';
import { counted } from '../../shared/text/counted.ts';
import { useAnswer, useService } from '../state/context.ts';
import { Select } from '../ui/fields/Select.tsx';
import { LinkButton } from '../ui/buttons/LinkButton.tsx';
import { Failed } from '../ui/messages/Failed.tsx';
import { Waiting } from '../ui/messages/Waiting.tsx';
import { ViewFrame } from '../ui/frame/ViewFrame.tsx';
import { ViewTitle } from '../ui/frame/ViewTitle.tsx';
import { NoteRow } from './NoteRow.tsx';
import { KEPT_ROW, ON_PAPER } from '../text/page-signs.ts';
import { useKeptRows } from '../places/use-kept-rows.ts';
import { listName, notesListService, ROWS_AT_ONCE } from './notes-list-service.ts';
import type { NotesQuestion } from './notes-list-service.ts';
import { NotesBar } from './NotesBar.tsx';
import styles from './NotesView.module.css';

/** All notes: narrowed, searched, in the order that is wanted; each opens its place. */
export function NotesView() {
  const notes = useService(notesListService);
  const question = useSyncExternalStore(notes.subscribe, notes.get);
  const asked = useDeferredValue(question);
  const answer = useAnswer(notes.listing, asked);
  const [last, setLast] = useState<NotesPage | null>(null);
  const page = answer.status === 'ready' ? answer.value : last;
  // While the next answer comes the one before stays.
  if (answer.status === 'ready' && answer.value !== last) setLast(answer.value);
  useNoteUndo();
  useAllOnPaper(page);
  if (answer.status === 'failed') return <Failed error={answer.error} onRetry={notes.listing.retryFailed} />;
  if (page === null) return <Waiting what="Opening the notes" />;
  return (
    <ViewFrame label="Notes" className={styles['view']}>
      <NotesBar page={page} question={question} />
      <Found page={page} question={question} />
    </ViewFrame>
  );
}

const SORT_NAMES: Readonly<Record<NoteSort, string>> = {
  changed: 'Last changed',
  made: 'Last made',
  report: 'As in the reports',
};

interface FoundProps {
  readonly page: NotesPage;
  readonly question: NotesQuestion;
}

/** All notes that the list is narrowed to are printed, and not only as many as are drawn. */
function useAllOnPaper(page: NotesPage | null): void {
  const notes = useService(notesListService);
  const isPreparing = usePrinting() === 'preparing';
  const [listed, total] = [page?.notes.length ?? 0, page?.total ?? 0];
  useEffect(() => {
    if (isPreparing && listed < total) notes.narrow({ limit: total });
  }, [notes, isPreparing, listed, total]);
  const of = page === null ? 1 : isPreparing ? total : listed;
  usePaper({ title: 'Notes', made: listed, of, what: 'notes' });
}

/** Every report of the library whose words are noted, each once. */
function reportsOf({ notes }: NotesPage): readonly string[] {
  const here = notes.filter(({ isHere }) => isHere);
  return [...new Set(here.flatMap(({ note }) => note.passages.map(({ report }) => report)))].toSorted();
}

interface PrintedProps {
  readonly question: NotesQuestion;
  readonly sources: readonly Provenance[];
}

/** On paper: what this is, what the notes are narrowed to, and which reports they are on. */
function PrintedTitle({ question, sources }: PrintedProps) {
  const { query, area, year, tag, colour, sort } = question;
  const narrowed = [
    query.trim() === '' ? null : `Searched for: “${query.trim()}”`,
    area,
    year,
    tag === undefined ? null : `Tag: ${tag}`,
    colour === undefined ? null : `Colour: ${COLOUR_NAMES[colour].toLowerCase()}`,
    `Order: ${SORT_NAMES[sort].toLowerCase()}`,
  ].filter((words) => words !== null && words !== undefined);
  return (
    <div className={styles['printed']} {...ON_PAPER.on}>
      <ViewTitle span={area ?? 'all countries'}>Notes</ViewTitle>
      <p className={styles['narrowed-to']}>{narrowed.join('. ')}.</p>
      <SourceSummary sources={sources} />
    </div>
  );
}

/** Of no notes at all the sentence below says it. */
function countOf(total: number, all: number): string {
  if (all === 0) return '';
  return total === all ? counted(all, 'note') : `${total.toLocaleString('en-US')} of ${counted(all, 'note')}`;
}

/** The notes in their order, under their number. */
function Found({ page, question }: FoundProps) {
  const { sort, limit } = question;
  const hasMore = page.notes.length < page.total;
  const notes = useService(notesListService);
  const onOpen = useOpenNote();
  const [open, setOpen] = useState<string | null>(null);
  const { total, all, notices } = page;
  const scroller = useRef<HTMLDivElement>(null);
  useKeptRows({ scroller, name: listName(question) });
  const isPrinted = usePrinting() !== 'none';
  const sources = useProvenance(useMemo(() => reportsOf(page), [page]));
  return (
    <div ref={scroller} className={styles['scroller']}>
      {isPrinted && <PrintedTitle question={question} sources={sources} />}
      <div className={styles['head']}>
        <p className={styles['count']} role="status">
          {[countOf(total, all), notices.join(' ')].filter((words) => words !== '').join(' · ')}
        </p>
        {total > 1 && (
          <span className={styles['order']}>
            <Select
              label="Order of the notes"
              value={sort}
              options={NOTE_SORTS.map((value) => ({ value, name: SORT_NAMES[value] }))}
              onChange={(next) => notes.narrow({ sort: next })}
            />
          </span>
        )}
      </div>
      {all === 0 && (
        <p className={styles['none']}>
          Nothing is noted yet. Select words in a report, then choose Highlight or Add note; or take in notes
          of a file.
        </p>
      )}
      {all > 0 && total === 0 && (
        <div className={styles['none']}>
          <p>No note is like that.</p>
          <LinkButton onClick={notes.showAll}>Show all notes</LinkButton>
        </div>
      )}
      <ul className={styles['list']} aria-label="Notes">
        {page.notes.map((listed: ListedNote) => (
          <li key={listed.note.id} className={styles['item']} {...KEPT_ROW.on(listed.note.id)}>
            <NoteRow
              listed={listed}
              isOpen={open === listed.note.id}
              onToggle={() => setOpen(open === listed.note.id ? null : listed.note.id)}
              onOpen={onOpen}
            />
          </li>
        ))}
      </ul>
      {isPrinted && <SourceEnd sources={sources} />}
      {hasMore && (
        <p className={styles['more']}>
          <LinkButton onClick={() => notes.narrow({ limit: limit + ROWS_AT_ONCE })}>
            Show more notes
          </LinkButton>
        </p>
      )}
    </div>
  );
}
