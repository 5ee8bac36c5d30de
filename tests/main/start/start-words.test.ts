import { describe, expect, it } from 'vitest';
import { commandWords, filesToOpen, startWords } from '../../../src/main/start/start-words.ts';

describe('the words of a start', () => {
  it.each([
    [['/usr/lib/reader', 'list', '--json'], null, ['list', '--json']],
    [['/usr/lib/reader'], null, []],
    [['electron', '/work/reader', 'a.pdf'], '/work/reader', ['a.pdf']],
    [['electron', '-r', '/work/reader/out/main/launch.cjs', '/work/reader'], '/work/reader', []],
    [['electron', '--inspect=0'], '/work/reader', []],
  ])('of %j, started on %s, are %j', (argv, folder, words) => {
    expect(startWords(argv, folder)).toEqual(words);
  });
});

describe('a command of the terminal', () => {
  it.each([
    [['list'], ['list']],
    [
      ['search', 'year:2016', '--json'],
      ['search', 'year:2016', '--json'],
    ],
    [['--help'], ['--help']],
    [['--version'], ['--version']],
    [['lisst'], ['lisst']],
    [['--no-sandbox', '--command-line', '--', 'list'], ['list']],
    [['--command-line', '--'], []],
    [['--command-line', 'chapter.pdf'], ['chapter.pdf']],
  ])('%j runs %j', (words, command) => {
    expect(commandWords(words)).toEqual(command);
  });

  it.each([
    [[]],
    [['chapter.pdf']],
    [['/home/me/library']],
    [['./list']],
    [['C:\\reports\\chapter.pdf']],
    [['file:///home/me/chapter.pdf']],
    [['findings-reader:kazakhstan-2022']],
    [['--remote-debugging-port=0']],
    [['chapter.pdf', '--command-line']],
  ])('%j opens a window', (words) => {
    expect(commandWords(words)).toBeNull();
  });
});

describe.skipIf(process.platform === 'win32')('files to open', () => {
  it.each([
    [
      ['chapter.pdf', '--flag', '../b.html'],
      ['/home/me/chapter.pdf', '/home/b.html'],
    ],
    [['/tmp/my library.findings-library'], ['/tmp/my library.findings-library']],
    [['file:///tmp/my%20library.findings-library'], ['/tmp/my library.findings-library']],
    [['findings-reader:kazakhstan-2022#s1'], []],
    [['https://example.org/a.pdf'], []],
    [['file://elsewhere/share/a.pdf', 'file:///%', ''], []],
  ])('of %j are %j', (words, files) => {
    expect(filesToOpen(words, '/home/me')).toEqual(files);
  });
});
