import { describe, expect, it } from 'vitest';
import { scaleOf } from '../../../../src/renderer/across/model/scale.ts';
import { shownAnswer } from '../../../../src/renderer/across/model/shown-answer.ts';
import {
  changePicture,
  leftOut,
  movedLines,
  unmoved,
} from '../../../../src/renderer/across/pictures/change.ts';
import { dotsPicture } from '../../../../src/renderer/across/pictures/dots.ts';
import { captioned, pictureSvg } from '../../../../src/renderer/across/pictures/export-picture.ts';
import type { Picture } from '../../../../src/renderer/across/pictures/picture.ts';
import { squaresPicture } from '../../../../src/renderer/across/pictures/squares.ts';
import { FIRST_QUESTION } from '../../../../src/renderer/question/question-state.ts';
import { answer, count, unknown } from '../answers.ts';

const NAMES = Array.from({ length: 40 }, (_, at) => `Area ${String(at).padStart(2, '0')}`);
const ANSWER = answer([
  ...NAMES.flatMap((name, at) => [
    count(name, 2018, at * 10, { region: at < 20 ? 'A region' : 'B region' }),
    count(name, 2019, at * 10 + (at % 3) - 1, { region: at < 20 ? 'A region' : 'B region' }),
  ]),
  unknown('Nepal', 2018),
]);
const SHOWN = shownAnswer(ANSWER, FIRST_QUESTION);
const SCALE = scaleOf(SHOWN.rows, 0);
if (SCALE === null) throw new Error('Counts have a scale.');
const options = { scale: SCALE, main: 0, width: 700, named: 'Area 03' };

const words = ({ shapes, marks }: Picture) =>
  [...shapes, ...marks.flatMap((mark) => mark.shapes)].flatMap((shape) =>
    shape.kind === 'text' ? [shape.text] : [],
  );

/** Nothing is drawn outside of the picture. */
function expectInside(picture: Picture): void {
  for (const shape of [...picture.shapes, ...picture.marks.flatMap((mark) => mark.shapes)]) {
    const [x, y] = shape.kind === 'line' ? [shape.x2, shape.y2] : [shape.x, shape.y];
    expect([x >= 0, x <= picture.width, y >= 0, y <= picture.height]).toEqual([true, true, true, true]);
  }
}

describe('squaresPicture', () => {
  const picture = squaresPicture(SHOWN.lines, SHOWN.years, options);

  it('has a square for each statement, named, each place once', () => {
    expect(picture.marks).toHaveLength(ANSWER.rows.length);
    expect(picture.marks[0]?.label).toBe('Area 00, 2018: 0');
    const places = picture.marks.map(({ place }) => `${place.row},${place.column}`);
    expect(new Set(places).size).toBe(places.length);
    expectInside(picture);
  });

  it('says its classes with their bounds, the years, the regions, and what has no value', () => {
    const said = words(picture);
    for (const { name } of SCALE.classes) expect(said).toContain(name);
    for (const word of ['’18', '’19', 'A region', '?']) expect(said).toContain(word);
    expect(said.join()).toContain('“Unknown” as printed');
  });
});

describe('dotsPicture', () => {
  const picture = dotsPicture(SHOWN.lines, 1, options);

  it('has a dot for each country that states a value, and counts the others', () => {
    expect(picture.marks).toHaveLength(NAMES.length);
    expectInside(picture);
    expect(words(picture)).toContain('20 of 20 stated');
    expect(words(picture)).toContain('0 of 1 stated');
  });

  it('names the country at hand', () => {
    expect(words(picture)).toContain('Area 03');
  });
});

describe('changePicture', () => {
  const moved = movedLines(SHOWN.lines, [0, 1], options);
  const picture = changePicture(moved, options);

  it('tells who rose and who fell, and leaves out who did not', () => {
    expect(moved).toHaveLength(NAMES.length);
    const still = unmoved(moved);
    expect(still.countries).toBe(still.names.length);
    expect(picture.marks).toHaveLength(NAMES.length - still.names.length);
    expect(words(picture)).toEqual(expect.arrayContaining(['Rose: 13', 'Fell: 14', '0 → -1']));
    expectInside(picture);
  });
});

describe('the countries that a change leaves out', () => {
  const part = (entity: string) => ({ entity, label: `${entity}, Number of Labor Inspectors` });
  const rows = [
    ...['Mainland', 'Zanzibar'].flatMap((one) => [
      count('Tanzania', 2016, 5, part(one)),
      count('Tanzania', 2022, 5, part(one)),
    ]),
    ...['Mainland', 'Islands'].map((one) => count('Tonga', 2016, 5, part(one))),
    count('Kenya', 2016, 5, part('Coast')),
    count('Kenya', 2022, 5, part('Coast')),
    count('Kenya', 2022, 5, part('Rift Valley')),
  ];
  const { lines } = shownAnswer(answer(rows), FIRST_QUESTION);

  it('are counted once, whatever parts their rows are about, and not for one part alone', () => {
    const moved = movedLines(lines, [0, 1], { scale: options.scale, main: 0 });
    expect(lines).toHaveLength(6);
    expect(leftOut(lines, moved)).toBe(1);
    expect(unmoved(moved)).toEqual({
      names: ['Kenya, Coast', 'Tanzania, Mainland', 'Tanzania, Zanzibar'],
      countries: 2,
    });
  });
});

describe('pictureSvg', () => {
  it('writes title, picture and source, and whatever a report prints as text', () => {
    const picture = squaresPicture(SHOWN.lines, SHOWN.years, options);
    const whole = captioned(picture, {
      title: '<script>alert(1)</script> & more',
      lines: ['Source: the Department.'],
    });
    const svg = pictureSvg(whole, () => '#123456');
    const read = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(read.querySelector('parsererror')).toBeNull();
    expect(read.querySelector('script')).toBeNull();
    expect(read.querySelector('text')?.textContent).toBe('<script>alert(1)</script> & more');
    expect(svg).toContain('Source: the Department.');
    expectInside(whole);
  });
});
