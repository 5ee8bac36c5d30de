import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { syntaxProblems } from '../../scripts/lib/build.mjs';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'syntax-'));
  await mkdir(join(folder, 'chunks'));
  await writeFile(join(folder, 'main.js'), "import { a } from './chunks/a.js';\nawait a();\n");
  await writeFile(join(folder, 'launch.cjs'), "const a = require('a');\nif (a) return;\n");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the check of built files', () => {
  it('finds nothing where all parse, whatever they import', () => {
    expect(syntaxProblems(folder)).toBeNull();
  });

  it.each([
    ['a name declared twice', 'const require = 1;\nvar require = 2;', 'has already been declared'],
    ['a file cut short', 'export const a = {', 'Unexpected end of input'],
  ])('names the file of %s', async (_what, code, message) => {
    await writeFile(join(folder, 'chunks/late.js'), code);
    const problem = syntaxProblems(folder);
    expect(problem).toContain(join(folder, 'chunks/late.js'));
    expect(problem).toContain(message);
  });

  it('finds nothing in what is built', () => {
    expect(syntaxProblems(resolve('out'))).toBeNull();
  });
});
