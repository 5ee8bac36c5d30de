#!/usr/bin/env node
/**
 * The command line. From a checkout it runs the bundle where that is newer than the sources, which starts in a third of
 * their time; else the sources themselves: Node 24 strips the types, nothing is built, and nothing can be out of date.
 * Where there are no sources the bundle, and where Node cannot read them the bundle made anew.
 */
import { existsSync } from 'node:fs';
import * as module from 'node:module';
import { fileURLToPath } from 'node:url';
import { tooOld } from './lib/node-version.mjs';

const source = new URL('../src/cli/index.ts', import.meta.url);
const problem = tooOld(process.versions.node);
if (problem !== null) {
  console.error(problem);
  process.exitCode = 1;
} else if (existsSync(source)) {
  await fromCheckout();
} else {
  await import('../out/main/cli.js');
}

async function fromCheckout() {
  const { dropStaleForms, ensureBuilt, isFresh } = await import('./lib/build.mjs');
  if (process.features.typescript && !isFresh()) {
    dropStaleForms();
    await import(source.href);
    return;
  }
  await ensureBuilt();
  // What V8 has compiled is kept for the next command; Node 20 cannot do that.
  module.enableCompileCache?.(fileURLToPath(new URL('../node_modules/.cache/reader', import.meta.url)));
  await import('../out/main/cli.js');
}
