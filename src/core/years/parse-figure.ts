/** Reading the figures of statistics and enforcement tables as numbers. */
import type { FigureUnit } from '../../shared/years.ts';
import { SERIES } from '../report/series/findings-series.ts';

/** What a cell says, read as a figure. Citation marks have been taken out. */
export type Figure =
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly unit: FigureUnit | null;
      /** "(79,690)" behind a share. */ readonly population: number | null;
    }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'yes-no'; readonly value: boolean }
  | { readonly kind: 'empty' }
  | { readonly kind: 'text' };

const NUMBER = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const FIGURE = new RegExp(
  `^(?<money>(?:US)?\\$\\s?)?(?<number>${NUMBER})(?<percent>\\s?%|\\spercent)?(?:\\s(?<scale>thousand|million|billion))?(?:\\s?\\((?<population>${NUMBER})\\)|\\s\\([\\d.,]+(?:\\s\\w+)?\\s[A-Z]{3}\\))?$`,
  'i',
);
const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

/**
 * "3.2 (79,690)", "$5.2 million", "$3.1 million (1.3 billion KZT)", "4,300", "Unknown", "N/A", "Yes". Only a cell that is nothing but a figure is
 * one: "about 450" or "6 (January-June)" stay text, because a number without its words would say too much.
 */
export function parseFigure(cell: string): Figure {
  const text = cell
    .replace(/[†‡*]|\[[†‡*]+\]/g, '')
    .replace(/\\\$/g, '$')
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '' || /^[-–—]+$/.test(text)) return { kind: 'empty' };
  const answer = SERIES.cellAnswer(text);
  if (answer === 'unknown' || answer === 'not-applicable') return { kind: answer };
  if (answer === 'yes' || answer === 'no') return { kind: 'yes-no', value: answer === 'yes' };
  const groups = FIGURE.exec(text)?.groups;
  if (groups?.['number'] === undefined) return { kind: 'text' };
  const { money, percent, scale, population } = groups;
  const value = plainNumber(groups['number']) * (SCALES[scale?.toLowerCase() ?? ''] ?? 1);
  const unit = money !== undefined ? 'us-dollars' : percent === undefined ? null : 'percent';
  return {
    kind: 'number',
    value: Math.round(value * 1e6) / 1e6,
    unit,
    population: population === undefined ? null : plainNumber(population),
  };
}

function plainNumber(text: string): number {
  return Number(text.replaceAll(',', ''));
}
