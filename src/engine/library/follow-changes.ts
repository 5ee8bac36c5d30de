/** What keeps something made from the library follows its changes: memory, search, facts, joined sources, list and window. */
import type { LibraryFacts } from '../facts/library-facts.ts';
import type { PreparedReport } from '../import/prepare-report.ts';
import type { Announcer } from './announce.ts';
import type { TellChange } from './changes/library-change.ts';
import type { LibrarySearch } from './library-search.ts';
import type { LibrarySources } from './library-sources.ts';
import type { ReportMemory } from './report-memory.ts';
import type { SetAside } from './shelf/set-aside.ts';
import type { Shelf } from './shelf/shelf.ts';

export interface Followers {
  readonly shelf: Shelf;
  readonly reports: ReportMemory;
  readonly search: LibrarySearch;
  readonly facts: LibraryFacts;
  readonly sources: LibrarySources;
  readonly setAside: SetAside;
  readonly announcer: Announcer;
  /** Gives back the memory that a run of changes has taken. */
  readonly tidy: () => void;
}

export function followChanges(followers: Followers): TellChange {
  const { shelf, reports, search, facts, setAside, announcer, tidy } = followers;
  return async (change) => {
    switch (change.kind) {
      case 'file':
        setAside.settled(change.sha256);
        reports.forget(change.sha256);
        return;
      case 'unreadable':
        setAside.unreadable(change.sha256, change.message);
        announcer.changed([shelf.entryOfFile(change.sha256)?.id ?? change.sha256]);
        return;
      case 'shown':
        for (const id of change.ids) await followReport(id, followers, change.prepared);
        announcer.changed(change.ids);
        return;
      case 'listed':
        announcer.changed(change.ids);
        return;
      case 'separated':
        followers.sources.separate();
        announcer.separated();
        return;
      case 'paused':
        announcer.flush();
        search.keepSoon();
        return;
      case 'settled':
        announcer.flush();
        await search.keep();
        await facts.keep();
        tidy();
    }
  };
}

/** A report that trips search or sources up is set aside; it stays in the list, and the others follow. */
async function followReport(
  id: string,
  { shelf, reports, search, facts, sources, setAside }: Followers,
  prepared: ReadonlyMap<string, PreparedReport> = new Map(),
): Promise<void> {
  const isThere = shelf.entry(id) !== null;
  const made = prepared.get(shelf.copies(id)[0]?.source.sha256 ?? '');
  // Of what was made already the report itself is not needed, unless its references are joined.
  if (made === undefined || sources.isJoining()) await reports.readAhead(id);
  setAside.settled(id);
  try {
    if (isThere) await sources.put(reports.lazily(id));
    else sources.remove(id);
  } catch (error) {
    setAside.leaveOut(id, 'the joined sources', error);
  }
  try {
    await (isThere ? search.put(reports.lazily(id), made) : search.remove(id));
  } catch (error) {
    setAside.leaveOut(id, 'the search', error);
  }
  await (isThere ? facts.put(reports.lazily(id), made?.facts) : facts.remove(id));
}
