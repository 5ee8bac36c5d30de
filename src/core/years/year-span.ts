/** Years in which an action was suggested, as printed in its table. */
import type { YearSpan } from '../../shared/years.ts';

const SPAN = /^\D*((?:19|20)\d\d)(?:\s*[-\u2010-\u2015\u2212]\s*((?:19|20)\d\d))?\D*$/;

/** "2009 - 2013", "2014 – 2016", "2020– 2022", "2013"; `null` where the text is no span of years. */
export function parseYearSpan(text: string): YearSpan | null {
  const match = SPAN.exec(text);
  if (match?.[1] === undefined) return null;
  const [from, to] = [Number(match[1]), Number(match[2] ?? match[1])];
  return from <= to ? { from, to } : null;
}

/** Spans in order, those that touch or overlap put together. */
export function joinSpans(spans: readonly YearSpan[]): YearSpan[] {
  const result: YearSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last !== undefined && span.from <= last.to + 1)
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else result.push(span);
  }
  return result;
}
