/** What somebody noted, which is Markdown, as paragraphs of a Word file. */
import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { noteMarkup } from '../../core/notes/export/note-markup.ts';
import type { WordParagraph, WordRun } from './word-text.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Nothing of the note's words is left out: the address of a link stands behind its words, a line across as its signs. */
export function noteParagraphs(text: string): readonly WordParagraph[] {
  const writer = new ParagraphWriter();
  writer.blocks(parseFragment(noteMarkup(text.trim())).childNodes, 0);
  return writer.paragraphs;
}

const HEADING = /^h[1-6]$/;

class ParagraphWriter {
  readonly paragraphs: WordParagraph[] = [];

  blocks(nodes: readonly Node[], depth: number, mark?: string): void {
    let marked = mark;
    const write = (all: readonly WordRun[]): void => {
      const runs = withoutEdges(all);
      if (runs.length === 0) return;
      const item = marked === undefined ? {} : { mark: marked };
      this.paragraphs.push({ style: 'Normal', runs, depth, ...item });
      marked = undefined;
    };
    // The words of an item stand in it without a paragraph, beside the list below it.
    let loose: Node[] = [];
    const writeLoose = (): void => {
      write(runsOf(loose, {}));
      loose = [];
    };
    for (const node of nodes) {
      if (!isBlock(node)) {
        loose.push(node);
        continue;
      }
      writeLoose();
      if (node.nodeName === 'ul' || node.nodeName === 'ol') this.#list(node, depth + 1);
      else if (node.nodeName === 'blockquote') this.blocks(node.childNodes, depth + 1);
      else if (node.nodeName === 'hr') write([{ text: '* * *' }]);
      else
        write(runsOf(node.childNodes, { bold: HEADING.test(node.nodeName), code: node.nodeName === 'pre' }));
    }
    writeLoose();
  }

  #list(list: DefaultTreeAdapterTypes.Element, depth: number): void {
    let number = Number(list.attrs.find(({ name }) => name === 'start')?.value ?? 1);
    for (const item of list.childNodes) {
      if (!('tagName' in item)) continue;
      this.blocks(item.childNodes, depth, list.nodeName === 'ol' ? `${number}.` : '•');
      number += 1;
    }
  }
}

const BLOCKS = new Set('p h1 h2 h3 h4 h5 h6 ul ol blockquote pre hr'.split(' '));

function isBlock(node: Node): node is DefaultTreeAdapterTypes.Element {
  return BLOCKS.has(node.nodeName);
}

/** Markdown writes new lines between a paragraph and the list below it. */
function withoutEdges(runs: readonly WordRun[]): readonly WordRun[] {
  const isSaid = ({ text }: WordRun) => text.trim() !== '';
  const said = runs.slice(runs.findIndex(isSaid), runs.findLastIndex(isSaid) + 1);
  return said.map((run, at) => {
    const text = at === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: at === said.length - 1 ? text.trimEnd() : text };
  });
}

/** Words with how they look. Markdown's own new lines stand between blocks; those of a paragraph were typed. */
function runsOf(nodes: readonly Node[], looks: Omit<WordRun, 'text'>): readonly WordRun[] {
  return nodes.flatMap((node): readonly WordRun[] => {
    if (node.nodeName === '#text' && 'value' in node) return [{ ...looks, text: node.value }];
    if (node.nodeName === 'br') return [];
    if (!('tagName' in node)) return [];
    const { nodeName, childNodes } = node;
    const inner = runsOf(childNodes, {
      ...looks,
      ...(nodeName === 'strong' ? { bold: true } : {}),
      ...(nodeName === 'em' ? { italic: true } : {}),
      ...(nodeName === 'code' ? { code: true } : {}),
    });
    return nodeName === 'a' ? [...inner, ...addressBehind(node, inner)] : inner;
  });
}

function addressBehind(link: DefaultTreeAdapterTypes.Element, words: readonly WordRun[]): readonly WordRun[] {
  const address = link.attrs.find(({ name }) => name === 'href')?.value ?? '';
  const said = words.map(({ text }) => text).join('');
  return address === '' || said === address || address.endsWith(`//${said}`) || address === `mailto:${said}`
    ? []
    : [{ text: ` (${address})` }];
}
