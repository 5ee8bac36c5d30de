/** `npm run build`: build everything, whether it is needed or not. */
import { build } from './lib/build.mjs';

const problem = await build();
if (problem !== null) {
  console.error(problem);
  process.exitCode = 1;
}
