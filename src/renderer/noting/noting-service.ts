/** What is noted, for the window: the notes on each report that is shown, what is done to them, and the way to undo it. */
import type { Argument } from '../../shared/contract/contract.ts';
import type { Note, NoteColour } from '../../shared/notes/note.ts';
import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { noticeService } from '../services/notice-store.ts';
import { service } from '../services/service.ts';
import type { Services } from '../services/service.ts';
import { createStore } from '../services/store.ts';
import { createTypedText } from './typed-text.ts';
import type { TypedTextStore } from './typed-text.ts';

interface NotingState {
  /** Report whose notes stand beside its text. */
  readonly panel: string | null;
  /** The note that is at hand there. */
  readonly open: string | null;
  /** It was made just now, and wants to be written. */
  readonly isNew: boolean;
  /** In which words were marked last. */
  readonly colour: NoteColour;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

interface Step {
  readonly undo: () => Promise<Result<unknown>>;
  readonly redo: () => Promise<Result<unknown>>;
}

/** Older steps are taken back by hand. */
const MOST_STEPS = 200;
const MOST_PANES = 8;

export const notingService = service(createNoting);

// Long because what is done, undone and typed shares one list of steps.
function createNoting({ bridge, answers, get: getService }: Services) {
  const placed = answers.to('notes.in-report', { most: MOST_PANES });
  const otherYears = answers.to('notes.of-other-years', { most: MOST_PANES });
  const notices = getService(noticeService);
  const store = createStore<NotingState>({
    panel: null,
    open: null,
    isNew: false,
    colour: 'yellow',
    canUndo: false,
    canRedo: false,
  });
  const typing = new Map<string, TypedTextStore>();
  const done: Step[] = [];
  const undone: Step[] = [];
  bridge.subscribe(({ kind }) => {
    if (kind !== 'notes-changed') return;
    placed.refresh();
    otherYears.refresh();
  });

  const told = () => store.set({ canUndo: done.length > 0, canRedo: undone.length > 0 });
  function remember(step: Step): void {
    done.push(step);
    if (done.length > MOST_STEPS) done.shift();
    undone.length = 0;
    told();
  }
  async function take(from: Step[], to: Step[], way: keyof Step): Promise<void> {
    const step = from.pop();
    if (step === undefined) return;
    const result = await step[way]();
    if (result.ok) to.push(step);
    else notices.failed(result.error);
    told();
  }
  const restore = (note: Note) => bridge.call('notes.restore', { notes: [note] });
  const drop = (note: Note) => bridge.call('notes.remove', { ids: [note.id] });

  async function change(before: Note, part: Omit<Argument<'notes.change'>, 'id'>): Promise<void> {
    const result = await bridge.call('notes.change', { id: before.id, ...part });
    if (!result.ok) return notices.failed(result.error);
    const after = result.value;
    remember({ undo: () => restore(before), redo: () => restore(after) });
  }

  return {
    placed,
    /** What is noted of the same passages in other years. */
    otherYears,
    get: store.get,
    subscribe: store.subscribe,
    show: (panel: string | null, open: string | null = null) => store.set({ panel, open, isNew: false }),
    choose: (colour: NoteColour) => store.set({ colour }),
    change,
    /** Marks words; gives the note where that went well. */
    async add(passages: Argument<'notes.add'>['passages'], wantsText: boolean): Promise<Note | null> {
      const { colour } = store.get();
      const result = await bridge.call('notes.add', { passages, colour, text: '', tags: [] });
      if (!result.ok) {
        notices.failed(result.error);
        return null;
      }
      const note = result.value;
      remember({ undo: () => drop(note), redo: () => restore(note) });
      if (wantsText) store.set({ panel: passages[0]?.report ?? null, open: note.id, isNew: true });
      return note;
    },
    async remove(note: Note): Promise<void> {
      const result = await drop(note);
      if (!result.ok) return notices.failed(result.error);
      typing.delete(note.id);
      const step: Step = { undo: () => restore(note), redo: () => drop(note) };
      remember(step);
      notices.tell('The note was removed.', {
        about: 'note',
        action: { label: 'Undo', run: () => void take(done, undone, 'undo') },
      });
    },
    async settle(note: Note, passage: number): Promise<void> {
      const result = await bridge.call('notes.settle', { id: note.id, passage });
      if (!result.ok) return notices.failed(result.error);
      const after = result.value;
      remember({ undo: () => restore(note), redo: () => restore(after) });
    },
    undo: () => take(done, undone, 'undo'),
    redo: () => take(undone, done, 'redo'),
    /** What is typed into a note: the same while it is not kept, whoever shows it. */
    typedInto(note: Note): TypedTextStore {
      const known = typing.get(note.id);
      if (known !== undefined && (!known.isKept() || known.get().text === note.text)) return known;
      const made = createTypedText(note.text, async (text) => {
        const result = await bridge.call('notes.change', { id: note.id, text });
        return result.ok ? ok(null) : result;
      });
      typing.set(note.id, made);
      return made;
    },
  };
}
