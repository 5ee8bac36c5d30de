/** What a cell says, read as a number, an age or an answer only where its print leaves no doubt. */
import type { AcrossConcept, ReadValue } from '../../shared/across/across.ts';
import type { Level } from '../../shared/model.ts';
import { SERIES } from '../report/series/findings-series.ts';
import { parseFigure } from '../years/parse-figure.ts';
import { parseYearSpan } from '../years/year-span.ts';
import type { AcrossColumn } from './facts/columns.ts';

const MARKS = /[†‡*§]|\[[†‡*§]+\]/gu;
const TICK = /^[✓✔☑√]\.?$/u;
const AGE = /^(\d{1,2}(?:\.5)?)(?:\s?(?:years|yrs\.?))?$/iu;
const AGES = /^(\d{1,2})\s?(?:[-–—]|to)\s?(\d{1,2})(?:\s?(?:years|yrs\.?))?$/iu;
/** A count has no fraction: three digits behind a dot, or behind each of several, are thousands. */
const DOTTED_COUNT = /^[1-9]\d{0,2}(?:\.\d{3})+$/u;
/** Thousands set off by a space, as in French. */
const SPACED_COUNT = /^[1-9]\d{0,2}(?: \d{3})+$/u;
/** A share with an answer behind it in brackets: "25.6 (Unavailable)". */
const SHARE_AND_WORD = /^(?<share>[\d.,]+%?) \((?<word>[^()]+)\)$/u;

export interface Read {
  readonly concept: AcrossConcept;
  readonly holds: AcrossColumn['holds'];
  /** What the row counts: a number without a unit is a count, and a share in the table of statistics. */
  readonly lost: boolean;
  /** Cells of the same column in the table hold ticks: then an empty one says that there is none. */
  readonly ticked: boolean;
}

/** Reads a cell; whatever could be two things, or needs words to be understood, stays a text. */
export function readValue(printed: string, { concept, holds, lost, ticked }: Read): ReadValue {
  const text = printed.replace(MARKS, '').replace(/\s+/gu, ' ').trim();
  if (lost) return { kind: 'not-in-copy' };
  if (concept === 'level') return levelOf(text);
  if (text === '' || /^[-–—]+$/u.test(text))
    return concept === 'conventions' && ticked ? { kind: 'answer', value: 'no' } : { kind: 'empty' };
  if (holds === 'text' || holds === 'label' || holds === 'group') return { kind: 'text' };
  const answer = TICK.test(text) ? 'yes' : SERIES.cellAnswer(text);
  if (answer === 'yes' || answer === 'no') return { kind: 'answer', value: answer };
  if (answer !== null) return { kind: answer };
  if (holds === 'age') return ageOf(text);
  if (holds === 'years') {
    const span = parseYearSpan(text);
    return span === null ? { kind: 'text' } : { kind: 'years', ...span };
  }
  return holds === 'figure' ? numberOf(text, concept) : { kind: 'text' };
}

function levelOf(text: string): ReadValue {
  const level: Level | undefined = SERIES.levelLabel(text)?.level;
  return level === undefined ? { kind: 'text' } : { kind: 'level', value: level };
}

function ageOf(text: string): ReadValue {
  const age = AGE.exec(text)?.[1];
  if (age !== undefined) return { kind: 'age', value: Number(age) };
  const [, from, to] = AGES.exec(text) ?? [];
  if (from === undefined || to === undefined) return { kind: 'text' };
  return { kind: 'ages', from: Number(from), to: Number(to) };
}

/** The share without a word that says nothing of it. */
function shareIn(text: string): string {
  const { share, word = '' } = SHARE_AND_WORD.exec(text)?.groups ?? {};
  const answer = SERIES.cellAnswer(word);
  return share === undefined || answer === null || answer === 'yes' || answer === 'no' ? text : share;
}

function numberOf(text: string, concept: AcrossConcept): ReadValue {
  const isShare = concept === 'statistics';
  const share = isShare ? shareIn(text) : text;
  if (!isShare && (DOTTED_COUNT.test(share) || SPACED_COUNT.test(share))) {
    const value = Number(share.replace(/[. ]/gu, ''));
    const sign = share.includes('.') ? 'a dot' : 'a space';
    const because = `read as ${value.toLocaleString('en-US')}: a count has no fraction, so ${sign} before three digits sets off thousands`;
    return { kind: 'number', value, unit: 'count', because };
  }
  const figure = parseFigure(share);
  if (figure.kind !== 'number') return { kind: 'text' };
  const unit =
    figure.unit === 'percent' || figure.unit === 'us-dollars' ? figure.unit : isShare ? 'percent' : 'count';
  return {
    kind: 'number',
    value: figure.value,
    unit,
    ...(figure.population === null ? {} : { population: figure.population }),
  };
}
