/**
 * The formats in which a report can be added, as they are known everywhere: dialogs, folders, the served page and
 * messages are made from this table. How a file is recognised and read stands in `src/engine/formats/formats.ts`, where a format
 * without a reader fails the build.
 */
interface ReportFormat {
  /** Of the report's source, in the library on disk too. */
  readonly format: string;
  /** How people call it. */
  readonly name: string;
  /** Endings of its files, the usual one first. */
  readonly endings: readonly [usual: string, ...others: string[]];
  /** Its files have pages, which can be shown as they were printed. */
  readonly hasPages?: true;
  /** Its files do not surely say how their characters are written, so that the reader of one may have to. */
  readonly mayNeedEncoding?: true;
  /** What one of the lines is called in which a file without pages is shown; a line unless told otherwise. */
  readonly lineName?: string;
}

export const REPORT_FORMATS = [
  { format: 'pdf', name: 'PDF', endings: ['pdf'], hasPages: true },
  { format: 'text', name: 'Plain text', endings: ['txt', 'text'], mayNeedEncoding: true },
  { format: 'markdown', name: 'Markdown', endings: ['md', 'markdown'], mayNeedEncoding: true },
  {
    format: 'html',
    name: 'Web page',
    endings: ['html', 'htm', 'xhtml', 'mhtml', 'mht'],
    lineName: 'Source line',
    mayNeedEncoding: true,
  },
  { format: 'docx', name: 'Word', endings: ['docx'], lineName: 'Paragraph' },
] as const satisfies readonly ReportFormat[];

export type SourceFormat = (typeof REPORT_FORMATS)[number]['format'];

export const SOURCE_FORMATS: readonly SourceFormat[] = REPORT_FORMATS.map(({ format }) => format);

/** What is known of a format. */
export function reportFormat(format: SourceFormat): ReportFormat {
  const found = REPORT_FORMATS.find((one) => one.format === format);
  if (found === undefined) throw new Error(`there is no format "${format}"`);
  return found;
}

/** Whether files of a format have pages, which can be shown as they were printed. */
export function hasPages(format: SourceFormat): boolean {
  return reportFormat(format).hasPages === true;
}

/** Whether the reader of such a file may have to say how its characters are written. */
export function mayNeedEncoding(format: SourceFormat): boolean {
  return reportFormat(format).mayNeedEncoding === true;
}

/** What one of the lines of a file is called, where it is shown in lines. */
export function lineName(format: SourceFormat): string {
  return reportFormat(format).lineName ?? 'Line';
}

/** What is said of a file that has no pages. */
export function withoutPages(file: string): string {
  return `${file} has no pages, because it is no PDF: read its text, or add the chapter as a PDF.`;
}

/** The ending of a file's name, in small letters and without its dot; `null` where it has none. */
export function endingOf(name: string): string | null {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? null;
}
