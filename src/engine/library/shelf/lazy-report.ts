/**
 * A report of which only the name is in memory. Search and source index keep what they need of a report and
 * seldom come back to it, so that a library of a thousand need not hold a thousand texts.
 */
import type { Report } from '../../../shared/model.ts';
import type { CopyRecord } from '../store/copy-record.ts';

/** What the proxies stand before; nothing is ever read from it. */
const UNREAD: Report = {
  id: '',
  kind: 'document',
  title: '',
  area: null,
  year: null,
  source: { file: '', sha256: '', format: 'text', length: 0 },
  sections: [],
  tables: [],
  citations: [],
  references: [],
  repairs: [],
  furniture: [],
  findings: [],
  coverage: { characters: 0, inBlocks: 0, furniture: 0, lost: 0 },
};

/** @param load the report itself, for everything that its record does not hold */
export function lazyReport({ source, entry }: CopyRecord, load: () => Report): Report {
  const { id, kind, title, area, year, findings } = entry;
  const known = new Map<PropertyKey, unknown>(
    Object.entries({ id, kind, title, area, year, findings, source }),
  );
  return new Proxy(UNREAD, {
    get: (_unread, key) => (known.has(key) ? known.get(key) : Reflect.get(load(), key)),
    has: (_unread, key) => Reflect.has(load(), key),
    ownKeys: () => Reflect.ownKeys(load()),
    getOwnPropertyDescriptor: (_unread, key) => Reflect.getOwnPropertyDescriptor(load(), key),
  });
}
