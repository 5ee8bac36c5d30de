/**
 * A Word file as a source document: its text as Word shows it, with headings, numbers of lists, cells of tables,
 * text boxes, equations and notes. What does not come along is counted and said.
 */
import type { Finding } from '../../../shared/model.ts';
import { ReaderError } from '../../../shared/result.ts';
import { BodyReader } from './body.ts';
import type { NoteKind } from './body.ts';
import { charactersLeftOut } from './left-out.ts';
import { Numbering } from './numbering.ts';
import { wordParts } from './package-parts.ts';
import type { WordParts } from './package-parts.ts';
import { stylesOf } from './styles.ts';
import { elementsOf, first, xmlTree } from './xml-tree.ts';
import type { XmlElement } from './xml-tree.ts';
import { LineWriter } from '../lines/line-writer.ts';
import type { ReadDocument } from '../reader/format-reader.ts';

/** @throws ReaderError `unusable-file` */
export function readDocx(bytes: Uint8Array): ReadDocument {
  const parts = wordParts(bytes);
  const read = readParts(parts, false);
  // A field without an end would hide all that follows it.
  return read.inField ? readParts(parts, true).document : read.document;
}

function readParts(parts: WordParts, plainFields: boolean): { document: ReadDocument; inField: boolean } {
  const writer = new LineWriter();
  const styles = stylesOf(tree(parts.styles));
  const numbering = new Numbering(tree(parts.numbering), styles.numbering);
  const body = new BodyReader({ writer, styles, numbering, plainFields });
  const main = xmlTree(parts.main);
  body.blocks(first(main, 'w:body') ?? main);
  writeNotes(body, writer, parts);
  const document = writer.document('docx');
  if (!body.inField && document.lines.every(({ hints }) => hints.furniture === 'hidden'))
    throw new ReaderError(
      'unusable-file',
      'the Word file holds no text: if it is a scan, recognise its text first.',
    );
  const lost = charactersLeftOut(
    [parts.main, parts.footnotes, parts.endnotes],
    document.text,
    writer.generated,
  );
  return { document: { document, findings: findingsOf(body, lost), lost }, inField: body.inField };
}

function tree(xml: string | undefined): XmlElement | undefined {
  return xml === undefined ? undefined : xmlTree(xml);
}

/** Notes in the order of their marks, behind the text, under a heading that ends whatever stood last. */
function writeNotes(body: BodyReader, writer: LineWriter, parts: WordParts): void {
  const texts: Readonly<Record<NoteKind, ReadonlyMap<string, XmlElement>>> = {
    footnote: notesIn(parts.footnotes, 'w:footnote'),
    endnote: notesIn(parts.endnotes, 'w:endnote'),
  };
  const written = new Set<string>();
  // Notes may name further notes, which are then behind them in the list.
  for (let at = 0; at < body.notes.length; at += 1) {
    const note = body.notes[at];
    const text = note === undefined ? undefined : texts[note.kind].get(note.id);
    if (note === undefined || text === undefined || written.has(`${note.kind} ${note.id}`)) continue;
    if (written.size === 0) {
      writer.endLine();
      writer.hints = { heading: 2 };
      writer.write('Notes');
      writer.generated.push('Notes');
      writer.endLine();
    }
    written.add(`${note.kind} ${note.id}`);
    body.blocks(text, note.mark);
  }
}

function notesIn(xml: string | undefined, name: string): ReadonlyMap<string, XmlElement> {
  const root = tree(xml);
  const notes = new Map<string, XmlElement>();
  for (const element of root === undefined ? [] : elementsOf(root)) {
    const id = element.attributes.get('w:id');
    if (element.name === name && id !== undefined) notes.set(id, element);
  }
  return notes;
}

function findingsOf({ insertions, deletions }: BodyReader, lost: number): Finding[] {
  const findings: Finding[] = [];
  if (insertions + deletions > 0) findings.push({ kind: 'tracked-changes', insertions, deletions });
  if (lost > 0) findings.push({ kind: 'text-left-out', characters: lost });
  return findings;
}
