/** What the desktop's shell answers. What asks its user comes from outside, so that the answers can be tried without it. */
import type { EngineHost } from '../engine/host/start-engine.ts';
import type { CommandName } from '../shared/commands/commands.ts';
import type {
  Choice,
  Handlers,
  HostMethod,
  ImportSource,
  PackageLicence,
  TextFile,
  Theme,
} from '../shared/contract/contract.ts';
import { readFirstScreen } from '../shared/first-screen/first-screen.ts';
import type { FirstScreen } from '../shared/first-screen/first-screen.ts';
import { ReaderError, valueOf } from '../shared/result.ts';

export interface Shell {
  readonly engine: Pick<EngineHost, 'call'>;
  readonly version: string;
  /** Where the engine keeps what is its user's. */
  readonly dataFolder: string | null;
  readonly licences: () => Promise<readonly PackageLicence[]>;
  /** `process.platform`. */
  readonly platform: string;
  /** Open an address in the user's browser. */
  readonly openExternal: (url: string) => Promise<void>;
  readonly saveText: (file: TextFile) => Promise<{ saved: boolean }>;
  /** Paths of what was chosen. */
  readonly chooseReports: (choose: Choice) => Promise<readonly string[]>;
  /** Where to save the library, or so many reports of it; `null` where it was given up. */
  readonly chooseLibraryFile: (reports?: number) => Promise<string | null>;
  /** Where to save a file that is proposed by this name; `null` where it was given up. */
  readonly choosePlace: (name: string) => Promise<string | null>;
  /** Add files to the library; goes on after it returns. */
  readonly addFiles: (sources: readonly ImportSource[]) => unknown;
  /** Of the window's frame, and of what the system draws in it. */
  readonly showTheme: (theme: Theme) => void;
  /** For the next start. */
  readonly keepFirstScreen: (screen: FirstScreen | null) => void;
  /** Let the menu offer these commands and no others. */
  readonly offer: (possible: readonly CommandName[]) => void;
}

export function hostHandlers(shell: Shell): Handlers<HostMethod> {
  const { engine, version, platform, dataFolder, licences } = shell;
  return {
    'host.licences': licences,
    'host.info': () => ({ kind: 'desktop', version, platform, dataFolder }),
    // Checked to be https; the page has shown the address before.
    'host.open-external': async ({ url }) => {
      await shell.openExternal(url);
      return null;
    },
    'host.save-text': shell.saveText,
    'host.choose-reports': async ({ choose }) => {
      const paths = await shell.chooseReports(choose);
      shell.addFiles(paths.map((path) => ({ path })));
      return { chosen: paths.length };
    },
    'host.save-original': async ({ id, name }) => {
      const path = await shell.choosePlace(name);
      if (path !== null) valueOf(await engine.call('original.save', { id, path }));
      return { saved: path !== null };
    },
    'host.save-page': async ({ name, ...page }) => {
      const path = await shell.choosePlace(name);
      if (path !== null) valueOf(await engine.call('original.save-page', { ...page, path }));
      return { saved: path !== null };
    },
    'host.save-library': async (which) => {
      const path = await shell.chooseLibraryFile(which.reports?.length);
      if (path === null) return { saved: false };
      const { cancelled } = valueOf(await engine.call('library.save', { ...which, path }));
      return { saved: !cancelled };
    },
    'host.show-theme': ({ theme }) => {
      shell.showTheme(theme);
      return null;
    },
    'host.keep-first-screen': ({ screen }) => {
      shell.keepFirstScreen(screen === null ? null : readFirstScreen(screen));
      return null;
    },
    'host.possible-commands': ({ possible }) => {
      shell.offer(possible);
      return null;
    },
    'host.add-uploaded': () => {
      throw new ReaderError(
        'bad-argument',
        'Nothing was uploaded: the window adds files that are chosen in its dialog or dropped on it.',
      );
    },
  };
}
