import { describe, expect, it } from 'vitest';
import { readContents } from '../../../../../src/engine/formats/pdf/damage/page-contents.ts';

const facts = (...streams: readonly string[]) =>
  readContents(streams.map((stream) => Buffer.from(stream, 'latin1')));

const LINE = 'BT /F1 11 Tf 1 0 0 1 54 600 Tm [(Child) -250 (labor)] TJ ET';

describe('contents that no program wrote', () => {
  it.each([
    ['a word that is no operator', LINE.replace('TJ', 'Tq')],
    ['a text that an array is shown as', LINE.replace('TJ', 'Tj')],
    ['an array that a text is shown as', 'BT /F1 11 Tf (Child labor) TJ ET'],
    ['a text that no operator shows', LINE.replace('TJ', '')],
    ['a text that another operator takes', 'BT /F1 11 Tf (Child labor) Tc ET'],
    ['two texts for one operator', 'BT /F1 11 Tf (Child) (labor) Tj ET'],
    ['an operator that shows nothing', 'BT /F1 11 Tf Tj ET'],
    ['a text that does not end', LINE.replace('(labor)', '(labor')],
    ['a text that does not begin', LINE.replace('(labor)', 'labor)')],
    ['a text in digits that are none', 'BT /F1 11 Tf <4G> Tj ET'],
    ['an array that does not end', LINE.replace(']', ' ')],
    ['an array that does not begin', LINE.replace('[', ' ')],
    ['a dictionary that does not end', `/Span<</ActualText(x) BDC ${LINE} EMC`],
    ['a text object that does not end', LINE.replace('ET', '')],
    ['a font without its name', LINE.replace('/F1', '')],
    ['a font without its size', LINE.replace('11', '')],
    ['a place without one of its numbers', LINE.replace('54', '')],
    ['numbers of an operator that is not there', LINE.replace('Tm', '')],
    ['a zero byte in the place of an operator', LINE.replace('TJ', '\0\0')],
    ['a run of zeros between words', LINE.replace(' ET', `${'\0'.repeat(12)} ET`)],
    ['a run of zeros in a text', LINE.replace('labor', `la${'\0'.repeat(20)}r`)],
    ['bytes of something else', LINE.replace(' ET', ' \x9f\x83q\xfe ET')],
    ['a mark that hides the rest of its line', LINE.replace('TJ', '%J')],
    ['a picture without end', `BI /W 1 /H 1 /CS /G /BPC 8 ID x ${LINE}`],
  ])('are told: %s', (_, contents) => {
    expect(facts(LINE, contents).isDamaged).toBe(true);
  });
});

describe('sound contents', () => {
  it.each([
    ['a line of text', LINE],
    ['without any space that is not needed', 'BT/F1 11 Tf 54 600 Td[(Child)-250<6C61>-.5(bor)]TJ ET'],
    ['texts in other ways', 'BT /F1 11 Tf 12 TL (Child) \' 0 0 (labor) " T* (.)Tj ET'],
    [
      'texts with brackets and line breaks in them',
      'BT /F1 11 Tf (a \\( b (c (d)) \\\n e \\\\)Tj <> Tj () Tj [] TJ ET',
    ],
    ['characters of two bytes', 'BT /F1 11 Tf (\0\x03\0\x24\0\0\0\0) Tj <00 03\n0024 0> Tj ET'],
    ['unknown operators where they are allowed', `BX /P 3 (text) [(a)] unknown { } EX ${LINE}`],
    ['states that are not put back, or once too often', `q q ${LINE} Q Q Q EMC`],
    [
      'marked text',
      `/Span<</ActualText(\\(x)/MCID 3/Lang(en)/A[1 true null]>>BDC ${LINE} EMC /Artifact BMC EMC`,
    ],
    ['remarks', `%begin (\n${LINE} % ] )\r% end`],
    ['numbers as programs write them', '1.5e-5 0 0 +.5 -.0 --5 cm 4. 12-34 m NaN -inf l 1.#QNAN 0 l S'],
    [
      'a picture whose bytes look like its end',
      `BI /W 4 /H 4 /F[/Fl] /D[1 0] ID \x80 EI \x81( EI\nQ ${LINE}`,
    ],
    ['a picture without a space before its end', `BI /W 4 /H 4 ID \x80\x81(EI Q ${LINE}`],
    [
      'colours, patterns and dashes',
      '/P1 scn 0.5 /P2 SCN [3 2] 0 d /Cs1 cs 1 sc 0 0 1 rg 0 0 1 RG 0 G 0 0 0 1 k',
    ],
    ['space at the end, also of zero bytes', `${LINE}\r\n${'\0'.repeat(40)}`],
    ['a name with any characters', `/\xe9#20t\xfc BMC ${LINE} EMC`],
    ['nothing', ''],
  ])('are not told: %s', (_, contents) => {
    expect(facts(contents).isDamaged).toBe(false);
  });

  it('may be parted anywhere between words', () => {
    const words = LINE.split(' ');
    for (let at = 0; at <= words.length; at += 1)
      expect(facts(words.slice(0, at).join(' '), words.slice(at).join(' ')).isDamaged).toBe(false);
  });
});

describe('what contents name', () => {
  it('are the fonts of texts and what is painted', () => {
    const read = facts('/F1 9 Tf /F2 9 Tf BT (a) Tj (b c) Tj ET q /Fm#30 Do Q');
    expect(read).toMatchObject({ shown: 3, isEmpty: false });
    expect([...read.fonts]).toEqual(['F2']);
    expect([...read.painted]).toEqual(['Fm#30']);
  });

  it('is nothing where nothing stands', () => {
    expect(facts(' \r\n', '\0')).toMatchObject({ shown: 0, isEmpty: true, isDamaged: false });
  });
});
