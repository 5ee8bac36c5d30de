/**
 * A second opinion on joined references, by plain expressions over their texts and the Department's own list of
 * names. It shares nothing with what joins them, and sees only what is printed plainly.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Beside the project where it is worked on; a few of its lines serve elsewhere. */
const AREAS_FILE = resolve(import.meta.dirname, '../../../../shared/areas.tsv');
const SOME_AREAS =
  'Albania Angola Armenia Azerbaijan Bangladesh Bolivia Brazil Burma Cambodia Chad Colombia Ecuador Egypt Ethiopia Gambia Ghana Guatemala Guinea Haiti India Indonesia Iraq Jordan Kazakhstan Kenya Lebanon Malawi Mali Mauritania Nepal Niger Nigeria Pakistan Philippines Rwanda Tanzania Tonga Tunisia Tuvalu Uganda Uzbekistan Yemen Zambia Zimbabwe';

export const AREAS: readonly string[] = existsSync(AREAS_FILE)
  ? readFileSync(AREAS_FILE, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t')[0] ?? '')
      .filter((name) => name !== '' && !/[,(]/.test(name))
  : SOME_AREAS.split(' ');

const SERIES =
  /Country Reports? on Human Rights Practices|Trafficking in Persons Report|Religious Freedom Report|Worst Forms of Child Labor/;

/** What each of two texts says, by what it is, where both say it and not the same. */
export function contradictions(texts: readonly string[]): readonly string[] {
  return Object.entries(FACTS).flatMap(([what, read]) => {
    const said = new Set(texts.flatMap((text) => read(text.replaceAll('’', "'")) ?? []));
    return said.size > 1 ? [`${what}: ${[...said].join(' / ')}`] : [];
  });
}

const FACTS: Readonly<Record<string, (text: string) => string | null>> = {
  'quoted country': (text) => (SERIES.test(text) ? quotedCountry(text) : null),
  'year of the series': (text) =>
    /(?:Practices|Persons Report|Freedom Report|Child Labor)\s*[-–—:,]?\s*((?:19|20)\d\d)/.exec(text)?.[1] ??
    null,
  'document symbol': (text) =>
    /\b(?:CRC|CEDAW|CCPR|CERD|CAT|CMW|A)\/(?:C|HRC|OP)[\w/ -]*\/[\w.-]+/
      .exec(
        text
          .replace(/https?:.*/, '')
          .replaceAll(/\/\s/g, '/')
          .replace(/Add\. (?=\d)/, 'Add.'),
      )?.[0]
      .replace(/\.$/, '')
      .toLowerCase() ?? null,
  'law number': (text) =>
    /^(?:The )?Government/.test(text)
      ? (/\b(?:Law|Act|Decree|Loi|Ley|Lei|Decreto)\b[^.;]{0,20}?\bn(?:o\.?|°|º)\s?(\d[\w-]*)/i
          .exec(text)?.[1]
          ?.toLowerCase() ?? null)
      : null,
  convention: (text) =>
    /Direct Request|Observation/.test(text) ? (/\(No\. ?(\d+)\)/i.exec(text)?.[1] ?? null) : null,
  comment: (text) => /COMMENT_ID:(\d+)/.exec(text)?.[1] ?? null,
  'day of a report': (text) => /^U\.S\. Embassy\b.*\breporting[.,] (\w+ \d+, \d{4})/i.exec(text)?.[1] ?? null,
  'identifier of the address': (text) => /[?&](?:dlid|productId)=(\d+)/.exec(text)?.[1] ?? null,
};

function quotedCountry(text: string): string | null {
  const quoted =
    /["“]([^"”“]+?),?["”],? in\b/.exec(text)?.[1] ??
    /(?:Report|Practices)\s*[-–—]?\s*\d{4}:\s*([^.,;]+)/.exec(text)?.[1];
  return AREAS.find((name) => name.replace('’', "'") === quoted?.trim()) ?? null;
}
