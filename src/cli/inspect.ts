/** `inspect`: read files and show what was found in them. */
import { inspection } from '../core/report/inspection.ts';
import { readReport } from '../engine/read-report.ts';
import type { Report } from '../shared/model.ts';
import { ReaderError } from '../shared/result.ts';
import { DONE, json, parseWords, UNUSABLE_INPUT, UsageError } from './command.ts';
import type { Command } from './command.ts';
import { describeReport } from './describe-report.ts';
import { inOrder } from './in-order.ts';

/** Files read ahead while one is being parsed: enough to keep the disk out of the way. */
const READ_AHEAD = 4;

export const inspect: Command = {
  name: 'inspect',
  synopsis: 'FILE... [--json | --jsonl]',
  summary: 'read files and show what was found; --jsonl gives one JSON object a line, in the order given',
  run: async (words, terminal) => {
    const { values, positionals: files } = parseWords(words, {
      json: { type: 'boolean', default: false },
      jsonl: { type: 'boolean', default: false },
    });
    if (files.length === 0) throw new UsageError('inspect needs a file');
    if (values.json && values.jsonl) throw new UsageError('--json and --jsonl exclude each other');
    const collected: unknown[] = [];
    let status = DONE;
    for await (const outcome of inOrder(files, READ_AHEAD, readOrReason)) {
      if ('reason' in outcome) {
        terminal.complain(outcome.reason);
        status = UNUSABLE_INPUT;
      } else if (values.json) collected.push(inspection(outcome.report));
      else if (values.jsonl) await terminal.write(`${JSON.stringify(inspection(outcome.report))}\n`);
      else await terminal.write(describeReport(outcome.report));
    }
    // One file, one object: a program that asks for a report gets a report.
    if (values.json && files.length > 1) await terminal.write(json(collected));
    else if (values.json && collected.length === 1) await terminal.write(json(collected[0]));
    return status;
  },
};

type Outcome = { readonly report: Report } | { readonly reason: string };

/** Never rejects, so that a file read ahead cannot fail before it is its turn. */
async function readOrReason(file: string): Promise<Outcome> {
  try {
    return { report: await readReport(file, file) };
  } catch (error) {
    if (error instanceof ReaderError) return { reason: error.message };
    const what = error instanceof Error ? error.message : String(error);
    return { reason: `${file} cannot be shown because of a defect of the reader: ${what}` };
  }
}
