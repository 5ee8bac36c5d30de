/**
 * Whether files parse as what they are run as. A bundler puts pieces together that are each right by themselves
 * and may be wrong together (a name declared twice), and a page or thread that loads such a file late fails late.
 *
 * Run by itself (`node --experimental-vm-modules check-syntax.mjs FOLDER`): only so does Node tell of modules.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Script, SourceTextModule } from 'node:vm';

/** "file: what is wrong" for each script below `folder` that does not parse. */
function problemsIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[cm]?js$/.test(entry.name))
    .flatMap((entry) => {
      const file = join(entry.parentPath, entry.name);
      const problem = problemOf(file);
      return problem === null ? [] : [`${file}: ${problem}`];
    });
}

function problemOf(file) {
  const code = readFileSync(file, 'utf8');
  try {
    parse(file, code);
    return null;
  } catch (error) {
    return error.message;
  }
}

function parse(file, code) {
  return file.endsWith('.cjs')
    ? new Script(`(function () {${code}\n})`, { filename: file })
    : new SourceTextModule(code, { identifier: file });
}

const problems = process.argv.slice(2).flatMap(problemsIn);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
