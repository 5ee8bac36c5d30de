/**
 * The command `findings-reader` of a terminal: a script that has the program run a command, where the system needs one. It opens no window: the program's own first file sees to that (`src/main/launch.ts`).
 */
import { NAME, TITLE } from './program.ts';

/**
 * For Linux, where the same command also opens the window. A command is a bare word, by the same rule as
 * `src/main/start/start-words.ts`. It has no page, so that there is nothing to put into a sandbox, no process to draw with, and no
 * reason to refuse root; Chromium's own log is none of the command's output.
 */
export const LINUX_COMMAND = `#!/bin/sh
here=$(dirname -- "$(readlink -f -- "$0")")
program=$here/${NAME}-window
case \${1-} in
  --help | -h | --version) command=yes ;;
  '' | *[!A-Za-z]*) command=no ;;
  *) command=yes ;;
esac
if [ "$command" = yes ]; then
  exec "$program" --no-sandbox --no-zygote --disable-gpu --log-level=3 --command-line -- "$@"
fi
if [ -z "\${DISPLAY-}\${WAYLAND_DISPLAY-}" ]; then
  echo "There is no display to open a window on. What can be done without one: ${NAME} --help" >&2
  exit 1
fi
if [ "$(id -u)" = 0 ]; then
  case " $* " in
    *' --no-sandbox '*) ;;
    *)
      echo "The window does not open for root, for whom there is no sandbox: start it as another user." >&2
      exit 1
      ;;
  esac
fi
exec "$program" "$@"
`;

/** For a Mac, inside the bundle; a link to it may stand anywhere. \`readlink -f\` is there since macOS 12.3. */
export const MAC_COMMAND = `#!/bin/sh
contents=$(dirname -- "$(dirname -- "$(readlink -f -- "$0")")")
exec "$contents/MacOS/${TITLE}" --command-line -- "$@"
`;

/**
 * For Windows, whose shell does not wait for a program with a window, unless a script has started it (\`start /?\`), and
 * where Electron attaches to the console it was started from.
 */
export const WINDOWS_COMMAND = `@echo off\r\n"%~dp0${TITLE}.exe" --command-line -- %*\r\nexit /b %ERRORLEVEL%\r\n`;
