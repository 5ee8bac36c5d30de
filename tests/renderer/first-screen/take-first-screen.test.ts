import { afterEach, expect, it, vi } from 'vitest';
import { takeFirstScreen } from '../../../src/renderer/first-screen/take-first-screen.ts';
import { readFirstScreen } from '../../../src/shared/first-screen/first-screen.ts';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

function page(markup: string): HTMLElement {
  document.body.innerHTML = `<div id="root">${markup}</div>`;
  const root = document.getElementById('root');
  if (root === null) throw new Error('no root');
  return root;
}

/** A scroller of 500 pixels over blocks of 100. */
function scrolledPage(scrollTop: number): HTMLElement {
  const blocks = Array.from(
    { length: 30 },
    (_, at) => `<p class="c" data-block="b${at}">Paragraph ${at}</p>`,
  );
  const root = page(`<article data-scroller="">${blocks.join('')}</article>`);
  const all = [...root.querySelectorAll('p')];
  const article = root.firstElementChild;
  if (article === null) throw new Error('nothing is there');
  Object.defineProperties(article, { scrollHeight: { value: 3000 }, clientHeight: { value: 500 } });
  article.scrollTop = scrollTop;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const at = all.findIndex((block) => block === this);
    return at < 0 ? new DOMRect(0, 0, 800, 500) : new DOMRect(0, at * 100 - scrollTop, 800, 100);
  });
  return root;
}

const room = (height: number) => ['div', { 'data-kept-style': `height: ${height}px` }, []];
const block = (at: number, more = {}) => [
  'p',
  { class: 'c', 'data-block': `b${at}`, ...more },
  [`Paragraph ${at}`],
];

it('takes what is in sight, and the room of the rest', () => {
  expect(takeFirstScreen(scrolledPage(0))?.body).toEqual([
    [
      'article',
      { 'data-scroller': '' },
      [block(0), block(1), block(2), block(3), block(4), block(5), room(2500)],
    ],
  ]);
});

it('takes where the first of it stands', () => {
  expect(takeFirstScreen(scrolledPage(1050))?.body).toEqual([
    [
      'article',
      { 'data-scroller': '', 'data-kept-top': '1050' },
      [
        room(1050),
        block(10, { 'data-kept-at': '-50' }),
        ...[11, 12, 13, 14, 15].map((at) => block(at)),
        room(1450),
      ],
    ],
  ]);
});

it('takes styles and places in a form that the page can give back, and nothing that runs or leads anywhere', () => {
  const root = page(
    '<div style="width: 40%" onclick="run()" tabindex="0"><a href="https://example.org" title="t">Words</a></div>',
  );
  const screen = takeFirstScreen(root);
  expect(screen?.body).toEqual([['div', { 'data-kept-style': 'width: 40%' }, [['a', {}, ['Words']]]]]);
  expect(readFirstScreen(JSON.stringify(screen))).toEqual(screen);
});

it('takes nothing where something is there that it does not know', () => {
  expect(takeFirstScreen(page('<p>Words and <canvas></canvas></p>'))).toBeNull();
});
