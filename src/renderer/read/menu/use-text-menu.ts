import type { Report } from '../../../shared/model.ts';
import { proofLine } from '../../../shared/original/proof-line.ts';
import type { ReportPart } from '../../../shared/text/report-parts.ts';
import { buttonLabel } from '../../commands/key-hints.ts';
import type { MenuGroup } from '../../context-menu/menu-entries.ts';
import { useCommandEntries } from '../../context-menu/use-command-entries.ts';
import { useCopyEntry } from '../../context-menu/use-copy-entry.ts';
import { useMenuEntries } from '../../context-menu/use-menu-entries.ts';
import { useShowInLibrary } from '../../context-menu/use-show-in-library.ts';
import { selectedPassage, selectedRange } from '../../citations/passage/selected-passage.ts';
import { useCommand } from '../../commands/use-command.ts';
import { linkToParts } from '../../links/report-words.ts';
import { useCopyLink } from '../../links/use-copy-link.ts';
import type { Target } from '../../state/reader-state.ts';
import { useEntry, useService } from '../../state/context.ts';
import { shownPassageService } from '../../through-years/passage-store.ts';
import { CITATION } from '../../text/page-signs.ts';
import { showOnPageLabel } from '../../commands/show-on-page-label.ts';
import { sourceOfParts } from '../../original/use-show-on-page.ts';
import { passageHere } from './passage-here.ts';
import { askedPassage } from './use-pane-history.ts';
import type { PassageHere } from './passage-here.ts';

interface TextAtHand {
  readonly report: Report;
  /** What scrolls, and holds nothing but this report's text. */
  readonly scroller: HTMLElement | null;
  readonly goTo: (target: Target) => void;
  /** Goes there on the page as it was printed. */
  readonly showOnPage: (target: Target) => void;
}

function wordsOf(first: ReportPart, last: ReportPart): Target | null {
  const source = sourceOfParts(first, last);
  return source === null ? null : { kind: 'words', block: first.block, places: [source] };
}

/** So many references of a mark are offered one by one; its card has all of them. */
const MOST_REFERENCES = 4;

/** Offers what can be done with a report's text: with a mark, with what is selected, or with the passage pointed at. */
// Long because it is a list of what can be done, by what is pointed at.
export function useTextMenu({ report, scroller, goTo, showOnPage }: TextAtHand): void {
  const commands = useCommandEntries();
  const copyEntry = useCopyEntry();
  const copyLink = useCopyLink();
  const cite = useCommand('copy-passage');
  const noteEntries = useNoteEntries();
  const showInLibrary = useShowInLibrary();
  const ofYears = useYearsEntry(report);
  const label = useEntry(report.id)?.label ?? report.title;

  const ofMark = (target: Element): MenuGroup => {
    const mark = CITATION.around(target);
    const citation = report.citations[CITATION.of(mark) ?? -1];
    if (mark === null || citation === undefined) return [];
    return [
      { label: 'Open sources', run: () => mark.click() },
      ...citation.numbers.slice(0, MOST_REFERENCES).map((number) => ({
        label: `Go to reference ${number}`,
        run: () => goTo({ kind: 'reference', number }),
      })),
    ];
  };
  const onPage = (target: Target | null): MenuGroup =>
    target === null ? [] : [{ label: showOnPageLabel(report.source.format), run: () => showOnPage(target) }];
  const ofPassage = ({ name, first, last, text, range }: PassageHere, target: Element): MenuGroup => [
    copyEntry(`Copy ${name}`, () => text),
    ...onPage(markAt(target) ?? wordsOf(first, last)),
    {
      label: buttonLabel('copy-passage'),
      run() {
        select(range);
        cite.run();
      },
    },
    {
      label: buttonLabel('copy-link'),
      run: () => void copyLink({ kind: 'passage', ...linkToParts(report, first, last) }),
    },
    ...ofYears(name, first),
  ];

  const ofProof = (range: Range): MenuGroup => {
    const passage = scroller === null ? null : selectedPassage(range, scroller, report);
    const { source: place = null, text = '' } = passage ?? {};
    return place === null
      ? []
      : [copyEntry('Copy proof line', () => proofLine(label, report.source, { text, place }))];
  };

  useMenuEntries((target) => {
    if (scroller === null || !scroller.contains(target)) return [];
    const selected = selectedRange(scroller);
    const passage = selected === null ? passageHere(target, scroller, report) : null;
    return [
      ofMark(target),
      selected === null
        ? passage === null
          ? []
          : ofPassage(passage, target)
        : [
            copyEntry('Copy', () => selected.toString()),
            ...commands('copy-passage', 'copy-link', 'show-on-page', 'through-years'),
            ...ofProof(selected),
          ],
      selected === null
        ? passage === null
          ? []
          : noteEntries(passage.range)
        : commands('highlight', 'add-note'),
      [...commands('find'), showInLibrary(report.id)],
    ];
  });
}

/** A mark is shown in the original itself, and not with all of its passage. */
function markAt(target: Element): Target | null {
  const citation = CITATION.of(CITATION.around(target));
  return citation === undefined ? null : { kind: 'citation', citation };
}

/** The years of what can be followed: headings, captions and references have none of their own. */
function useYearsEntry(report: Report): (name: string, part: ReportPart) => MenuGroup {
  const shown = useService(shownPassageService);
  return (name, part) => {
    const asked = name === 'row' || name === 'paragraph' ? askedPassage(report, part) : null;
    if (asked === null) return [];
    return [
      {
        label: buttonLabel('through-years'),
        command: 'through-years',
        run: () => shown.put({ asked }),
      },
    ];
  };
}

/** The same for marking it. */
function useNoteEntries(): (range: Range) => MenuGroup {
  const highlight = useCommand('highlight');
  const addNote = useCommand('add-note');
  return (range) =>
    (
      [
        ['highlight', highlight],
        ['add-note', addNote],
      ] as const
    ).map(([name, { run }]) => ({
      label: buttonLabel(name),
      run() {
        select(range);
        run();
      },
    }));
}

function select(range: Range): void {
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
}
