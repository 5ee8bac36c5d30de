/** Equations (ECMA-376, 22.1) as one line of text: fractions with a stroke, powers with a caret. */
import { elementsOf, first, textOf } from './xml-tree.ts';
import type { XmlElement } from './xml-tree.ts';

type Write = (text: string) => void;

/**
 * @param write takes text that stands in the file
 * @param sign takes what is drawn without standing there as text
 */
export function equation(element: XmlElement, write: Write, sign: Write): void {
  const all = (parent: XmlElement | undefined) => {
    for (const child of parent === undefined ? [] : elementsOf(parent)) one(child);
  };
  const part = (parent: XmlElement, name: string) => all(first(parent, name));

  function one(child: XmlElement): void {
    switch (child.name) {
      case 'm:t':
      case 'w:t':
        return write(textOf(child));
      case 'm:f':
        part(child, 'm:num');
        sign('/');
        return part(child, 'm:den');
      case 'm:sSup':
        part(child, 'm:e');
        sign('^');
        return part(child, 'm:sup');
      case 'm:sSub':
        part(child, 'm:e');
        sign('_');
        return part(child, 'm:sub');
      case 'm:d':
        sign(characterOf(child, 'm:dPr', 'm:begChr') ?? '(');
        all(child);
        return sign(characterOf(child, 'm:dPr', 'm:endChr') ?? ')');
      case 'm:nary':
        sign(characterOf(child, 'm:naryPr', 'm:chr') ?? '∫');
        return all(child);
      case 'm:rad':
        sign('√(');
        part(child, 'm:deg');
        part(child, 'm:e');
        return sign(')');
      case 'w:del':
      case 'w:moveFrom':
        return undefined;
      default:
        return all(child);
    }
  }
  all(element);
}

function characterOf(element: XmlElement, properties: string, name: string): string | undefined {
  return first(first(element, properties), name)?.attributes.get('m:val');
}
