import { describe, expect, it } from 'vitest';
import { noteParagraphs } from '../../../src/engine/notes/note-paragraphs.ts';

/** Each paragraph as `depth mark| words`, with signs for how they look. */
const written = (text: string) =>
  noteParagraphs(text).map(({ runs, depth, mark }) => {
    const words = runs.map((run) => {
      const sign = `${run.bold === true ? '*' : ''}${run.italic === true ? '/' : ''}${run.code === true ? '`' : ''}`;
      return `${sign}${run.text}${sign}`;
    });
    return `${depth ?? 0}${mark ?? ''}|${words.join('')}`;
  });

describe('noteParagraphs', () => {
  it.each([
    ['One line\nand another', ['0|One line\nand another']],
    ['One  \nand another', ['0|One\nand another']],
    ['# Head\n\nSays **nothing** of _girls_ and `x`.', ['0|*Head*', '0|Says *nothing* of /girls/ and `x`.']],
    ['- one\n- two\n  1. first\n  2. second', ['1•|one', '1•|two', '21.|first', '22.|second']],
    ['7. seventh\n8. eighth', ['17.|seventh', '18.|eighth']],
    ['- one\n\n- two', ['1•|one', '1•|two']],
    ['> said\n> again', ['1|said\nagain']],
    ['before\n\n---\n\nafter', ['0|before', '0|* * *', '0|after']],
    ['[the law](https://x.org/a) and https://y.org', ['0|the law (https://x.org/a) and https://y.org']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(written(text)).toEqual(expected);
  });
});
