/**
 * Notes in the Web Annotation Data Model (W3C Recommendation, 23 February 2017), and what can be had from such files of
 * the reader and of Hypothesis (`GET /api/search`, https://h.readthedocs.io/en/latest/api-reference/). Pure.
 */
import { formatPassageLink } from '../../../shared/links/passage-link.ts';
import { NOTE_COLOURS } from '../../../shared/notes/note.ts';
import type { Note, NotePassage } from '../../../shared/notes/note.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** A selector of our own stands beside those of the model, which says that programs pass over what they do not know. */
export const PLACE_SELECTOR = 'FindingsReaderPlaceSelector';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Notes as one collection of annotations, ready for `JSON.stringify`. */
export function toAnnotations(notes: readonly Note[]): object {
  return {
    '@context': CONTEXT,
    id: 'urn:findings-reader:notes',
    type: 'AnnotationCollection',
    label: 'Notes of Findings Reader',
    total: notes.length,
    first: {
      id: 'urn:findings-reader:notes:1',
      type: 'AnnotationPage',
      startIndex: 0,
      items: notes.map(annotationOf),
    },
  };
}

function annotationOf(note: Note): object {
  const { id, text, tags, colour, created, modified, creator, passages } = note;
  const body = [
    ...(text === ''
      ? []
      : [{ type: 'TextualBody', value: text, format: 'text/markdown', purpose: 'commenting' }]),
    ...tags.map((tag) => ({ type: 'TextualBody', value: tag, format: 'text/plain', purpose: 'tagging' })),
  ];
  return {
    id: UUID.test(id) ? `urn:uuid:${id}` : id,
    type: 'Annotation',
    motivation: text === '' ? 'highlighting' : 'commenting',
    created,
    modified,
    ...(creator === undefined ? {} : { creator }),
    ...(body.length === 0 ? {} : { body }),
    target: passages.map((passage) => targetOf(passage, colour)),
  };
}

function targetOf(passage: NotePassage, colour: string): object {
  const { report, label, exact, prefix, suffix, start, end, copy, places } = passage;
  return {
    type: 'SpecificResource',
    source: formatPassageLink({ report: label, quotation: null }),
    styleClass: colour,
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      ...(copy === '' ? [] : [{ type: 'TextPositionSelector', start, end }]),
      { type: PLACE_SELECTOR, report, label, copy, places },
    ],
  };
}

/** A colour that a file names, else the first. */
export function colourNamed(name: string | undefined): Note['colour'] {
  return NOTE_COLOURS.find((colour) => colour === name) ?? NOTE_COLOURS[0];
}
