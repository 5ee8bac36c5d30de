import { spawn } from 'node:child_process';

type Environment = Readonly<Record<string, string | undefined>>;

/** The system's command that opens an address, or `null` where there is no desktop to open it on. */
export function browserCommand(platform: string, environment: Environment): readonly string[] | null {
  switch (platform) {
    case 'darwin':
      return ['open'];
    case 'win32':
      // `start` is a word of the shell; this is what it runs, without a shell to misread the address.
      return ['rundll32', 'url.dll,FileProtocolHandler'];
    default:
      return environment['DISPLAY'] || environment['WAYLAND_DISPLAY'] ? ['xdg-open'] : null;
  }
}

/** Open an address in the user's browser. Whether that worked cannot be known; the address is printed anyway. */
export function openBrowser(
  address: string,
  platform = process.platform,
  environment: Environment = process.env,
): void {
  const [command, ...words] = browserCommand(platform, environment) ?? [];
  if (command === undefined) return;
  const child = spawn(command, [...words, address], { stdio: 'ignore', detached: true });
  // No such command: the printed address is what remains.
  child.once('error', () => undefined);
  child.unref();
}
