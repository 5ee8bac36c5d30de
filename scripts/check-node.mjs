/**
 * Run before the tests and the start: one sentence where this Node cannot run the project, and what to do.
 * Written so that even an old Node can read it.
 */
import { pathToFileURL } from 'node:url';

const WANTED_MAJOR = 24;

/**
 * What is wrong with running on this Node, or `null`.
 *
 * The project brings its own Node 24 as optional platform packages, which npm puts first in the path of its
 * scripts; npm leaves optional packages out silently, which is why this looks.
 */
export function nodeProblem({ version, platform, arch }) {
  if (Number.parseInt(version, 10) >= WANTED_MAJOR) return null;
  const carried = ['linux-x64', 'linux-arm64', 'win32-x64'].includes(`${platform}-${arch}`);
  const cause = carried
    ? 'the one that comes with the project was not installed: run "npm ci" without --omit=optional, and start this through npm'
    : `none comes with the project for ${platform} on ${arch}: install Node ${WANTED_MAJOR}`;
  return `The tests need Node ${WANTED_MAJOR}, this is Node ${version}, and ${cause}.`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const problem = nodeProblem({ version: process.versions.node, platform: process.platform, arch: process.arch });
  if (problem !== null) {
    console.error(problem);
    process.exitCode = 1;
  }
}
