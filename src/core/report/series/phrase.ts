/**
 * The notation in which the wording of the series is written, and what is made of it.
 *
 * - `(on|for)` one of several, `(key |)` or nothing; brackets without a stroke are brackets: `Year(s)`;
 * - `…` any text between two words; at either end of a phrase: the text may go on there;
 * - `{year}` a named part of `PARTS`;
 * - `'` an apostrophe of either form. All else stands for itself.
 */

/** What the named parts stand for: a pattern, and texts that it fits. */
const PARTS: Readonly<Record<string, { readonly pattern: string; readonly such: readonly string[] }>> = {
  year: { pattern: '(?:19|20)\\d\\d', such: ['2019'] },
  area: {
    pattern: "\\p{Lu}[\\p{L}\\s.'’()-]{1,60}?(?:, (?:and )?\\p{Lu}[\\p{L}\\s.'’()-]{1,30}?){0,3}",
    such: ['Kazakhstan', 'Saint Helena, Ascensión, and Tristán da Cunha'],
  },
  name: {
    pattern: "\\p{Lu}[\\p{L}'’-]+(?: (?:and |the )?\\p{Lu}[\\p{L}'’-]+){0,3}",
    such: ['Kazakhstan', 'Trinidad and Tobago'],
  },
  named: { pattern: '\\p{Lu}.{0,40}', such: ['Kazakhstan', 'Falkland Islands (Islas Malvinas)'] },
  subject: { pattern: '[^:]{3,80}', such: ['all data'] },
  dash: { pattern: '[-–—]+', such: ['–', '-'] },
  object: {
    pattern: 'child lab(?:or|our)|the worst forms|worst forms|sectoral',
    such: ['child labor', 'child labour', 'the worst forms of child labor', 'sectoral work'],
  },
};

type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly options: readonly (readonly Node[])[] }
  | { readonly kind: 'part'; readonly name: string }
  | { readonly kind: 'gap' };

export interface Form {
  /** What `…` inside the phrase stands for. */
  readonly gap?: string;
  /** What a space stands for: nothing where texts are compared without spaces. */
  readonly space?: string;
  /** Named parts are groups of the pattern, by their names; then none can stand in it twice. */
  readonly named?: true;
}

/** The pattern of a phrase that is the whole of a text, but for a `…` at either end. */
export function wholePattern(phrase: string, form: Form = {}): string {
  const { first, inner, last } = ends(phrase);
  return (first ? '\\b' : '^') + patternOf(inner, form) + (last ? '\\b' : '$');
}

/** The pattern of a text that one of several phrases is the whole of. */
export function oneWholePattern(phrases: readonly string[], form: Form = {}): string {
  const patterns = phrases.map((phrase) => wholePattern(phrase, form));
  // The start said once, which is quicker than in each.
  if (patterns.some((pattern) => !pattern.startsWith('^'))) return oneOf(patterns);
  return `^${oneOf(patterns.map((pattern) => pattern.slice(1)))}`;
}

/** The pattern of a phrase wherever it stands. */
export function patternAnywhere(phrase: string, form: Form = {}): string {
  const { first, inner, last } = ends(phrase);
  return (first ? '\\b' : '') + patternOf(inner, form) + (last ? '\\b' : '');
}

/** The pattern of one of several phrases wherever it stands. */
export function oneAnywhere(phrases: readonly string[], form: Form = {}): string {
  return oneOf(phrases.map((phrase) => patternAnywhere(phrase, form)));
}

/** The pattern of a phrase up to its first `…`: what a text of it opens with. */
export function openingPattern(phrase: string): string {
  const { inner } = ends(phrase);
  const gap = inner.findIndex((node) => node.kind === 'gap');
  return patternOf(gap < 0 ? inner : inner.slice(0, gap), {});
}

/** One pattern out of several; the first that fits counts. */
export function oneOf(patterns: readonly string[]): string {
  // Without a wording nothing fits.
  return patterns.length === 0 ? '(?!)' : `(?:${patterns.join('|')})`;
}

/** Texts that a phrase stands for: each choice taken, `…` filled with a few words. */
export function textsOf(phrase: string): string[] {
  const { inner } = ends(phrase);
  return spelled(inner);
}

/** First words of the texts of phrases, in small letters, each once: what a look at a line can begin with. */
export function firstWords(phrases: readonly string[]): string[] {
  const words = phrases.flatMap(textsOf).map((text) => /^\S*/.exec(text)?.[0].toLowerCase() ?? '');
  return [...new Set(words)];
}

export function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

interface Ends {
  readonly first: boolean;
  readonly inner: readonly Node[];
  readonly last: boolean;
}

function ends(phrase: string): Ends {
  const nodes = parsed(phrase);
  const first = nodes[0]?.kind === 'gap';
  const last = nodes.at(-1)?.kind === 'gap' && nodes.length > 1;
  return { first, inner: nodes.slice(first ? 1 : 0, last ? -1 : undefined), last };
}

function patternOf(nodes: readonly Node[], form: Form): string {
  return nodes
    .map((node, index): string => {
      switch (node.kind) {
        case 'text':
          return escaped(node.text)
            .replaceAll("'", "[’']")
            .replaceAll(' ', form.space ?? ' ');
        case 'choice':
          return `(?:${node.options.map((option) => patternOf(option, form)).join('|')})`;
        case 'part':
          return `(${form.named === true ? `?<${node.name}>` : '?:'}${partOf(node.name).pattern})`;
        case 'gap':
          return border(nodes[index - 1], -1) + (form.gap ?? '.*') + border(nodes[index + 1], 0);
      }
    })
    .join('');
}

/** Beside `…` a word is whole. */
function border(beside: Node | undefined, at: -1 | 0): string {
  const ends = beside?.kind === 'text' && !/\w/.test(beside.text.at(at) ?? '');
  return ends ? '' : '\\b';
}

function spelled(nodes: readonly Node[]): string[] {
  return nodes.reduce<string[]>(
    (texts, node) => texts.flatMap((text) => spelledNode(node).map((next) => text + next)),
    [''],
  );
}

function spelledNode(node: Node): readonly string[] {
  switch (node.kind) {
    case 'text':
      return [node.text];
    case 'choice':
      return node.options.flatMap(spelled);
    case 'part':
      return partOf(node.name).such;
    case 'gap':
      return [' of the '];
  }
}

function partOf(name: string): (typeof PARTS)[string] {
  const part = PARTS[name];
  if (part === undefined) throw new Error(`The wording of the series names an unknown part: ${name}`);
  return part;
}

function parsed(phrase: string): Node[] {
  const nodes: Node[] = [];
  let at = 0;
  while (at < phrase.length) {
    const gap = /^\s*…\s*/.exec(phrase.slice(at));
    const part = /^\{(\w+)\}/.exec(phrase.slice(at));
    const choice = phrase[at] === '(' ? choiceAt(phrase, at) : null;
    if (gap !== null) {
      nodes.push({ kind: 'gap' });
      at += gap[0].length;
    } else if (part !== null) {
      nodes.push({ kind: 'part', name: part[1] ?? '' });
      at += part[0].length;
    } else if (choice !== null) {
      nodes.push({ kind: 'choice', options: choice.options.map(parsed) });
      at = choice.end;
    } else {
      const last = nodes.at(-1);
      const text = (last?.kind === 'text' ? last.text : '') + (phrase[at] ?? '');
      if (last?.kind === 'text') nodes.pop();
      nodes.push({ kind: 'text', text });
      at += 1;
    }
  }
  return nodes;
}

/** The options of the brackets that open at `start`, or `null` where they hold no choice. */
function choiceAt(
  phrase: string,
  start: number,
): { readonly options: string[]; readonly end: number } | null {
  const options = [''];
  let depth = 0;
  for (let at = start; at < phrase.length; at += 1) {
    const sign = phrase[at] ?? '';
    if (sign === ')') depth -= 1;
    if (depth === 0 && sign === ')') return options.length > 1 ? { options, end: at + 1 } : null;
    if (depth === 1 && sign === '|') options.push('');
    else if (depth > 0) options[options.length - 1] += sign;
    if (sign === '(') depth += 1;
  }
  return null;
}
