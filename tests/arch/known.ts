/**
 * Edges that the rules of `arrows.test.ts` forbid and that are still there. Every entry must still be forbidden and there:
 * the list can only become shorter. Whoever mends one removes its line.
 */
export const KNOWN_EDGES: readonly string[] = [
  'src/core/layout/page/blocks.ts → src/core/layout/tables/table-rows.ts',
  'src/core/layout/document-writer.ts → src/core/layout/lay-out.ts',
  'src/core/report/lines/line-roles.ts → src/core/report/identity/identity.ts',
  'src/core/report/series/area-labels.ts → src/core/report/table/table-draft.ts',
  'src/core/report/series/table-head.ts → src/core/report/lines/working-line.ts',
  'src/core/search/index/cut-long.ts → src/core/search/index/passages.ts',
  'src/engine/formats/docx/docx-document.ts → src/engine/formats/read-document.ts',
  'src/engine/support/background.ts → src/engine/support/files/file-errors.ts',
  'src/engine/support/folder-trouble.ts → src/engine/support/files/file-errors.ts',
  'src/renderer/read/find/use-search-marks.ts → src/renderer/read/ReportText.tsx',
  'src/renderer/services/services.ts → src/renderer/compare/compare-store.ts',
  'src/renderer/services/services.ts → src/renderer/library/adding/task-store.ts',
  'src/renderer/services/services.ts → src/renderer/query/hit-walk.ts',
  'src/renderer/services/services.ts → src/renderer/query/search-store.ts',
  'src/renderer/services/services.ts → src/renderer/read/find/finders.ts',
  'src/renderer/services/services.ts → src/renderer/sources/state/sources-store.ts',
  'src/renderer/services/services.ts → src/renderer/years/years-store.ts',
];

/** Exports that only tests use, or nobody, as `path#name`. Every entry must still be one. */
export const KNOWN_EXPORTS: readonly string[] = [
  'src/core/report/series/area-labels.ts#nearestArea',
  'src/core/search/words/similar-words.ts#editDistance',
  'src/renderer/app/use-commands.ts#commandOf',
  'src/renderer/compare/rows/use-change-keys.ts#directionOf',
  'src/shared/contract/contract.ts#COMMANDS',
  'src/shared/contract/contract.ts#EVERY_METHOD_IS_LISTED',
];
