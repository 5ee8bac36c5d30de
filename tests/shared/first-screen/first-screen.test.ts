import { expect, it } from 'vitest';
import { readFirstScreen } from '../../../src/shared/first-screen/first-screen.ts';
import type { FirstScreen } from '../../../src/shared/first-screen/first-screen.ts';

const SCREEN: FirstScreen = {
  size: { width: 1440, height: 900, ratio: 1 },
  page: { 'data-theme': 'dark', '--leading': '1.8' },
  body: [['p', { class: 'a', 'data-block': 'b1' }, ['Words & ', ['em', {}, ['more']]]]],
};

it('is read from what a page has written', () => {
  expect(readFirstScreen(JSON.stringify(SCREEN))).toEqual(SCREEN);
  const forAll = { ...SCREEN, size: null };
  expect(readFirstScreen(JSON.stringify(forAll))).toEqual(forAll);
});

it.each([
  ['no JSON', '{'],
  ['nothing', 'null'],
  ['no size', { ...SCREEN, size: undefined }],
  ['a size of nothing', { ...SCREEN, size: { width: 1440, height: 0, ratio: 1 } }],
  ['a script', { ...SCREEN, body: [['script', {}, ['alert(1)']]] }],
  ['a frame', { ...SCREEN, body: [['p', {}, [['iframe', {}, []]]]] }],
  ['a picture', { ...SCREEN, body: [['img', {}, []]] }],
  ['something that runs', { ...SCREEN, body: [['p', { onclick: 'alert(1)' }, []]] }],
  ['a style of its own', { ...SCREEN, body: [['p', { style: 'color: red' }, []]] }],
  ['a way out', { ...SCREEN, body: [['a', { href: 'https://example.org' }, []]] }],
  ['a name with an end in it', { ...SCREEN, body: [['p><script', {}, []]] }],
  ['an attribute with one', { ...SCREEN, body: [['p', { 'data-a"><b': '' }, []]] }],
  ['an attribute that is no text', { ...SCREEN, body: [['p', { class: 1 }, []]] }],
  ['half an element', { ...SCREEN, body: [['p', {}]] }],
  ['a page that would run something', { ...SCREEN, page: { onload: 'alert(1)' } }],
  ['a page that would stay hidden', { ...SCREEN, page: { hidden: '' } }],
  [
    'a page with a style that nothing takes away',
    { ...SCREEN, page: { 'data-kept-style': 'display: none' } },
  ],
])('is none with %s', (_name, value) => {
  expect(readFirstScreen(typeof value === 'string' ? value : JSON.stringify(value))).toBeNull();
});

it('is none where it is deeper or larger than any window', () => {
  let deep: unknown = 'words';
  for (let level = 0; level < 200; level += 1) deep = ['div', {}, [deep]];
  const many = Array.from({ length: 60_000 }, () => '');
  for (const body of [[deep], many]) expect(readFirstScreen(JSON.stringify({ ...SCREEN, body }))).toBeNull();
});
