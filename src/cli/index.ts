/** The command line's entry: wiring to this process. */
import { complaintsTo, outputTo } from './support/output.ts';
import { run } from './run.ts';
import { terminalHere } from './terminal-here.ts';

process.exitCode = await run(
  process.argv.slice(2),
  terminalHere(import.meta.url, {
    write: outputTo(process.stdout, () => process.exit()),
    complain: complaintsTo(process.stderr),
  }),
);
