/** What the loopback server answers for the shell. Its page's own script does what a browser alone can do. */
import type { EngineHost } from '../engine/host/start-engine.ts';
import type {
  Answer,
  Handlers,
  HostMethod,
  ImportSource,
  PackageLicence,
} from '../shared/contract/contract.ts';
import { libraryFileName } from '../shared/formats/report-files.ts';
import { valueOf } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import { downloadName } from './download-name.ts';
import type { Downloads } from './downloads.ts';
import type { Uploads } from './uploads.ts';

export interface ServedShell {
  readonly engine: Pick<EngineHost, 'call'>;
  readonly version: string;
  /** Where the engine keeps what is its user's. */
  readonly dataFolder: string | null;
  readonly licences: () => Promise<readonly PackageLicence[]>;
  /** `process.platform`. */
  readonly platform: string;
  readonly uploads: Pick<Uploads, 'take' | 'discard'>;
  readonly downloads: Pick<Downloads, 'place' | 'offer' | 'discard'>;
  /** Add files to the library; resolves when that has ended. */
  readonly addFiles: (sources: readonly ImportSource[]) => Promise<unknown>;
}

export function hostHandlers(shell: ServedShell): Handlers<HostMethod> {
  const { engine, version, platform, dataFolder, licences, uploads, downloads, addFiles } = shell;
  /** A file that the engine makes, for the page to fetch; what failed leaves no folder. */
  async function made(
    name: string,
    make: (path: string) => Promise<Result<unknown>>,
  ): Promise<Answer<'host.save-original'>> {
    const offered = await downloads.place(downloadName(name));
    const result = await make(offered.path);
    if (!result.ok) await downloads.discard(offered);
    valueOf(result);
    return { saved: true, download: downloads.offer(offered) };
  }

  return {
    'host.licences': licences,
    'host.info': () => ({ kind: 'served', version, platform, dataFolder }),
    // The address has been checked by now; the page itself opens it, in the browser it is shown in.
    'host.open-external': () => null,
    // The page's own script makes a download of it and never asks.
    'host.save-text': () => ({ saved: false }),
    // The page's own script asks the browser for files and sends what was chosen.
    'host.choose-reports': () => ({ chosen: 0 }),
    'host.save-original': ({ id, name }) => made(name, (path) => engine.call('original.save', { id, path })),
    'host.save-page': ({ name, ...page }) =>
      made(name, (path) => engine.call('original.save-page', { ...page, path })),
    'host.save-library': async (which) => {
      const offered = await downloads.place(libraryFileName(new Date(), which.reports?.length));
      const saved = await engine.call('library.save', { ...which, path: offered.path });
      // What was given up or failed leaves no folder.
      if (!saved.ok || saved.value.cancelled) await downloads.discard(offered);
      return valueOf(saved).cancelled
        ? { saved: false }
        : { saved: true, download: downloads.offer(offered) };
    },
    'host.add-uploaded': ({ uploads: names }) => {
      const sources = uploads.take(names);
      void addFiles(sources).then(() => uploads.discard(sources));
      return null;
    },
    // The frame is the browser's own.
    'host.show-theme': () => null,
    // Its page comes without one.
    'host.keep-first-screen': () => null,
    // A browser has no menu of the reader's.
    'host.possible-commands': () => null,
  };
}
