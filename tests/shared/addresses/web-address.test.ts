import { domainToUnicode } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unicodeHost } from '../../../src/shared/addresses/punycode.ts';
import { isOpenable, judgeAddress } from '../../../src/shared/addresses/web-address.ts';

const opened = (printed: string) => {
  const judged = judgeAddress(printed);
  if (judged.kind !== 'opens') expect.unreachable(`${printed}: ${judged.why}`);
  return judged;
};

describe('an address that opens', () => {
  it.each([
    ['https://www.ilo.org/a', 'https://www.ilo.org/a', 'www.', 'ilo.org', []],
    [
      'http://online.zakon.kz/Document/?doc_id=38910832',
      'https://online.zakon.kz/Document/?doc_id=38910832',
      'online.',
      'zakon.kz',
      [/http;/],
    ],
    ['HTTPS://WWW.DOL.GOV/ilab', 'https://www.dol.gov/ilab', 'www.', 'dol.gov', []],
    ['https://www.gov.uk/x', 'https://www.gov.uk/x', '', 'www.gov.uk', []],
    ['https://www.mtss.gov.tr', 'https://www.mtss.gov.tr/', 'www.', 'mtss.gov.tr', []],
    ['https://mjs.gov.ma/fr/é?q=ж', 'https://mjs.gov.ma/fr/%C3%A9?q=%D0%B6', '', 'mjs.gov.ma', []],
    [
      'https://www.dol.gov.evil.example/',
      'https://www.dol.gov.evil.example/',
      'www.dol.gov.',
      'evil.example',
      [/page of evil\.example.*not of www\.dol\.gov/],
    ],
    [
      `https://www.dol.gov.${'a'.repeat(60)}.${'b'.repeat(60)}.evil.example/`,
      `https://www.dol.gov.${'a'.repeat(60)}.${'b'.repeat(60)}.evil.example/`,
      `www.dol.gov.${'a'.repeat(60)}.${'b'.repeat(60)}.`,
      'evil.example',
      [/evil\.example/],
    ],
    ['https://192.0.2.7/x', 'https://192.0.2.7/x', '', '192.0.2.7', [/number/]],
    ['https://localhost/x', 'https://localhost/x', '', 'localhost', [/this computer/]],
    // A name that ends in a dot is the same name, written in full.
    ['https://dol.gov./', 'https://dol.gov./', '', 'dol.gov', []],
    ['https://www.gov.uk./x', 'https://www.gov.uk./x', '', 'www.gov.uk', []],
    [
      'https://www.dol.gov.evil.example./',
      'https://www.dol.gov.evil.example./',
      'www.dol.gov.',
      'evil.example',
      [/page of evil/],
    ],
    ['https://192.0.2.7./', 'https://192.0.2.7/', '', '192.0.2.7', [/number/]],
    ['https://localhost./x', 'https://localhost./x', '', 'localhost', [/this computer/]],
    // Below the names of companies that host anybody's site, and those companies' own.
    ['https://evil.github.io/', 'https://evil.github.io/', '', 'evil.github.io', []],
    [
      'https://dol.gov.evil.github.io./',
      'https://dol.gov.evil.github.io./',
      'dol.gov.',
      'evil.github.io',
      [/page of evil\.github\.io.*not of dol\.gov/],
    ],
    [
      'https://a.evil.blob.core.windows.net/',
      'https://a.evil.blob.core.windows.net/',
      'a.',
      'evil.blob.core.windows.net',
      [],
    ],
    ['https://github.io/', 'https://github.io/', '', 'github.io', []],
    ['https://evilgithub.io/', 'https://evilgithub.io/', '', 'evilgithub.io', []],
    ['https://www.evilgithub.io/', 'https://www.evilgithub.io/', 'www.', 'evilgithub.io', []],
    ['https://github.io.example/', 'https://github.io.example/', 'github.', 'io.example', []],
    ['https://ab--c.org/', 'https://ab--c.org/', '', 'ab--c.org', []],
    ['https://example.org:8443/x', 'https://example.org:8443/x', '', 'example.org', [/port 8443/]],
  ])('%s', (printed, address, below, owner, remarks) => {
    const judged = opened(printed);
    expect([judged.address, judged.below, judged.owner, judged.letters]).toEqual([
      address,
      below,
      owner,
      null,
    ]);
    expect(judged.remarks).toHaveLength(remarks.length);
    for (const [at, remark] of remarks.entries()) expect(judged.remarks[at]).toMatch(remark);
  });

  it.each([
    // Cyrillic а, о and е among Latin letters; all Cyrillic; Greek; and the same by their code.
    ['https://www.dоl.gov/', /several alphabets/, 'xn--dl-fmc.gov', 'www.dоl.gov'],
    ['https://раураӏ.com/', /may only look like/, 'xn--80aa0cbo65f.com', 'раураӏ.com'],
    ['https://xn--dl-fmc.gov/', /several alphabets/, 'xn--dl-fmc.gov', 'dоl.gov'],
    ['https://ιlo.org/', /several alphabets/, 'xn--lo-z9b.org', 'ιlo.org'],
    ['https://кремль.рф/a', /may only look like/, 'xn--e1ajeds9e.xn--p1ai', 'кремль.рф'],
  ])('%s is marked and shown in both forms', (printed, remark, owner, letters) => {
    const judged = opened(printed);
    expect(judged.remarks.join(' ')).toMatch(remark);
    expect([judged.owner, judged.letters]).toEqual([owner, letters]);
    expect(judged.address).toMatch(/^[\x20-\x7e]+$/);
  });

  it('is itself when it is judged again, and nothing but visible ASCII', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withFragments: true, withQueryParameters: true }),
        fc.string({ unit: 'grapheme' }),
        (url, more) => {
          const judged = judgeAddress(url + more);
          if (judged.kind === 'refused') return;
          expect(judged.address).toMatch(/^https:\/\/[\x21-\x7e]+$/);
          expect(new URL(judged.address).hostname.replace(/\.$/, '')).toBe(judged.below + judged.owner);
          expect(isOpenable(judged.address)).toBe(true);
        },
      ),
    );
  });
});

describe('an address that cannot be shown honestly', () => {
  it.each([
    ['https://www.dol.gov。evil.example/', /looks like another.*www\.dol\.gov\.evil\.example/],
    ['https://www.dol.gov．evil.example/', /looks like another/],
    ['https://evil.example\\@www.dol.gov/x', /backslash/],
    ['https://www.dol.gov\\.evil.example/', /backslash/],
    ['https://www.dol.gov@evil.example/', /user name.*evil\.example/],
    ['https://www.dol.gov:x@evil.example/', /user name/],
    ['https://@evil.example/', /user name/],
    ['https://www.dol.gov%2eevil.example/', /looks like another/],
    ['https://%77ww.dol.gov/', /looks like another/],
    ['https://ｗｗｗ.dol.gov/', /looks like another/],
    ['https://ⅾol.gov/', /looks like another/],
    ['https://0x7f.1/', /looks like another.*127\.0\.0\.1/],
    ['https://2130706433/', /looks like another.*127\.0\.0\.1/],
    ['https://0177.0.0.1/', /looks like another/],
    ['https://xn--a/', /no letters/],
    ['https://www.xn--a.org/', /no letters/],
    ['https://xn--/', /no letters/],
    ['https://xn--dol-.gov/', /no letters/],
    ['https://xn--99999999999.com/', /no letters/],
    // The codes of "do\u00adl", "dol⁄gov" and "ｗol".
    ['https://xn--dol-hfa.gov/', /no letters/],
    ['https://xn--dolgov-rq0c.evil.example/', /no letters/],
    ['https://dol⁄gov.evil.example/', /no letters/],
    ['https://xn--ol-603n.gov/', /no letters/],
    ['https://dol.gov../', /empty/],
    ['https://dol..gov/', /empty/],
    ['https://./', /empty/],
    ['https://www.dol.gov\u202e/gpj.elpmaxe', /cannot be seen/],
    ['https://www.dol\u200b.gov/', /cannot be seen/],
    ['https://www.dol.gov/\u2066a', /cannot be seen/],
    ['https://do\u00adl.gov/', /cannot be seen/],
    ['https://www.dol.gov/a b', /space/],
    ['https://www.dol.gov\n.evil.example/', /cannot be seen/],
    ['javascript:alert(1)', /not a web address/],
    ['data:text/html,x', /not a web address/],
    ['file:///etc/passwd', /not a web address/],
    ['https:/\\evil.example', /not a web address|backslash/],
    ['https:evil.example', /not a web address/],
    ['//evil.example', /not a web address/],
    ['www.hrw.org', /not a web address/],
    ['https://', /not a web address/],
    [`https://example.org/${'a'.repeat(5_000)}`, /too long/],
  ])('%s is refused, and why', (printed, why) => {
    const judged = judgeAddress(printed);
    expect(judged).toMatchObject({ kind: 'refused', why: expect.stringMatching(why) });
    expect(isOpenable(printed)).toBe(false);
  });
});

describe('only what was shown opens', () => {
  it.each([
    ['https://www.dol.gov/', true],
    ['https://www.dol.gov', false],
    ['http://www.dol.gov/', false],
    ['https://WWW.dol.gov/', false],
    [' https://www.dol.gov/', false],
    ['https://кремль.рф/', false],
    ['https://xn--e1ajeds9e.xn--p1ai/', true],
  ])('%s: %s', (address, opens) => {
    expect(isOpenable(address)).toBe(opens);
  });
});

it('hosts are decoded as Node decodes them', () => {
  for (const host of [
    'xn--e1ajeds9e.xn--p1ai',
    'xn--dl-fmc.gov',
    'www.xn--80aa0cbo65f.com',
    'xn--mgbh0fb.xn--kgbechtv',
    'xn--fiqs8s',
    'xn--n3h.net',
    'plain.org',
  ])
    expect(unicodeHost(host)).toBe(domainToUnicode(host) || host);
  expect(unicodeHost('xn--\u0000.org')).toBeNull();
});
