/** The tree of a part of a Word file, under the prefixes that the standard uses, whatever the file calls them. */
import { SaxesParser } from 'saxes';
import { ReaderError } from '../../../shared/result.ts';

export interface XmlElement {
  /** "w:p" */
  readonly name: string;
  /** By names like "w:val". */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlElement | string)[];
}

/** ECMA-376 (transitional and strict), OMML, DrawingML, VML, markup compatibility. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a:',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel:',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct:',
};

/** Word itself nests some dozens. What walks the tree goes down by calls. */
const DEEPEST = 800;

/**
 * @throws ReaderError `unusable-file` for what is damaged, nested without end, or declares a document type: Word
 *   writes none, and one that has it wants the reader to expand what it declares
 */
export function xmlTree(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: new Map(), children: [] };
  const open: XmlElement[] = [root];
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('error', (error) => {
    throw new ReaderError('unusable-file', 'the Word file is damaged: open it in Word and save it again.', {
      cause: error,
    });
  });
  parser.on('doctype', () => {
    throw new ReaderError(
      'unusable-file',
      'it declares things that no Word file declares, and is not opened.',
    );
  });
  parser.on('opentag', (tag) => {
    const attributes = new Map<string, string>();
    for (const { uri, local, value } of Object.values(tag.attributes))
      attributes.set(`${PREFIXES[uri] ?? ''}${local}`, value);
    const element = { name: `${PREFIXES[tag.uri] ?? ''}${tag.local}`, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
    if (open.length > DEEPEST)
      throw new ReaderError('unusable-file', 'it is nested too deeply to be read: save it in another form.');
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const text = (value: string) => {
    open.at(-1)?.children.push(value);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(xml).close();
  return first(root) ?? root;
}

export function elementsOf(parent: XmlElement): XmlElement[] {
  return parent.children.filter((child): child is XmlElement => typeof child !== 'string');
}

/** The first element below, of this name where one is given. */
export function first(parent: XmlElement | undefined, name?: string): XmlElement | undefined {
  return parent?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The `w:val` of the element of this name below, as Word keeps most properties. */
export function valueOf(parent: XmlElement | undefined, name: string): string | undefined {
  return first(parent, name)?.attributes.get('w:val');
}

/** Whether a property is there and not switched off (ECMA-376, 17.17.4, `ST_OnOff`). */
export function isOn(parent: XmlElement | undefined, name: string): boolean {
  const property = first(parent, name);
  return property !== undefined && !/^(?:0|false|off)$/.test(property.attributes.get('w:val') ?? '');
}

export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
