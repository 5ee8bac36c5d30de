/** What the linter's own settings say of imports is said where one writes them; `tests/arch` proves it for all. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const RULE = 'eslint(no-restricted-imports)';

/** A file, what it imports, and whether it may. */
const CASES = [
  ['src/shared/a.ts', 'node:fs/promises', false],
  ['src/shared/b/a.ts', '../../core/text/tokens.ts', false],
  ['src/shared/c.ts', '../engine/worker.ts', false],
  ['src/shared/d.ts', 'react', false],
  ['src/shared/e.ts', './model.ts', true],
  ['src/shared/b/f.ts', '../model.ts', true],
  ['src/shared/g.ts', 'zod', true],
  ['src/core/a.ts', 'node:fs/promises', false],
  ['src/core/text/a.ts', '../../engine/worker.ts', false],
  ['src/core/text/b.ts', '../../shared/model.ts', true],
  ['src/renderer/a.ts', 'node:fs/promises', false],
  ['src/renderer/b.ts', '../core/text/tokens.ts', false],
  ['src/renderer/c.ts', '../shared/model.ts', true],
] as const;

interface Told {
  readonly diagnostics: readonly { readonly code: string; readonly filename: string }[];
}

let folder = '';
let told: Told = { diagnostics: [] };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'restricted-imports-'));
  for (const [file, specifier] of CASES) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `import type { X } from '${specifier}';\nexport type Y = X;\n`);
  }
  writeFileSync(join(folder, '.oxlintrc.json'), readFileSync(join(ROOT, '.oxlintrc.json')));
  for (const name of ['scripts', 'node_modules'])
    symlinkSync(join(ROOT, name), join(folder, name), 'junction');
  told = JSON.parse(linted()) as Told;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the linter says as JSON; it ends with a code of its own where it finds something. */
function linted(): string {
  const lint = join(ROOT, 'node_modules/oxlint/bin/oxlint');
  try {
    return execFileSync(process.execPath, [lint, '--format', 'json', 'src'], {
      cwd: folder,
      encoding: 'utf8',
    });
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string') return error.stdout;
    throw error;
  }
}

it.each(CASES)('%s importing %s: allowed is %s', (file, _specifier, allowed) => {
  const own = told.diagnostics.filter(({ code, filename }) => code === RULE && filename === file);
  expect(own).toHaveLength(allowed ? 0 : 1);
});
