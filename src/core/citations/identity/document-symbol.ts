/** Numbers that identify a document wherever it is cited: symbols of the United Nations, numbers of the ILO. */
import { appendAll } from '../../../shared/lists.ts';

export interface DocumentSymbol {
  /** Who numbers: a document has one number of each. */
  readonly scheme: 'UN' | 'ILO document' | 'ILO comment';
  /** Compared form. */
  readonly key: string;
  /** For people: "UN document symbol A/HRC/24/43/Add.1". */
  readonly shown: string;
}

/** https://research.un.org/en/docs/symbols: organ, body, session or country, number, modifications. */
const UN_SYMBOL =
  /(?<![\p{L}\d/])(?:A|S|E|ST|CRC|CCPR|CAT|CEDAW|CERD|CMW|CRPD|CED|HRI|GB|IBE|DP|CEB|TD)\/(?:\s?[A-Z\d][A-Z\d.]*)(?:\/\s?(?:[A-Z\d]+(?:[.-][A-Z\d]+)*))+(?:\/\s?(?:Add|Rev|Corr)\.?\s?\d+|(?<=(?:Add|Rev|Corr))\.?\s?\d{1,2}(?!\d))?/giu;
const ILO_GOVERNING_BODY = /\bGB\.\d{3}\/[A-Z\d/()]+\d/giu;
const WCMS = /\bWCMS[_-](\d{5,7})\b/i;
const COMMENT = /COMMENT_?\s?ID[^:=\s]*[:=]\s?(\d{6,8})/i;

/** Of the text first; the address helps where the text has none, for there it may be misread. */
export function documentSymbols(text: string, urls: readonly string[]): readonly DocumentSymbol[] {
  const prose = text.replaceAll(/(?:https?:\/\/|www\.)\S+/g, ' ');
  const found = [...printedSymbols(prose)];
  const addresses = urls.map((url) => decoded(url));
  if (found.length === 0)
    appendAll(
      found,
      addresses.flatMap((address) => symbolsOfAddress(address)),
    );
  for (const address of addresses) {
    const wcms = WCMS.exec(address)?.[1];
    if (wcms !== undefined)
      found.push({ scheme: 'ILO document', key: `wcms${wcms}`, shown: `ILO document number WCMS_${wcms}` });
  }
  // A space in the address cuts it before its number, which then stands in the text.
  for (const place of [...addresses, text]) {
    const comment = COMMENT.exec(place)?.[1];
    if (comment !== undefined)
      found.push({ scheme: 'ILO comment', key: `comment${comment}`, shown: `ILO comment number ${comment}` });
  }
  return found.filter((symbol, index) => found.findIndex((other) => other.key === symbol.key) === index);
}

/** A title is what is left: in one list the symbol stands in it, in another after it. */
export function withoutSymbols(title: string): string {
  return title.replaceAll(UN_SYMBOL, ' ').replaceAll(ILO_GOVERNING_BODY, ' ');
}

/** Letters. Chosen on the lists of 50 texts, in which nothing changes from 3 to 12. */
const SHORTEST = 6;

function printedSymbols(prose: string): readonly DocumentSymbol[] {
  const printed = [...prose.matchAll(UN_SYMBOL), ...prose.matchAll(ILO_GOVERNING_BODY)].map(
    (match) => match[0],
  );
  return printed.filter((text) => /\d/.test(text) && text.length >= SHORTEST).map((text) => toSymbol(text));
}

function toSymbol(text: string): DocumentSymbol {
  const shown = text.replaceAll(/\s+/g, '').replace(/[.,;]+$/, '');
  return {
    scheme: 'UN',
    key: shown.toLowerCase().replaceAll(/[^a-z\d]+/g, ''),
    shown: `UN document symbol ${shown}`,
  };
}

/** `symbolno=CRC/C/KAZ/Q/4/Add.1`, `.../A-HRC-24-43-Add1_en.pdf`, `.../A_HRC_27_53_Add_2_ENG.doc`. */
function symbolsOfAddress(address: string): readonly DocumentSymbol[] {
  const parameter = /symbolno=([^&\s]+)/i.exec(address)?.[1];
  if (parameter !== undefined) return [toSymbol(parameter)];
  const file =
    /\/((?:A|E|S)[-_ ](?:HRC|\d{2})[-_ ][\dA-Z]+(?:[-_ ](?:\d+|Add[-_. ]?\d+|Rev[-_. ]?\d+|Corr[-_. ]?\d+))*)/i.exec(
      address,
    )?.[1];
  if (file === undefined) return [];
  return [toSymbol(file.replaceAll(/[-_ ]+/g, '/').replace(/(Add|Rev|Corr)[./]?(\d+)/i, '$1.$2'))];
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
