/** Comma-separated values that open cleanly in a spreadsheet. */

export interface CsvOptions {
  /** Lead with a byte order mark, without which Excel reads UTF-8 as an old code page. On unless switched off. */
  readonly byteOrderMark?: boolean;
}

/** RFC 4180: CRLF between records, a field with a comma, quotation mark or line break quoted, quotation marks doubled. */
export function csv(records: readonly (readonly string[])[], options: CsvOptions = {}): string {
  const mark = options.byteOrderMark === false ? '' : '\ufeff';
  return mark + records.map((record) => record.map(field).join(',')).join('\r\n') + '\r\n';
}

function field(value: string): string {
  const safe = withoutFormula(value);
  return /[",\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A cell that begins like a formula is run as one when the file is opened. An apostrophe in front keeps it text
 * (the OWASP advice on CSV injection); plain numbers, signed or not, are left as they are.
 */
function withoutFormula(value: string): string {
  if (/^[+-]?\d[\d.,]*\s?%?$/.test(value)) return value;
  return /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20|]/.test(value) || /^[\t\r\n]/.test(value) ? `'${value}` : value;
}
