import { use } from 'react';
import type { CitationStyle } from '../../../shared/sources.ts';
import { ReaderStateContext, useDispatch } from '../../state/context.ts';

/** What citations are copied in until another style was chosen. */
const FIRST: CitationStyle = 'apa';

export const STYLE_NAMES: Readonly<Record<CitationStyle, string>> = {
  apa: 'APA',
  chicago: 'Chicago',
  plain: 'Plain',
};

/** The style that citations are copied in, and the way to choose another: kept in the session. */
export function useCitationStyle(): readonly [CitationStyle, (style: CitationStyle) => void] {
  const dispatch = useDispatch();
  const style = use(ReaderStateContext)?.citationStyle ?? FIRST;
  return [style, (next) => dispatch({ kind: 'citation-style', style: next })];
}
