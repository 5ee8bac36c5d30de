import { join, resolve } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where the reader keeps what is the user's: the folder named by `FINDINGS_READER_DATA`, else beside other
 * programs' data by each system's custom (Windows `%APPDATA%`, macOS `Application Support`, elsewhere the XDG
 * Base Directory specification, which tells to ignore a relative `XDG_CONFIG_HOME`).
 */
export function dataFolderOf(platform: string, environment: Environment, home: string): string {
  const named = environment['FINDINGS_READER_DATA'];
  if (named !== undefined && named !== '') return resolve(named);
  if (platform === 'win32')
    return join(environment['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'findings-reader');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'findings-reader');
  const configured = environment['XDG_CONFIG_HOME'];
  const base = configured?.startsWith('/') === true ? configured : join(home, '.config');
  return join(base, 'findings-reader');
}

/** The built-in reports: the folder named by `FINDINGS_READER_REPORTS`, else the one that ships. */
export function reportsFolderOf(environment: Environment, shipped: string): string {
  const named = environment['FINDINGS_READER_REPORTS'];
  return named === undefined || named === '' ? shipped : resolve(named);
}
