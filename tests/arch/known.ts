/**
 * Edges that the rules of `arrows.test.ts` forbid and that are still there. Every entry must still be forbidden and there:
 * the list can only become shorter. Whoever mends one removes its line.
 */
export const KNOWN_EDGES: readonly string[] = [
  'src/engine/formats/docx/docx-document.ts → src/engine/formats/read-document.ts',
  'src/engine/support/background.ts → src/engine/support/files/file-errors.ts',
  'src/engine/support/folder-trouble.ts → src/engine/support/files/file-errors.ts',
];

/** Exports that only tests use, or nobody, as `path#name`. Every entry must still be one. */
export const KNOWN_EXPORTS: readonly string[] = [
  'src/renderer/app/use-commands.ts#commandOf',
  'src/renderer/compare/travel/use-change-keys.ts#directionOf',
  'src/shared/contract/contract.ts#COMMANDS',
  'src/shared/contract/contract.ts#EVERY_METHOD_IS_LISTED',
];

/** Functions longer than the rule of `function-lengths.ts` allows, without a reason above them. Every entry must still be one. */
export const KNOWN_LONG_FUNCTIONS: readonly string[] = [
  'src/engine/formats/pdf/pdf-objects.ts#pdfObjects',
  'src/engine/formats/pdf/pdf-words.ts#pageWords',
  'src/engine/host/start-engine.ts#startEngine',
  'src/engine/import/importer.ts#createImporter',
  'src/engine/library/library-changes.ts#createLibraryChanges',
  'src/engine/library/library-search.ts#createLibrarySearch',
  'src/engine/library/library-sources.ts#createLibrarySources',
  'src/engine/library/library.ts#openLibrary',
  'src/engine/library/one-file/zip-writer.ts#createZipWriter',
  'src/engine/library/shelf/shelf.ts#createShelf',
  'src/engine/library/store/library-store.ts#openStore',
  'src/engine/support/thread-pool.ts#createThreadPool',
  'src/renderer/app/use-commands.ts#useCommands',
  'src/renderer/citations/card/CitationLayer.tsx#CitationLayer',
  'src/renderer/citations/passage/SelectionBar.tsx#SelectionBar',
  'src/renderer/citations/passage/use-selected-range.ts#useSelectedRange',
  'src/renderer/compare/CompareView.tsx#PairView',
  'src/renderer/library/Library.tsx#Library',
  'src/renderer/query/search-store.ts#createSearchStore',
  'src/renderer/read/Outline.tsx#Outline',
  'src/renderer/read/ReadingArea.tsx#ReadingArea',
  'src/renderer/read/find/FindBar.tsx#OpenFindBar',
  'src/renderer/read/find/find-store.ts#createFindStore',
  'src/renderer/read/scroll/scroll-link.ts#createScrollLink',
  'src/renderer/search/results/SearchResults.tsx#SearchResults',
  'src/serve/index.ts#serveReader',
  'src/serve/start-server.ts#respond',
  'src/serve/start-server.ts#startServer',
  'src/serve/uploads.ts#createUploads',
];
