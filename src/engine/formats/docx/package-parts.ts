/**
 * The parts of a Word file that carry its text. The file is a ZIP archive, which can claim anything about what it
 * unpacks to: its parts are unpacked within bounds that hold whatever it claims, and only those that are asked for.
 */
import { unzipSync } from 'fflate';
import { ReaderError } from '../../../shared/result.ts';
import { elementsOf, xmlTree } from './xml-tree.ts';
import type { XmlElement } from './xml-tree.ts';

/** Of one part, and of all together, unpacked. The text of a whole yearbook is a tenth of it. */
const LARGEST_PART_BYTES = 48 * 1024 * 1024;
const LARGEST_TOTAL_BYTES = 96 * 1024 * 1024;
const MOST_PARTS = 10_000;

const KINDS = ['styles', 'numbering', 'footnotes', 'endnotes'] as const;
type Kind = (typeof KINDS)[number];

/** XML of each part, undecoded markup and all; only the main one is always there. */
export interface WordParts extends Readonly<Partial<Record<Kind, string>>> {
  readonly main: string;
}

/** @throws ReaderError `unusable-file` */
export function wordParts(bytes: Uint8Array): WordParts {
  const archive = openArchive(bytes);
  const main = mainPart(archive);
  if (main === undefined)
    throw unusable('it is an archive or of another office program: save it as .docx or PDF and add that.');
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = archive.tree(`${folder}_rels/${main.slice(folder.length)}.rels`);
  const parts: Partial<Record<Kind, string>> = {};
  for (const kind of KINDS) {
    const named = targetOf(relations, `/${kind}`, folder);
    const text =
      (named === undefined ? undefined : archive.text(named)) ?? archive.text(`${folder}${kind}.xml`);
    if (text !== undefined) parts[kind] = text;
  }
  return { ...parts, main: archive.text(main) ?? '' };
}

/** As the package says (ECMA-376, part 2, 9.3), by its kind where that is damaged, and by its usual name. */
function mainPart(archive: Archive): string | undefined {
  const types = archive.tree('[content_types].xml');
  const typed =
    types === undefined
      ? undefined
      : elementsOf(types).find((entry) =>
          /wordprocessingml\.(?:document|template)\.main\+xml$|ms-word\.(?:document|template)\.macroEnabled(?:Template)?\.main\+xml$/i.test(
            entry.attributes.get('ContentType') ?? '',
          ),
        );
  const candidates = [
    targetOf(archive.tree('_rels/.rels'), '/officeDocument', ''),
    typed?.attributes.get('PartName')?.replace(/^\//, ''),
    'word/document.xml',
  ];
  return candidates.find((name) => name !== undefined && archive.has(name) && isWord(name, types));
}

/** A workbook or a presentation has a main part as well. */
function isWord(name: string, types: XmlElement | undefined): boolean {
  const entry =
    types === undefined
      ? undefined
      : elementsOf(types).find(
          ({ attributes }) => attributes.get('PartName')?.toLowerCase() === `/${name.toLowerCase()}`,
        );
  const type = entry?.attributes.get('ContentType') ?? 'word';
  return /word|^application\/xml$/i.test(type);
}

/** Where the relation of this kind leads, as a name in the archive. */
function targetOf(relations: XmlElement | undefined, kind: string, folder: string): string | undefined {
  if (relations === undefined) return undefined;
  const relation = elementsOf(relations).find(
    ({ attributes }) =>
      attributes.get('Type')?.endsWith(kind) === true && attributes.get('TargetMode') !== 'External',
  );
  const target = relation?.attributes.get('Target');
  if (target === undefined) return undefined;
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

interface Archive {
  readonly has: (name: string) => boolean;
  readonly text: (name: string) => string | undefined;
  readonly tree: (name: string) => XmlElement | undefined;
}

/** Names are the same in capitals and small letters (ECMA-376, part 2, 9.1.1.1). */
function openArchive(bytes: Uint8Array): Archive {
  const names = new Map<string, string>();
  unpack(bytes, (name) => {
    names.set(name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase(), name);
    if (names.size > MOST_PARTS) throw unusable('it holds more parts than any Word file has.');
    return false;
  });
  let total = 0;
  const text = (name: string) => {
    const wanted = names.get(name.toLowerCase());
    if (wanted === undefined) return undefined;
    const parts = unpack(bytes, (found, size) => {
      if (found !== wanted) return false;
      total += size;
      // The archive's own claim is the size of the space it is unpacked into: what it does not claim has no room.
      if (size > LARGEST_PART_BYTES || total > LARGEST_TOTAL_BYTES)
        throw unusable('it unpacks to far more than a report can hold, and is not opened.');
      return true;
    });
    const part = parts[wanted];
    return part === undefined ? undefined : decodedXml(part);
  };
  return {
    has: (name) => names.has(name.toLowerCase()),
    text,
    tree: (name) => {
      const xml = text(name);
      return xml === undefined ? undefined : xmlTree(xml);
    },
  };
}

function unpack(bytes: Uint8Array, wants: (name: string, size: number) => boolean) {
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => wants(name, originalSize) });
  } catch (error) {
    if (error instanceof ReaderError) throw error;
    throw new ReaderError(
      'unusable-file',
      'the file is damaged or cut short: copy it again from where it came from.',
      { cause: error },
    );
  }
}

/** XML in Word files is UTF-8 or UTF-16 with its mark (ECMA-376, part 2, 9.1.3). */
function decodedXml(part: Uint8Array): string {
  const [one, two] = part;
  const encoding =
    one === 0xff && two === 0xfe ? 'utf-16le' : one === 0xfe && two === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(part);
}

function unusable(message: string): ReaderError {
  return new ReaderError('unusable-file', message);
}
