/**
 * `npm run soak [-- SCENARIO...] [--rounds N] [--seed N] [--short]`: faults that a laptop really has, by the
 * thousand, against the built reader. After each, what was acknowledged is there and the reader opens. Prints what
 * was counted; ends with status 1 and every fault, where there was one.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createRandom } from './random.ts';
import { SCENARIOS } from './scenarios.ts';
import type { Scenario } from './scenario.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string' },
    seed: { type: 'string', default: '1' },
    short: { type: 'boolean', default: false },
  },
});

const unknown = positionals.filter((name) => !SCENARIOS.some((scenario) => scenario.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no scenario ${unknown.join(', ')}. There are: ${SCENARIOS.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

let faults = 0;
for (const scenario of SCENARIOS)
  if (positionals.length === 0 || positionals.includes(scenario.name)) faults += await soak(scenario);
console.log(faults === 0 ? '\nNothing was lost.' : `\n${faults} faults.`);
process.exitCode = faults === 0 ? 0 : 1;

async function soak(scenario: Scenario): Promise<number> {
  const { name, summary, rounds, shortRounds, run } = scenario;
  const hindrance = scenario.hindrance?.() ?? null;
  if (hindrance !== null) {
    console.log(`\n== ${name}: not run, because ${hindrance}`);
    return process.env.CI === undefined ? 0 : 1;
  }
  const count = values.rounds === undefined ? (values.short ? shortRounds : rounds) : Number(values.rounds);
  console.log(`\n== ${name}: ${summary} (${count} rounds, seed ${values.seed})`);
  const began = performance.now();
  const folder = await mkdtemp(join(tmpdir(), `soak-${name}-`));
  const counts = new Map<string, number>();
  let found = 0;
  try {
    await run(count, {
      random: createRandom(Number(values.seed)),
      folder,
      fault: (what) => {
        found += 1;
        console.log(`  FAULT ${firstLines(what)}`);
      },
      count: (what, by = 1) => counts.set(what, (counts.get(what) ?? 0) + by),
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
  for (const [what, times] of counts) console.log(`  ${what}: ${times}`);
  console.log(`  ${found} faults in ${Math.round((performance.now() - began) / 1000)} s`);
  return found;
}

/** What went wrong without the way through the program's code. */
function firstLines(what: string): string {
  const lines = what.split('\n').filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
  return lines.join(' ').slice(0, 400);
}
