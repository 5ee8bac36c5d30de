/**
 * Run before the tests and the start: one sentence where this Node cannot run the project, and what to do.
 * Written so that even an old Node can read it.
 */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const WANTED_MAJOR = 24;

/**
 * What is wrong with running on this Node, or `null`.
 *
 * The project brings its own Node 24 as optional platform packages, which npm puts first in the path of its
 * scripts; npm leaves optional packages out silently, which is why this looks.
 *
 * @param {{ version: string, platform: string, arch: string, installed: boolean }} facts `installed`: the
 *   project's own Node is there
 * @returns {string | null}
 */
export function nodeProblem({ version, platform, arch, installed }) {
  if (Number.parseInt(version, 10) >= WANTED_MAJOR) return null;
  const carried = ['linux-x64', 'linux-arm64', 'win32-x64'].includes(`${platform}-${arch}`);
  let advice = `none comes with the project for ${platform} on ${arch}: install Node ${WANTED_MAJOR}`;
  if (installed)
    advice = 'the one that comes with the project is first in the path of npm alone: start this through npm';
  else if (carried)
    advice = 'the one that comes with the project was not installed: run "npm ci" without --omit=optional';
  return `The tests need Node ${WANTED_MAJOR}, this is Node ${version}, and ${advice}.`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { platform, arch, versions } = process;
  const installed = existsSync(new URL('../node_modules/.bin/node', import.meta.url));
  const problem = nodeProblem({ version: versions.node, platform, arch, installed });
  if (problem !== null) {
    console.error(problem);
    process.exitCode = 1;
  }
}
