/** A first screen as the beginning of the page. */
import type { FirstScreen, ScreenNode } from '../../shared/first-screen/first-screen.ts';
import { escapeMarkup } from '../../shared/text/escape-markup.ts';

/** Elements that have no end tag. */
const VOID: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'input', 'wbr']);

/** What the page is in: its own size and the attributes of its root are read by its first script. */
export function markupOf(screen: FirstScreen): string {
  const { body, ...facts } = screen;
  const shown = body.map(markup).join('');
  // Nothing of it can be used, so nobody is led into it: neither a screen reader nor the keyboard.
  return `<div id="root" inert aria-hidden="true" data-first-screen="${escapeMarkup(JSON.stringify(facts))}">${shown}</div>`;
}

function markup(node: ScreenNode): string {
  if (typeof node === 'string') return escapeMarkup(node);
  const [tag, attributes, children] = node;
  const said = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`);
  const start = `<${tag}${said.join('')}>`;
  return VOID.has(tag) ? start : `${start}${children.map(markup).join('')}</${tag}>`;
}
