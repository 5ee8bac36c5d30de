import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { AcrossAnswer } from '../../../shared/across/across.ts';
import type { AcrossForm } from '../../question/question-state.ts';
import { counted } from '../../../shared/text/counted.ts';
import { listed } from '../../reports/names.ts';
import { usePrinting } from '../../printing/use-paper.ts';
import type { Scale } from '../model/scale.ts';
import type { ShownAnswer } from '../model/shown-answer.ts';
import { changePicture, leftOut, movedLines, unmoved } from '../pictures/change.ts';
import { dotsPicture } from '../pictures/dots.ts';
import { gapPicture } from '../pictures/gap.ts';
import type { Gap } from '../pictures/gap.ts';
import type { Picture } from '../pictures/picture.ts';
import { squaresPicture } from '../pictures/squares.ts';

/** Before anything is measured. */
const USUAL_WIDTH = 960;
/** Of a landscape page: small enough that a picture of all countries fits on one, however narrow the window is. */
const ON_PAPER = 1240;
/** What stands left and right of a picture. */
const MARGINS = 56;
/** Names that a sentence can hold. */
const MOST_NAMED = 12;

interface Options {
  readonly answer: AcrossAnswer;
  readonly shown: ShownAnswer;
  readonly scale: Scale | null;
  readonly form: AcrossForm;
  /** The country at hand. */
  readonly named: string | null;
}

interface AnswerPicture {
  /** `null` where the answer is shown as a table. */
  readonly picture: Picture | null;
  /** What the picture has to fit into. */
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly notes: readonly string[];
}

/** The picture of an answer, as wide as its place. */
export function useAnswerPicture({ answer, shown, scale, form, named }: Options): AnswerPicture {
  const frame = useRef<HTMLDivElement>(null);
  const [onScreen, setWidth] = useState(USUAL_WIDTH);
  const width = usePrinting() === 'none' ? onScreen : ON_PAPER;
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = () => setWidth(Math.max(320, element.clientWidth - MARGINS));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return useMemo(() => {
    const { lines, years } = shown;
    const { against } = answer;
    if (against !== undefined && form === 'dots') {
      const gaps = gapsOf(answer, shown);
      const picture =
        gaps.length === 0 ? null : gapPicture(gaps, { width, named, names: [answer.title, against.title] });
      return { picture, frame, notes: [] };
    }
    if (scale === null || form === 'table' || lines.length === 0 || years.length === 0)
      return { picture: null, frame, notes: [] };
    const { main } = answer;
    const options = { scale, main, width, named };
    if (form === 'squares') return { picture: squaresPicture(lines, years, options), frame, notes: [] };
    const last = years.length - 1;
    if (form === 'dots') return { picture: dotsPicture(lines, last, options), frame, notes: [] };
    const moved = movedLines(lines, [0, last], options);
    return {
      picture: changePicture(moved, options),
      frame,
      notes: unmovedInWords(unmoved(moved), leftOut(lines, moved)),
    };
  }, [answer, shown, scale, form, named, width]);
}

/** Of the last year that is shown. */
function gapsOf({ rows, against }: AcrossAnswer, { rows: shown, years }: ShownAnswer): readonly Gap[] {
  const inSight = new Set(shown.map(({ area }) => area));
  const year = years.at(-1);
  return (against?.differences ?? []).flatMap((of): Gap[] => {
    const row = rows[of.row ?? -1];
    if (of.year !== year || !inSight.has(of.area) || of.values === null || row === undefined) return [];
    return [{ of, row, one: of.values[0], other: of.values[1] }];
  });
}

function unmovedInWords(
  { names, countries }: ReturnType<typeof unmoved>,
  unknown: number,
): readonly string[] {
  const same =
    names.length === 0
      ? []
      : names.length <= MOST_NAMED
        ? [`Unchanged: ${listed(names)}.`]
        : [`Unchanged: ${counted(countries, 'country', 'countries')}.`];
  const rest =
    unknown === 0
      ? []
      : [
          `${counted(unknown, 'country', 'countries')} without a value in both years ${unknown === 1 ? 'is' : 'are'} left out.`,
        ];
  return [...same, ...rest];
}
