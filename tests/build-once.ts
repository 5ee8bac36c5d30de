/** Before all tests of a project: what `npm run build` makes is there, and made of the sources at hand. */
import { build, isFresh } from '../scripts/lib/build.mjs';

export async function setup(): Promise<void> {
  if (isFresh()) return;
  const problem = await build();
  if (problem !== null) throw new Error(problem);
}
