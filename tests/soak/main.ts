/**
 * `npm run soak [-- SCENARIO...] [--rounds N] [--seed N] [--short]`: faults that a laptop really has, by the
 * thousand, against the built reader. After each, what was acknowledged is there and the reader opens. Prints what
 * was counted; ends with status 1 and every fault by name, where there was one.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { endOf } from './end-of.ts';
import { createRandom } from './random.ts';
import { SCENARIOS } from './scenarios.ts';
import type { Scenario } from './scenario.ts';

const NAMES = SCENARIOS.map(({ name }) => name);
const { values, positionals } = readArguments();
const unknown = positionals.filter((name) => !NAMES.includes(name));
if (unknown.length > 0) usage(`There is no scenario ${unknown.join(', ')}.`);

/** What was found, to be named once more at the end: the log above it may be cut off. */
const faults: string[] = [];
for (const scenario of SCENARIOS)
  if (positionals.length === 0 || positionals.includes(scenario.name)) await soak(scenario);
console.log(`\n${endOf(faults)}`);
process.exitCode = faults.length === 0 ? 0 : 1;

async function soak(scenario: Scenario): Promise<void> {
  const { name, summary, rounds, shortRounds, run } = scenario;
  const hindrance = scenario.hindrance?.() ?? null;
  if (hindrance !== null) {
    console.log(`\n== ${name}: not run, because ${hindrance}`);
    if (process.env.CI !== undefined) faults.push(`${name}: not run, because ${hindrance}`);
    return;
  }
  const count = values.rounds === undefined ? (values.short ? shortRounds : rounds) : Number(values.rounds);
  console.log(`\n== ${name}: ${summary} (${count} rounds, seed ${values.seed})`);
  const began = performance.now();
  const folder = await mkdtemp(join(tmpdir(), `soak-${name}-`));
  const counts = new Map<string, number>();
  const before = faults.length;
  const fault = (what: string): void => {
    faults.push(`${name}: ${firstLines(what)}`);
    console.log(`  FAULT ${firstLines(what)}`);
  };
  try {
    await run(count, {
      random: createRandom(Number(values.seed)),
      folder,
      fault,
      count: (what, by = 1) => counts.set(what, (counts.get(what) ?? 0) + by),
    });
  } catch (error) {
    // The other scenarios are run all the same.
    fault(`it ended with ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
  for (const [what, times] of counts) console.log(`  ${what}: ${times}`);
  console.log(`  ${faults.length - before} faults in ${Math.round((performance.now() - began) / 1000)} s`);
}

/** What went wrong without the way through the program's code. */
function firstLines(what: string): string {
  const lines = what.split('\n').filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
  return lines.join(' ').slice(0, 400);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        rounds: { type: 'string' },
        seed: { type: 'string', default: '1' },
        short: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error));
  }
}

function usage(wrong: string): never {
  console.error(
    `${wrong}\nUsage: npm run soak [-- SCENARIO... --rounds N --seed N --short], of ${NAMES.join(', ')}.`,
  );
  process.exit(2);
}
