import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles } from './collect-imports.ts';
import { LAYERS, violation } from './layers.ts';

const root = 'src/';

describe('who imports whom', () => {
  const files = sourceFiles('src').map((file) => ({ ...file, path: file.path.slice(root.length) }));

  it.each(Object.keys(LAYERS))('%s imports only what its layer may', (layer) => {
    const inLayer = files.filter((file) => file.path.startsWith(`${layer}/`));
    expect(inLayer.length, `${layer} has files`).toBeGreaterThan(0);
    const wrong = inLayer.flatMap((file) =>
      importsOf(file.path, file.source)
        .map((found) => violation(file.path, found))
        .filter((reason) => reason !== null),
    );
    expect(wrong).toEqual([]);
  });

  it('every file stands in a layer', () => {
    const outside = files.filter(
      (file) => !Object.keys(LAYERS).some((layer) => file.path.startsWith(`${layer}/`)),
    );
    expect(outside.map((file) => file.path)).toEqual([]);
  });

  it('only main and preload name Electron', () => {
    const naming = files.filter((file) =>
      importsOf(file.path, file.source).some((found) => found.specifier?.split('/')[0] === 'electron'),
    );
    const folders = new Set(naming.map((file) => file.path.split('/')[0]));
    expect([...folders].filter((folder) => folder !== 'main' && folder !== 'preload')).toEqual([]);
  });
});

describe('the check itself', () => {
  it.each([
    ['a static import', `import { app } from 'electron'`],
    ['a type import', `import type { App } from 'electron'`],
    ['a side effect', `import 'electron'`],
    ['a re-export', `export * from 'electron'`],
    ['a named re-export', `export { app } from 'electron'`],
    ['a dynamic import', `const electron = await import('electron')`],
    ['a type expression', `type App = import('electron').App`],
    ['a require', `const electron = require('electron')`],
    ['import-equals', `import electron = require('electron')`],
  ])('sees %s', (_form, source) => {
    const reasons = importsOf('core/example.ts', source).map((found) => violation('core/example.ts', found));
    expect(reasons).toEqual(['core/example.ts: core may not import electron']);
  });

  it.each([
    ['core/a.ts', `import { readFile } from 'node:fs/promises'`],
    ['core/search/a.ts', `import { open } from '../../engine/library.ts'`],
    ['shared/a.ts', `import { z } from 'zod'`],
    ['shared/a.ts', `import type { Stats } from 'node:fs'`],
    ['renderer/a.ts', `import type { z } from 'zod'`],
    ['renderer/a.tsx', `import type { X } from '../core/report/parse-report.ts'`],
    ['main/index.ts', `import { parseReport } from '../core/report/parse-report.ts'`],
    ['main/index.ts', `import { library } from '../engine/library.ts'`],
    ['preload/index.ts', `import { z } from 'zod'`],
    ['cli/index.ts', `import { start } from '../main/index.ts'`],
    ['renderer/a.ts', `const worker = new Worker(new URL('../engine/worker.ts', import.meta.url))`],
    ['core/a.ts', 'const module = await import(`./${name}.ts`)'],
    ['core/a.ts', `import x from '../../scripts/build.mjs'`],
  ])('refuses in %s: %s', (file, source) => {
    const reasons = importsOf(file, source).map((found) => violation(file, found));
    expect(reasons.filter((reason) => reason !== null)).toHaveLength(1);
  });

  it.each([
    [
      'core/search/a.ts',
      `import { diffArrays } from 'diff'; import type { Report } from '../../shared/model.ts'`,
    ],
    [
      'engine/a.ts',
      `import { parseReport } from '../core/report/parse-report.ts'; import { join } from 'node:path'`,
    ],
    ['main/index.ts', `import { startEngine } from '../engine/host.ts'; import { app } from 'electron'`],
    ['shared/a.ts', `import type { z } from 'zod'`],
    ['core/a.ts', `// import 'electron'\nconst text = "import 'electron'"`],
  ])('accepts in %s: %s', (file, source) => {
    const reasons = importsOf(file, source).map((found) => violation(file, found));
    expect(reasons.filter((reason) => reason !== null)).toEqual([]);
  });
});
