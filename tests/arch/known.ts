/**
 * Edges that the rules of `arrows.test.ts` forbid and that are still there. Every entry must still be forbidden and there:
 * the list can only become shorter. Whoever mends one removes its line.
 */
export const KNOWN_EDGES: readonly string[] = [];

/** Exports that only tests use, or nobody, as `path#name`. Every entry must still be one. */
export const KNOWN_EXPORTS: readonly string[] = [];

/** Functions longer than the rule of `function-lengths.ts` allows, without a reason above them. Every entry must still be one. */
export const KNOWN_LONG_FUNCTIONS: readonly string[] = [
  'src/renderer/citations/card/CitationLayer.tsx#CitationLayer',
  'src/renderer/citations/passage/use-selected-range.ts#useSelectedRange',
  'src/renderer/query/search-store.ts#createSearchStore',
  'src/renderer/read/Outline.tsx#Outline',
  'src/renderer/read/ReadingArea.tsx#ReadingArea',
  'src/renderer/read/find/find-store.ts#createFindStore',
  'src/renderer/read/scroll/scroll-link.ts#createScrollLink',
  'src/renderer/search/results/SearchResults.tsx#SearchResults',
];
