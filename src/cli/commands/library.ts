/** `library export`: save what was added to a library, or some of it, as one file, which `import` adds to another. */
import { join, resolve } from 'node:path';
import { json, parseWords, UNUSABLE_INPUT, UsageError } from '../support/command.ts';
import type { Command } from '../support/command.ts';
import { LIBRARY_OPTION, openFor } from '../support/library-option.ts';
import { chosenBy, chosenReports, REPORTS_OPTIONS } from '../support/chosen-reports.ts';
import { progressTeller } from '../support/tell-progress.ts';
import { counted } from '../../shared/text/counted.ts';

export const library: Command = {
  name: 'library',
  synopsis:
    'export FILE [REPORT... | --area A --year Y --years A-B --region R] [--library DIR] [--replace] [--json]',
  summary:
    'save a library, or these reports of it, as one file, for import (without --library, that of the window); --replace also over one that holds other files',
  run: async (words, terminal) => {
    const { values, positionals } = parseWords(words, {
      ...LIBRARY_OPTION,
      ...REPORTS_OPTIONS,
      json: { type: 'boolean', default: false },
      replace: { type: 'boolean', default: false },
    });
    const [action, file, ...named] = positionals;
    if (action !== 'export')
      throw new UsageError(`library can export, not ${action === undefined ? 'nothing' : `"${action}"`}`);
    if (file === undefined) throw new UsageError('library export needs one file name');
    const choice = chosenBy(named, values);
    const tell = progressTeller(terminal);
    const { library: opened, status } = await openFor(terminal, {
      folder: values.library ?? join(terminal.dataFolder, 'library'),
      mayBeNew: values.library === undefined,
      onEvent: (event) => {
        if (event.kind === 'save-progress') tell(event);
      },
    });
    const reports = chosenReports(opened, choice);
    terminal.whenInterrupted(opened.saver.cancel);
    const saved = await opened.saver.save(resolve(file), {
      ...(reports !== null && { reports }),
      mayLose: values.replace,
      remedy: 'Choose another name, import that file first, or give --replace to lose what only it holds.',
    });
    if (saved.cancelled) {
      terminal.complain(`The export was stopped; nothing was kept of it, and ${file} is as it was.`);
      return UNUSABLE_INPUT;
    }
    for (const { message } of saved.problems) terminal.complain(message);
    const { files, bytes, notes, problems } = saved;
    const noted = notes === 0 ? '' : `${counted(notes, 'note')}, `;
    await terminal.write(
      values.json
        ? json(saved)
        : `${file}: ${saved.reports} reports in ${files} files, ${noted}${Math.ceil(bytes / 1e6)} MB, ${problems.length} left out\n`,
    );
    return problems.length === 0 ? status() : UNUSABLE_INPUT;
  },
};
