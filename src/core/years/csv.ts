/** Comma-separated values: for a spreadsheet, in which each cell reads as it is printed, or as they are for a program. */
import { MONTH_WORDS } from '../text/months.ts';

export interface CsvOptions {
  /**
   * `spreadsheet`, the usual, leads with a byte order mark, without which Excel reads UTF-8 as an old code page, and
   * keeps text what a spreadsheet would take for a date, a fraction or a formula. `program` changes no cell.
   */
  readonly reader?: 'spreadsheet' | 'program';
}

/** RFC 4180: CRLF between records, a field with a comma, quotation mark or line break quoted, quotation marks doubled. */
export function csv(records: readonly (readonly string[])[], { reader }: CsvOptions = {}): string {
  const forProgram = reader === 'program';
  const cell = (value: string): string => field(forProgram ? value : asText(value));
  return (
    (forProgram ? '' : '\ufeff') + records.map((record) => record.map(cell).join(',')).join('\r\n') + '\r\n'
  );
}

function field(value: string): string {
  return /[",\r\n\t]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** What every spreadsheet reads as the number that it is: "1234", "-3.6", "79,690", "12%". */
const NUMBER = /^-?(?:(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?|[1-9]\d{0,2}(?:,\d{3}){1,4}(?:\.\d+)?)%?$/;
/** Words of dates, times and powers; what is left of "Jan-15", "1E5" or "10:30 PM" without them are digits and signs. */
const DATE_WORDS = new RegExp(`\\b(?:${MONTH_WORDS}|[ap]m)\\b|(?<=\\d)[de](?=[+-]?\\d)`, 'gi');
const DIGITS_AND_SIGNS = /^(?=.*\d)[\d\s.,:/()+%$€£¥-]+$/;
const TRUTH = /^(?:true|false)$/i;
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20|]|^[\t\r\n]/;
/** Dates and figures are shorter; a text of digits alone may be of any length, and Excel takes 255 characters of a formula's text. */
const LONGEST_FIGURE = 255;

/**
 * The cell so that it stays what is printed. A figure that is no plain number ("5-14", "1/2", "1E5", "00123", "(5)")
 * becomes a formula that gives its text, `="5-14"`: Excel, LibreOffice and Google Sheets all show 5-14 then, where
 * they make the 14th of May of the bare figure, and would show an apostrophe. There is no quotation mark in it, so
 * that it cannot become another formula. A text that begins like a formula gets an apostrophe in front (the OWASP advice
 * on CSV injection).
 */
function asText(value: string): string {
  if (NUMBER.test(value)) return value;
  if (value.length <= LONGEST_FIGURE && (TRUTH.test(value) || isFigure(value))) return `="${value}"`;
  return FORMULA.test(value) ? `'${value}` : value;
}

function isFigure(value: string): boolean {
  return !/[\r\n\t]/.test(value) && DIGITS_AND_SIGNS.test(value.replaceAll(DATE_WORDS, ' '));
}
