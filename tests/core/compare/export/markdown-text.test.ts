import * as fc from 'fast-check';
import { micromark } from 'micromark';
import type { Options } from 'micromark';
import { gfmAutolinkLiteral, gfmAutolinkLiteralHtml } from 'micromark-extension-gfm-autolink-literal';
import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, it } from 'vitest';
import { findReferenceUrls } from '../../../../src/core/bibliography/addresses/reference-urls.ts';
import { escapeMarkdown } from '../../../../src/core/compare/export/markdown-text.ts';
import { LIST_YEARS, printedList } from '../../bibliography/printed-lists.ts';

/** What a reader shows and where its links lead: by the standard alone, and with GitHub's finding of addresses. */
const READERS = [
  ['CommonMark', null],
  ['GitHub', { extensions: [gfmAutolinkLiteral()], htmlExtensions: [gfmAutolinkLiteralHtml()] }],
] satisfies readonly (readonly [string, Options | null])[];

function read(markdown: string, options: Options | null) {
  const links: string[] = [];
  const textOf = (node: DefaultTreeAdapterMap['node']): string => {
    if ('attrs' in node && node.nodeName === 'a')
      links.push(node.attrs.find(({ name }) => name === 'href')?.value ?? '');
    if ('value' in node) return node.value;
    return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  };
  const text = textOf(parseFragment(micromark(markdown, 'utf8', options)));
  return { text: text.replaceAll(/\s+/g, ' ').trim(), links };
}

/** Some signs may stand in an address as they are or by their codes, which no server tells apart. */
const href = (address: string) =>
  (URL.canParse(address) ? new URL(address).href : address)
    .replaceAll('%5B', '[')
    .replaceAll('%5D', ']')
    .replaceAll('%7C', '|');

const ADDRESSES = [
  'http://www.securitycouncilreport.org/atf/cf/{65BFCF9B-6D27-4E9C-8CD3-CF6E4FF96FF9}/a_hrc_31_78.pdf',
  'http://online.zakon.kz/Document/?doc_id=35844164',
  'http://www.ilo.org/dyn/normlex/en/f?p=1000:13100:0::NO:13100:P13100_COMMENT_ID:3079421',
  'https://www.ohchr.org/_layouts/15/treaty.aspx?a=1&copy=2&lang=en#_ftn1',
  'http://www.bibl.u-szeged.hu/*oktato*/a__b__c.html',
  'https://en.wikipedia.org/wiki/Tokelau_(islands)',
  'http://tribune.kz/~zara/$x|y~~z~~',
  'https://www.gov.kz/uploads/[2019]/a_b.pdf',
  'https://example.org/a%5Cb_c',
  'http://online.zakon.kz/Document/?doc_id=1005029#sub_id=100000',
  'http://www.naoebrincadeira.com/#!audio/c1v9s',
  'https://online.zakon.kz/Document/?doc_id=33721914#pos=1;-53',
  'http://www.kenyapolice.go.ke/resources/Penal_Code_(cap_63).pdf',
  'https://ficase.cv/?page=noticia¬icia=_Parceiros_e_FICASE_engajados_para_uma_Educação',
  'http://www.ilo.org/dyn/normlex/en/f?p=1000:13100:0::NO:13100:P13100_COMMENT_ID,P11110_COUNTRY_ID:3142614,103172,Sri%20Lanka,2013',
  'https://example.org/`a`',
];

describe.each(READERS)('an address, read by %s', (_reader, options) => {
  it.each(ADDRESSES)('%s leads where it is printed', (address) => {
    for (const text of [
      address,
      `Title. ${address}.`,
      `(${address}), accessed 2016`,
      `“${address}” * a_b_c`,
    ]) {
      const { text: shown, links } = read(escapeMarkdown(text), options);
      expect(shown).toBe(text);
      expect(links.map(href)).toEqual([href(address)]);
    }
  });

  it('of every reference of the texts is itself, and no text is changed', () => {
    for (const entry of LIST_YEARS.flatMap(printedList)) {
      const { text, links } = read(escapeMarkdown(entry), options);
      expect(text).toBe(entry.replaceAll(/\s+/g, ' ').trim());
      const found = links.map(href);
      for (const { url } of findReferenceUrls(entry))
        if (entry.includes(url)) expect(found).toContain(href(url));
      if (!entry.includes('\\')) expect(found.join(' ')).not.toMatch(/%5C/i);
    }
  });

  it('without a scheme leads there by http', () => {
    const { text, links } = read(escapeMarkdown('See www.mintrud.kz/a_b_c. Next'), options);
    expect([text, links]).toEqual(['See www.mintrud.kz/a_b_c. Next', ['http://www.mintrud.kz/a_b_c']]);
  });

  it('is all that becomes a link or a sign, whatever the text', () => {
    const part = fc.constantFrom(
      ...'<>[]()*_`\\&#|~$!-+1.:{}"\'@ '.split(''),
      'http://a.b/',
      'word',
      '&amp;',
      '](x)',
      '<b>',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        const text = `A${parts.join('')}b`;
        const { text: shown, links } = read(escapeMarkdown(text), options);
        expect(shown).toBe(text.replaceAll(/\s+/g, ' '));
        for (const link of links) expect(link).toMatch(/^(?:http:\/\/a\.b\/|mailto:)/);
      }),
    );
  });
});
