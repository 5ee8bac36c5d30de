import type { CommandName } from '../../shared/commands/commands.ts';
import { buttonLabel, keyHints } from '../commands/key-hints.ts';
import styles from './HelpText.module.css';

/** How words are noted, and how a quotation is proved against its file. */
export function NotesHelp() {
  return (
    <div className={styles['text']}>
      <p>
        Select words in a report and choose <Act name="highlight" /> or <Act name="add-note" />. In Compare go
        to a change first: the note belongs to both its passages. Without a mouse, find the words in the pane:
        when Find is closed they stay selected, and Shift with the arrows takes more. What you type is kept as
        you type it, and the Notes view has all of it, to be searched and taken along.
      </p>
      <p>
        A note belongs to the words, not to a file: it is found again in another copy of the report. Where the
        words are others now, the likely place is marked with a dashed line and you are asked. No note is put
        elsewhere by itself, and none is dropped.
      </p>
      <p>
        <Act name="original-page" /> shows what the file holds: the pages of a PDF as they were printed, the
        lines of a text, the source of a web page, the paragraphs of a Word file. <Act name="show-on-page" />{' '}
        marks there what you are at; a click on a word leads back to it in the text. Elsewhere in the reader
        it stands in the context menu of whatever opens a place of a report. What you select in an original
        can be copied with its citation, and noted.
      </p>
      <p>
        <b>About this copy</b>, below the title of a report, has the hash of its file. To prove a quotation,
        select it and choose <b>Copy proof line</b> in the context menu: report, page, words, file and hash.
      </p>
    </div>
  );
}

/** What a command is called, with its keys as the title of its button ends: "Original page (Alt+O)". */
function Act({ name }: { readonly name: CommandName }) {
  const keys = /\(.+\)$/.exec(keyHints(name).title)?.[0] ?? '';
  return (
    <>
      <b>{buttonLabel(name)}</b> <span className={styles['key']}>{keys}</span>
    </>
  );
}
