import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineMethod } from '../../shared/contract/contract.ts';
import { dataFolderOf, reportsFolderOf } from './data-folder.ts';
import { faultsOf } from './faults.ts';

/** What an engine is started with; crosses into the worker as its `workerData`. */
export interface EngineOptions {
  /** Folder of the built-in reports and their manifest. */
  readonly reportsFolder: string;
  /** Folder for what the engine keeps (session, caches); made if missing. `null`: nothing is kept. */
  readonly dataFolder: string | null;
  /** Of the program; a part of every cache's key. */
  readonly version: string;
  /**
   * The reports that ship and nothing else: what is in the data folder is neither read nor changed. For an engine
   * that stopped again and again.
   */
  readonly onlyBuiltIn?: boolean;
  /** A window is being opened: what it does not begin with waits until it can be read. */
  readonly opensWindow?: boolean;
  /** Fault for tests: die on this call. */
  readonly killOn?: EngineMethod | null;
  /** Fault for tests: die at once; `with-library`: only where there are reports that were added. */
  readonly killAtStart?: boolean | 'with-library';
  /** Fault for tests: what the dialog for adding reports gives. */
  readonly chosenReports?: readonly string[] | null;
}

export interface Surroundings {
  /** The program's own folder, which holds `package.json` and `resources`. */
  readonly root: string;
  readonly platform: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The user's home folder. */
  readonly home: string;
}

/** The options of an engine on this machine, for this user. */
export function engineOptionsOf({ root, platform, environment, home }: Surroundings): EngineOptions {
  return {
    reportsFolder: reportsFolderOf(environment, join(root, 'resources', 'reports')),
    dataFolder: dataFolderOf(platform, environment, home),
    version: programVersion(root),
    ...faultsOf(environment),
  };
}

/** The version in the program's `package.json`. */
export function programVersion(root: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
    return String(manifest.version);
  throw new Error(`package.json in ${root} names no version`);
}
