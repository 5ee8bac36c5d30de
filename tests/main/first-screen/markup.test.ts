import { parse } from 'parse5';
import { expect, it } from 'vitest';
import { markupOf } from '../../../src/main/first-screen/markup.ts';
import type { FirstScreen } from '../../../src/shared/first-screen/first-screen.ts';

const SCREEN: FirstScreen = {
  size: { width: 800, height: 600, ratio: 2 },
  page: { 'data-theme': 'dark' },
  body: [],
};

it('is the page’s root, of which nothing can be used yet', () => {
  expect(markupOf({ ...SCREEN, body: [['p', { class: 'a' }, ['One', ['br', {}, []], 'two']]] })).toBe(
    '<div id="root" inert aria-hidden="true" data-first-screen="{&quot;size&quot;:{&quot;width&quot;:800,&quot;height&quot;:600,&quot;ratio&quot;:2},' +
      '&quot;page&quot;:{&quot;data-theme&quot;:&quot;dark&quot;}}"><p class="a">One<br>two</p></div>',
  );
});

it('shows words as words, whatever they are', () => {
  const words = '</div><script>alert("1")</script> & <b>';
  const markup = markupOf({ ...SCREEN, body: [['p', { placeholder: words }, [words]]] });
  const text = JSON.stringify(parse(markup), (key, value: unknown) =>
    key === 'parentNode' ? undefined : value,
  );
  expect(text).not.toContain('"tagName":"script"');
  expect(text.split(JSON.stringify(words)).length - 1).toBe(2);
});
