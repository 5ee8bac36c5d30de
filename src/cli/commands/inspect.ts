/** `inspect`: read files and show what was found in them. */
import { DONE, parseWords, UNUSABLE_INPUT, UsageError } from '../support/command.ts';
import type { Command, Terminal } from '../support/command.ts';
import { ENCODING_OPTION, encodingOf } from '../support/encoding-option.ts';
import { inOrder } from '../inspect/in-order.ts';
import type { InspectForm } from '../inspect/inspect-file.ts';
import { createInspectPool } from '../inspect/inspect-pool.ts';

export const inspect: Command = {
  name: 'inspect',
  synopsis: 'FILE... [--json | --jsonl] [--encoding NAME]',
  summary: 'read files and show what was found; --jsonl gives one JSON object a line, in the order given',
  run: async (words, terminal) => {
    const { values, positionals: files } = parseWords(words, {
      json: { type: 'boolean', default: false },
      jsonl: { type: 'boolean', default: false },
      ...ENCODING_OPTION,
    });
    if (files.length === 0) throw new UsageError('inspect needs a file');
    if (values.json && values.jsonl) throw new UsageError('--json and --jsonl exclude each other');
    const encoding = encodingOf(values.encoding);
    if (values.jsonl)
      return inspectAll({ files, encoding, form: 'line' }, terminal, {
        before: '',
        between: '\n',
        after: '\n',
        none: '',
      });
    if (!values.json)
      return inspectAll({ files, encoding, form: 'text' }, terminal, {
        before: '',
        between: '\n',
        after: '',
        none: '',
      });
    return inspectAll({ files, encoding, form: 'json' }, terminal, files.length === 1 ? ONE : LIST);
  },
};

/** What stands before the first text, between two, after the last, and instead where there is none. */
interface Frame {
  readonly before: string;
  readonly between: string;
  readonly after: string;
  readonly none: string;
}

/** One file, one object: a program that asks for a report gets a report. A volume is a list. */
const ONE: Frame = { before: '', between: '', after: '\n', none: '' };
const LIST: Frame = { before: '[\n', between: ',\n', after: '\n]\n', none: '[]\n' };

interface Task {
  readonly files: readonly string[];
  readonly form: InspectForm;
  readonly encoding: string | undefined;
}

async function inspectAll(
  { files, form, encoding }: Task,
  terminal: Terminal,
  given: Frame,
): Promise<number> {
  let frame = given;
  const pool = createInspectPool({ worker: terminal.inspectWorker });
  let status = DONE;
  let printed = 0;
  try {
    // Twice as many under way as there are threads: none waits while a long file before it is finished.
    for await (const outcome of inOrder(files, pool.threads * 2, (file) =>
      pool.inspect(file, form, encoding),
    )) {
      for (const reason of outcome.reasons) {
        terminal.complain(reason);
        status = UNUSABLE_INPUT;
      }
      if (frame === ONE && outcome.texts.length > 1) frame = LIST;
      for (const text of outcome.texts) {
        await terminal.write((printed === 0 ? frame.before : frame.between) + text);
        printed += 1;
      }
    }
  } finally {
    // Also where the answer cannot be written: threads that wait for work would keep the process.
    await pool.close();
  }
  await terminal.write(printed === 0 ? frame.none : frame.after);
  return status;
}
