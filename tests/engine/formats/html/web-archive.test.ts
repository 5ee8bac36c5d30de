import { describe, expect, it } from 'vitest';
import { isWebArchive } from '../../../../src/engine/formats/html/web-archive.ts';
import { wholeDocument } from '../whole-document.ts';

const HEAD = `From: <Saved by Blink>
Snapshot-Content-Location: https://www.dol.gov/agencies/ilab
Subject: =?utf-8?Q?Findings?=
Date: Mon, 2 Oct 2023 10:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related;
	type="text/html";
	boundary="----MultipartBoundary--x"

`;

function archive(parts: readonly string[], end = true): Buffer {
  const body = parts.map((part) => `------MultipartBoundary--x\n${part}\n`).join('');
  return Buffer.from(`${HEAD}\n${body}${end ? '------MultipartBoundary--x--\n' : ''}`, 'latin1');
}

const PAGE = `Content-Type: text/html; charset="utf-8"
Content-Transfer-Encoding: quoted-printable

<html><body><h1>Child lab=
or</h1><p class=3D"x">K=C3=B6ln =E2=80=93 cotton</p></body></html>`;

describe('a page saved as one file', () => {
  it.each([
    ['as a browser writes it', archive([PAGE, 'Content-Type: text/css\n\np { }'])],
    [
      'with lines as on Windows',
      Buffer.from(archive([PAGE]).toString('latin1').replaceAll('\n', '\r\n'), 'latin1'),
    ],
    [
      'with a picture first and a frame behind',
      archive(['Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBO', PAGE, PAGE]),
    ],
    ['cut short', archive([PAGE], false)],
    [
      'in parts of a part',
      archive([`Content-Type: multipart/alternative; boundary=inner\n\n--inner\n${PAGE}\n--inner--`]),
    ],
  ])('is read %s', async (_what, bytes) => {
    const { document, findings } = await wholeDocument(bytes, 'a.mhtml');
    expect(document.format).toBe('html');
    expect(document.text).toBe('Child labor\nKöln – cotton\n');
    expect(findings).toEqual([]);
  });

  it('is read in the encoding that its part names', async () => {
    const page = 'Content-Type: text/html; charset=windows-1251\nContent-Transfer-Encoding: base64\n\n';
    const bytes = archive([page + Buffer.from('<p>\xcf\xf0', 'latin1').toString('base64')]);
    expect((await wholeDocument(bytes, 'a.mht')).document.text).toBe('Пр\n');
  });

  it('without a page is refused in one sentence', async () => {
    await expect(
      wholeDocument(archive(['Content-Type: text/css\n\np { }']), 'a.mhtml'),
    ).rejects.toMatchObject({
      code: 'unusable-file',
      message: expect.stringMatching(/^a\.mhtml: no page was found[^\n]*$/),
    });
  });

  it.each([
    'A text.\n\nMIME-Version: 1.0',
    'Note: a list\nof words',
    'MIME-Version: 1.0\nContent-Type: text/plain\n\n',
  ])('is not what only looks like one: %j', (text) => {
    expect(isWebArchive(text)).toBe(false);
  });
});
