/** What a visit leads to, as stretches of the source: that is outlined on the page. Pure. */
import { assertNever } from '../../../shared/assert-never.ts';
import { placesOfBlock } from '../../../shared/text/block-places.ts';
import type { Report, Span } from '../../../shared/model.ts';
import type { Target } from '../../state/reader-state.ts';

const NOTHING: readonly Span[] = [];

export function placesOfTarget(report: Report, target: Target | undefined): readonly Span[] {
  switch (target?.kind) {
    case undefined:
    case 'place':
    case 'linked':
      return NOTHING;
    case 'words':
      return target.places;
    case 'block':
      return placesOf(report, target.block);
    case 'citation': {
      const mark = report.citations[target.citation];
      return mark === undefined ? NOTHING : [{ start: mark.start, end: mark.end }];
    }
    case 'reference':
      return report.references.flatMap(({ number, place }) => (number === target.number ? [place] : []));
    default:
      return assertNever(target);
  }
}

function placesOf(report: Report, id: string): readonly Span[] {
  for (const { blocks } of report.sections) {
    const block = blocks.find((one) => one.id === id);
    if (block !== undefined) return placesOfBlock(report, block);
  }
  return NOTHING;
}
