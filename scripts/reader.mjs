#!/usr/bin/env node
/**
 * The command line. From a checkout it runs the sources themselves: Node 24 strips the types, nothing is
 * built, and nothing can be out of date. Where there are no sources, or Node cannot read them, the bundle.
 */
import { existsSync } from 'node:fs';
import { tooOld } from './lib/node-version.mjs';

const source = new URL('../src/cli/index.ts', import.meta.url);
const problem = tooOld(process.versions.node);
if (problem !== null) {
  console.error(problem);
  process.exitCode = 1;
} else if (process.features.typescript && existsSync(source)) {
  const { dropStaleForms } = await import('./lib/build.mjs');
  dropStaleForms();
  await import(source.href);
} else {
  if (existsSync(source)) {
    const { ensureBuilt } = await import('./lib/build.mjs');
    await ensureBuilt();
  }
  await import('../out/main/cli.js');
}
