/** Endings of files that may hold a report: what dialogs offer and what is tried in a folder. */
export const REPORT_ENDINGS = [
  'pdf',
  'txt',
  'text',
  'md',
  'markdown',
  'html',
  'htm',
  'xhtml',
  'docx',
] as const;

/** Whether a file in a folder is worth trying, by its name alone. */
export function isReportFile(name: string): boolean {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  return !name.startsWith('.') && REPORT_ENDINGS.some((known) => known === ending);
}
