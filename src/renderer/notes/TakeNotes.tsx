import { useRef } from 'react';
import { Menu } from '@base-ui/react/menu';
import { NOTE_FORMATS } from '../../shared/contract/contract.ts';
import type { NoteFormat, NotesPage } from '../../shared/contract/contract.ts';
import { useCitationStyle } from '../citations/parts/use-citation-style.ts';
import { counted } from '../../shared/text/counted.ts';
import { noticeService } from '../services/notice-store.ts';
import { takingService } from '../services/taking.ts';
import { useService, useServices } from '../state/context.ts';
import { QuietButton } from '../ui/buttons/QuietButton.tsx';
import { MenuButton } from '../ui/menu/MenuButton.tsx';
import { MenuItem } from '../ui/menu/MenuItem.tsx';
import { MenuPopup } from '../ui/menu/MenuPopup.tsx';
import type { NotesQuestion } from './notes-list-service.ts';

const FORMAT_NAMES: Readonly<Record<NoteFormat, string>> = {
  markdown: 'Markdown',
  html: 'Web page (HTML)',
  docx: 'Word (DOCX)',
  csv: 'Table (CSV)',
  json: 'Web Annotations (JSON)',
  ris: 'For Zotero (RIS)',
  'csl-json': 'For Zotero (CSL-JSON)',
};

/** More than there can be: all that are asked for. */
const ALL = 1_000_000;

interface Props {
  readonly page: NotesPage;
  readonly question: NotesQuestion;
}

/** Notes as a file, those that are shown; and notes out of a file. */
export function TakeNotes({ page, question }: Props) {
  const { bridge } = useServices();
  const notices = useService(noticeService);
  const taking = useService(takingService);
  const [style] = useCitationStyle();
  const input = useRef<HTMLInputElement>(null);

  const save = async (format: NoteFormat): Promise<void> => {
    const wanted = await bridge.call('notes.list', { ...question, limit: ALL });
    if (!wanted.ok) return notices.failed(wanted.error);
    const ids = wanted.value.notes.map(({ note }) => note.id);
    await taking.save(await bridge.call('notes.export', { format, style, ids }));
  };

  const takeIn = async (file: File): Promise<void> => {
    const outcome = await bridge.call('notes.import', { name: file.name, text: await file.text() });
    if (!outcome.ok) return notices.failed(outcome.error);
    const { added, known, problems } = outcome.value;
    notices.tell(`${file.name}: ${counted(added, 'note')} added, ${known} already here.`, { about: 'notes' });
    for (const problem of problems) notices.add(problem);
  };

  return (
    <>
      <Menu.Root>
        <MenuButton name="Export" />
        <MenuPopup>
          {NOTE_FORMATS.map((format) => (
            <MenuItem key={format} disabled={page.total === 0} onClick={() => void save(format)}>
              {FORMAT_NAMES[format]}
            </MenuItem>
          ))}
        </MenuPopup>
      </Menu.Root>
      <QuietButton onClick={() => input.current?.click()}>Add from a file…</QuietButton>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="File of notes"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) void takeIn(file);
          event.target.value = '';
        }}
      />
    </>
  );
}
