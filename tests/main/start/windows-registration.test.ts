import { describe, expect, it } from 'vitest';
import { setupCommands, setupStep, terminalCommand } from '../../../src/main/start/windows-registration.ts';

const LOCAL = 'C:\\Users\\Ann Lee\\AppData\\Local';
const PLACES = {
  local: LOCAL,
  program: `${LOCAL}\\findings_reader\\app-1.0.0\\Findings Reader.exe`,
};
const OPEN = `"${LOCAL}\\findings_reader\\Findings Reader.exe" "%1"`;

describe('a start by the installer', () => {
  it.each([
    [['--squirrel-install', '1.0.0'], 'register'],
    [['--squirrel-updated', '1.0.1'], 'register'],
    [['--squirrel-uninstall', '1.0.1'], 'forget'],
    [['--squirrel-obsolete', '1.0.0'], 'nothing'],
    [['--squirrel-firstrun'], null],
    [['chapter.pdf'], null],
    [[], null],
  ])('%j: %s', (words, step) => {
    expect(setupStep(words)).toBe(step);
  });

  const registered = setupCommands('register', PLACES).map((words) => words.join(' '));

  it('tells Windows of library files, links and "Open with"', () => {
    const classes = 'reg add HKCU\\Software\\Classes\\';
    expect(registered).toContain(`${classes}.findings-library /ve /d FindingsReader.Library /f`);
    expect(registered).toContain(`${classes}FindingsReader.Library\\shell\\open\\command /ve /d ${OPEN} /f`);
    expect(registered).toContain(`${classes}findings-reader\\shell\\open\\command /ve /d ${OPEN} /f`);
    expect(registered).toContain(`${classes}findings-reader /v URL Protocol /t REG_SZ /f`);
    expect(registered).toContain(`${classes}.pdf\\OpenWithProgids /v FindingsReader.Report /t REG_SZ /f`);
    // What opens a PDF by itself is left alone.
    expect(registered.filter((words) => /\\\.(?:pdf|html?|docx) /.test(words))).toEqual([]);
  });

  it('writes for this user alone', () => {
    const all = [...setupCommands('register', PLACES), ...setupCommands('forget', PLACES)];
    for (const [command = '', verb = '', key = ''] of all) {
      if (command === 'reg')
        expect([verb, key]).toEqual([expect.any(String), expect.stringMatching(/^HKCU\\/)]);
      else expect(command).toBe(`${LOCAL}\\findings_reader\\Update.exe`);
    }
  });

  it('forgets whatever it has registered', () => {
    const key = (words: readonly string[]) => words[2] ?? '';
    const forgotten = setupCommands('forget', PLACES)
      .filter(([command]) => command === 'reg')
      .map(key);
    const left = setupCommands('register', PLACES)
      .filter(([command]) => command === 'reg')
      .map(key)
      .filter((one) => !forgotten.some((gone) => one === gone || one.startsWith(`${gone}\\`)));
    expect(left).toEqual([]);
  });

  it('puts the command of the terminal where Windows looks for commands', () => {
    expect(terminalCommand(PLACES)).toEqual({
      path: `${LOCAL}\\Microsoft\\WindowsApps\\findings-reader.cmd`,
      text: `@call "${LOCAL}\\findings_reader\\app-1.0.0\\findings-reader.cmd" %*\r\n`,
    });
  });
});
