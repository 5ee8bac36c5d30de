import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const shipped = resolve('resources/reports');

/**
 * A folder of its own with the reports that ship as text: three chapters with years between them, a summary, a news item.
 * Whoever asks for it removes it.
 */
export async function textReports(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'texts-'));
  const manifest = JSON.parse(await readFile(join(shipped, 'manifest.json'), 'utf8')) as {
    readonly reports: readonly { readonly file: string }[];
  };
  const reports = manifest.reports.filter(({ file }) => file.endsWith('.txt'));
  for (const { file } of reports) await cp(join(shipped, file), join(folder, file));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ reports }));
  return folder;
}
