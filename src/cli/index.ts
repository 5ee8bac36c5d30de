/** The command line's entry: wiring to this process. */
import { interruptsOf } from './support/interrupts.ts';
import { complaintsTo, outputTo } from './support/output.ts';
import { run } from './run.ts';
import { terminalHere } from './terminal-here.ts';

const interrupts = interruptsOf(process);
const status = await run(
  process.argv.slice(2),
  terminalHere(import.meta.url, {
    write: outputTo(process.stdout, () => process.exit()),
    complain: complaintsTo(process.stderr),
    whenInterrupted: interrupts.whenInterrupted,
  }),
);
process.exitCode = interrupts.status() ?? status;
