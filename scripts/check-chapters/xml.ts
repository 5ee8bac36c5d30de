/** As much of XML as the Department's records use: elements, text, the five entities and numeric ones. */

export interface Element {
  readonly name: string;
  readonly children: readonly Element[];
  /** All text of the element, that of its children included. */
  readonly text: string;
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s>/]+)[^>]*?(\/?)>|([^<]+)/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

interface Open {
  readonly name: string;
  readonly children: Element[];
  text: string;
}

/** Reads a record. Elements that are not closed end with the file. */
export function readXml(source: string): Element {
  const root: Open = { name: '', children: [], text: '' };
  const stack: Open[] = [root];
  const close = (): void => {
    const done = stack.pop();
    const parent = stack.at(-1);
    if (!done || !parent) return;
    parent.children.push(done);
    parent.text += done.text;
  };
  for (const [, cdata, end, name, empty, text] of source.matchAll(TOKEN)) {
    const top = stack.at(-1) ?? root;
    if (text !== undefined) top.text += decode(text);
    else if (cdata !== undefined) top.text += cdata;
    else if (name === undefined) continue;
    else if (end === '/') {
      if (stack.some((each) => each.name === name)) {
        while (stack.length > 1 && stack.at(-1)?.name !== name) close();
        close();
      }
    } else {
      stack.push({ name, children: [], text: '' });
      if (empty === '/') close();
    }
  }
  while (stack.length > 1) close();
  return root;
}

/** All elements of a name at any depth, in order. */
export function findAll(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...findAll(child, name),
  ]);
}

/** Text of the first element of a name, trimmed; `undefined` where there is none. */
export function textOf(element: Element, name: string): string | undefined {
  return findAll(element, name)[0]?.text.trim();
}

function decode(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole: string, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return ENTITIES[name ?? ''] ?? whole;
    },
  );
}
