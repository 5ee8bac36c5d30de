/**
 * The methods of the contract about notes, a part of `methods.ts`; and what notes must be to be taken in: from a page, from the
 * disk, from another program.
 */
import { CONCEPTS, TOPICS } from '../model.ts';
import { NOTE_COLOURS, PIECE_KINDS } from '../notes/note.ts';
import type { Note } from '../notes/note.ts';
import { answers, citationStyle, FROM_PAGE, FROM_SHELL, nothing, reportId } from './argument-schemas.ts';
import type { MethodEntry, Zod } from './argument-schemas.ts';
import { NOTE_FORMATS, NOTE_SORTS } from './notes.ts';
import type { NotesFile, NotesImported, NotesPage, OtherYearNote, PlacedNote } from './notes.ts';

/** A note is written by hand; a million letters are a thousand pages. */
const LONGEST_NOTE = 1_200_000;
/** The whole of a report may be marked. */
const LONGEST_QUOTATION = 2_000_000;
const MOST_TAGS = 100;
const LONGEST_TAG = 100;
const MOST_PIECES = 20_000;

export const noteId = (z: Zod) => z.string().min(1).max(300);
const noteColour = (z: Zod) => z.enum(NOTE_COLOURS);
const noteText = (z: Zod) => z.string().max(LONGEST_NOTE);
const noteTags = (z: Zod) => z.array(z.string().min(1).max(LONGEST_TAG)).max(MOST_TAGS);

const place = (z: Zod) =>
  z.object({
    kind: z.enum(PIECE_KINDS),
    topic: z.enum(TOPICS).nullable(),
    concept: z.enum(CONCEPTS).exactOptional(),
    row: z.string().max(300).exactOptional(),
    column: z.string().max(300).exactOptional(),
    number: z.int().exactOptional(),
  });

const passage = (z: Zod) =>
  z.object({
    report: z.string().max(300),
    label: z.string().max(1_000),
    exact: z.string().min(1).max(LONGEST_QUOTATION),
    prefix: z.string().max(2_000),
    suffix: z.string().max(2_000),
    start: z.int().min(0),
    end: z.int().min(0),
    copy: z.string().max(100),
    places: z.array(place(z)).max(MOST_PIECES),
  });

export const note = (z: Zod) =>
  z.object({
    id: noteId(z),
    passages: z.array(passage(z)).min(1).max(2),
    colour: noteColour(z),
    text: noteText(z),
    tags: noteTags(z),
    created: z.string().max(100),
    modified: z.string().max(100),
    creator: z.string().max(1_000).exactOptional(),
  });

const stretch = (z: Zod) =>
  z.strictObject({ part: z.int().min(0), start: z.int().min(0), end: z.int().min(0) });

/** Words of one report, or of two that are compared. */
const marked = (z: Zod) =>
  z
    .array(z.strictObject({ report: reportId(z), stretches: z.array(stretch(z)).min(1).max(MOST_PIECES) }))
    .min(1)
    .max(2);

const newNote = (z: Zod) =>
  z.strictObject({ passages: marked(z), colour: noteColour(z), text: noteText(z), tags: noteTags(z) });

const changedNote = (z: Zod) =>
  z.strictObject({
    id: noteId(z),
    colour: noteColour(z).exactOptional(),
    text: noteText(z).exactOptional(),
    tags: noteTags(z).exactOptional(),
  });

/** What the list is narrowed to; nothing of a kind means all. */
const notesQuestion = (z: Zod) =>
  z.strictObject({
    query: z.string().max(2_000),
    area: z.string().max(200).exactOptional(),
    year: z.int().exactOptional(),
    tag: z.string().max(LONGEST_TAG).exactOptional(),
    colour: noteColour(z).exactOptional(),
    sort: z.enum(NOTE_SORTS),
    limit: z.int().min(0).max(1_000_000),
  });

const notesExport = (z: Zod) =>
  z.strictObject({
    format: z.enum(NOTE_FORMATS),
    style: citationStyle(z),
    /** Only these; all where it is not given. */
    ids: z.array(noteId(z)).max(1_000_000).exactOptional(),
  });

/** More than anybody makes. */
const MOST_NOTES = 1_000_000;

export const NOTE_METHODS = {
  'notes.list': { ...FROM_PAGE, argument: notesQuestion, answer: answers<NotesPage>() },
  /** The notes on a report, and where in it their words stand. */
  'notes.in-report': {
    ...FROM_PAGE,
    argument: (z) => z.strictObject({ id: reportId(z) }),
    answer: answers<readonly PlacedNote[]>(),
  },
  /** Notes on the passages of a report as other years of its country have them. */
  'notes.of-other-years': {
    ...FROM_PAGE,
    argument: (z) => z.strictObject({ id: reportId(z) }),
    answer: answers<readonly OtherYearNote[]>(),
  },
  /** What can be answered is on the disk. */
  'notes.add': { ...FROM_PAGE, argument: newNote, answer: answers<Note>() },
  'notes.change': { ...FROM_PAGE, argument: changedNote, answer: answers<Note>() },
  'notes.remove': {
    ...FROM_PAGE,
    argument: (z) => z.strictObject({ ids: z.array(noteId(z)).max(MOST_NOTES) }),
    answer: answers<null>(),
  },
  /** Take back a change or a removal: the notes are as they are given. */
  'notes.restore': {
    ...FROM_PAGE,
    argument: (z) => z.strictObject({ notes: z.array(note(z)).max(MOST_NOTES) }),
    answer: answers<null>(),
  },
  /** The likely place of a passage is the one that is meant: from now on it belongs to the words there. */
  'notes.settle': {
    ...FROM_PAGE,
    argument: (z) => z.strictObject({ id: noteId(z), passage: z.int().min(0).max(1) }),
    answer: answers<Note>(),
  },
  /** Write what people and other programs can read of the notes, where it is behind: the reader is being closed. */
  'notes.keep': { ...FROM_SHELL, argument: nothing, answer: answers<null>() },
  'notes.export': { ...FROM_PAGE, argument: notesExport, answer: answers<NotesFile>() },
  /** Notes of a file: Web Annotations, or what Hypothesis gives out. */
  'notes.import': {
    ...FROM_PAGE,
    argument: (z) => z.strictObject({ name: z.string().max(1_000), text: z.string().max(200_000_000) }),
    answer: answers<NotesImported>(),
  },
  /** Notes of an added library come among one's own; answers how many are new here. */
  'notes.take-offered': {
    ...FROM_PAGE,
    argument: (z) =>
      z.strictObject({
        offer: z.string().max(100),
        ids: z.array(noteId(z)).max(1_000).exactOptional(),
        except: z.array(noteId(z)).max(1_000).exactOptional(),
      }),
    answer: answers<number>(),
  },
} as const satisfies Readonly<Record<string, MethodEntry>>;
