import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { icnsOf, icoOf } from '../../../scripts/package/icon-files.ts';
import { ICO_SIZES, PNG_SIZES, iconFile } from '../../../scripts/package/icons.ts';

const PNG_SIGNATURE = '89504e470d0a1a0a';
const picture = (size: number) => ({ size, png: readFileSync(iconFile(size)) });

describe('icons', () => {
  it.each(PNG_SIZES)('there is one of %i pixels', (size) => {
    const { png } = picture(size);
    expect(png.toString('hex', 0, 8)).toBe(PNG_SIGNATURE);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });

  it('those for Windows and macOS are made of the same pictures', () => {
    expect(readFileSync(iconFile('ico'))).toEqual(icoOf(ICO_SIZES.map(picture)));
    expect(readFileSync(iconFile('icns'))).toEqual(icnsOf(PNG_SIZES.map(picture)));
  });

  it('a picture is found where its entry says', () => {
    const ico = icoOf([picture(16), picture(256)]);
    expect([ico.readUInt8(6), ico.readUInt8(22)]).toEqual([16, 0]);
    for (const entry of [6, 22]) {
      const [length, offset] = [ico.readUInt32LE(entry + 8), ico.readUInt32LE(entry + 12)];
      expect(ico.toString('hex', offset, offset + 8)).toBe(PNG_SIGNATURE);
      expect(offset + length).toBeLessThanOrEqual(ico.length);
    }
    const icns = icnsOf([picture(16), picture(24)]);
    expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
    expect(icns.toString('latin1', 8, 12)).toBe('icp4');
  });
});
