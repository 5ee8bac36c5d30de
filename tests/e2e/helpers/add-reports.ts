import type { RunningReader } from './reader.ts';

/** Choose files as a user does. In the desktop form they must also be named when the reader is opened: `choosing`. */
export async function addReports(reader: RunningReader, paths: readonly string[]): Promise<void> {
  const { page, form } = reader;
  const chooser = form === 'served' ? page.waitForEvent('filechooser') : null;
  await page.getByRole('button', { name: 'Add reports', exact: true }).click();
  await (await chooser)?.setFiles([...paths]);
}

/** What answers the system's dialog in the desktop form, which nobody can drive from here. */
export function choosing(paths: readonly string[]): string {
  return paths.map((path) => `choose-reports=${path}`).join(',');
}
