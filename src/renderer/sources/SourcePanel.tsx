import { useState } from 'react';
import type { SeparatedSource, SourceEntryDetails, SourcePassage } from '../../shared/contract/contract.ts';
import type { SourceEntry } from '../../shared/sources.ts';
import { Failed } from '../ui/messages/Failed.tsx';
import { Waiting } from '../ui/messages/Waiting.tsx';
import { NotTheSame } from '../citations/card/NotTheSame.tsx';
import { useSeparation } from '../citations/card/use-separation.ts';
import { ExternalLink } from '../citations/parts/ExternalLink.tsx';
import { whereName } from '../text/cited-places.ts';
import { counted } from '../../shared/text/counted.ts';
import { TOPIC_NAMES } from '../reports/names.ts';
import type { ScopedRow } from './state/scope.ts';
import { noticeService } from '../services/notice-store.ts';
import { sourcesService } from './state/sources-store.ts';
import { useAnswer, useService } from '../state/context.ts';
import { IconButton } from '../ui/buttons/IconButton.tsx';
import { Chevron, Cross } from '../ui/icons.tsx';
import { LinkButton } from '../ui/buttons/LinkButton.tsx';
import { CheckMark } from './marks/CheckMark.tsx';
import { KindMark } from './marks/KindMark.tsx';
import { TakeMenu } from './take/TakeMenu.tsx';
import { FOCUSABLE } from '../ui/focusable.ts';
import styles from './SourcePanel.module.css';
import { OPENS_PLACE } from '../text/page-signs.ts';

/** So many passages of a report are shown before the rest is asked for. */
const MOST_PASSAGES = 40;

/** A yearly report of the United Nations stands in hundreds of lists. */
const MOST_REPORTS = 20;

interface Props {
  /** Of its entries those that are shown at first: of the country at hand. */
  readonly row: ScopedRow;
  readonly onClose: () => void;
  readonly onEntry: (entry: SourceEntry) => void;
  readonly onPassage: (passage: SourcePassage) => void;
}

/** One source: as printed, where it is listed and why that is one source, and every passage that rests on it, those of the country at hand first. */
export function SourcePanel({ row, onClose, onEntry, onPassage }: Props) {
  const sources = useService(sourcesService);
  const details = useAnswer(sources.details, { id: row.id });
  const [url, setUrl] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const reports = new Set(row.entries.map(({ report }) => report));
  const isOfRow = ({ entry }: SourceEntryDetails) => reports.has(entry.report);
  const listed = details.status === 'ready' ? details.value.entries : [];
  const [first] = listed;
  const own = listed.filter(isOfRow);
  const shown = all ? [...own, ...listed.filter((one) => !isOfRow(one))] : own.slice(0, MOST_REPORTS);
  return (
    <section className={styles['panel']} aria-label="Source">
      <header className={styles['head']}>
        <h2 className={styles['title']}>Cited {counted(row.cited, 'time')}</h2>
        <TakeMenu
          portions={[{ key: row.id, name: 'This source', subject: { kind: 'sources', ids: [row.id] } }]}
        />
        <IconButton label="Close source" onClick={onClose}>
          <Cross />
        </IconButton>
      </header>
      <div className={styles['scroller']} {...FOCUSABLE}>
        <p className={styles['text']} dir="auto" lang="en">
          {row.text}
        </p>
        <p className={styles['facts']}>
          <KindMark kind={row.kind} />
          <CheckMark check={row.checkable} />
          {row.date !== undefined && <span>{row.date}</span>}
        </p>
        {row.urls.map(({ url: address, damaged }) =>
          damaged ? (
            <p key={address} className={styles['facts']}>
              <bdi dir="ltr">{address}</bdi> (damaged in this copy)
            </p>
          ) : (
            <LinkButton key={address} dir="ltr" className={styles['url']} onClick={() => setUrl(address)}>
              {address}
            </LinkButton>
          ),
        )}
        {details.status === 'loading' && <Waiting what="Gathering its passages" />}
        {details.status === 'failed' && (
          <Failed error={details.error} onRetry={sources.details.retryFailed} />
        )}
        {details.status === 'ready' && (
          <>
            {first !== undefined && listed.length > 1 && (
              <Joins first={first.entry} entries={listed} onEntry={onEntry} />
            )}
            {shown.map((entry) => (
              <Passages
                key={`${entry.entry.report} ${entry.entry.number} ${entry.entry.occurrence ?? 0}`}
                details={entry}
                onEntry={onEntry}
                onPassage={onPassage}
              />
            ))}
            {shown.length < listed.length && (
              <LinkButton onClick={() => setAll(true)}>Show all {listed.length} references</LinkButton>
            )}
          </>
        )}
      </div>
      {url !== null && <ExternalLink url={url} onClose={() => setUrl(null)} />}
    </section>
  );
}

interface JoinsProps {
  /** What the others are held to be the same as. */
  readonly first: SourceEntry;
  readonly entries: readonly SourceEntryDetails[];
  readonly onEntry: (entry: SourceEntry) => void;
}

/** On demand: every list's own wording, why it is held to be the same source, and the way to say that it is not. */
function Joins({ first, entries, onEntry }: JoinsProps) {
  const { keepApart, putTogether } = useSeparation({ report: first.report, number: first.number });
  const notices = useService(noticeService);
  const separate = (other: SeparatedSource) =>
    keepApart(other, () =>
      notices.tell(`${other.number} in ${other.label} is kept apart from this source.`, {
        action: { label: 'Put together again', run: () => putTogether(other) },
      }),
    );
  const [open, setOpen] = useState(false);
  return (
    <details className={styles['joins']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles['summary']}>
        Why these {entries.length} references are one source
        <Chevron />
      </summary>
      <ul className={styles['join-list']}>
        {(open ? entries : []).map(({ entry, text, because }) => (
          <li key={`${entry.report} ${entry.number} ${entry.occurrence ?? 0}`}>
            <EntryButton entry={entry} named onEntry={onEntry} />
            {because !== null && (
              <span className={styles['because']}>
                {because} <NotTheSame entries={[entry]} onChoose={separate} />
              </span>
            )}
            <p className={styles['wording']} dir="auto" lang="en">
              {text}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface EntryProps {
  readonly entry: SourceEntry;
  /** Say which report's it is. */
  readonly named: boolean;
  readonly onEntry: (entry: SourceEntry) => void;
}

function EntryButton({ entry, named, onEntry }: EntryProps) {
  return (
    <LinkButton {...OPENS_PLACE.on} onClick={() => onEntry(entry)}>
      {named ? `${entry.number} in ${entry.label}` : `Reference ${entry.number}`}
    </LinkButton>
  );
}

interface PassagesProps {
  readonly details: SourceEntryDetails;
  readonly onEntry: (entry: SourceEntry) => void;
  readonly onPassage: (passage: SourcePassage) => void;
}

/** The passages of one report, in reading order. */
function Passages({ details: { entry, citedAt }, onEntry, onPassage }: PassagesProps) {
  const [all, setAll] = useState(false);
  const shown = all ? citedAt : citedAt.slice(0, MOST_PASSAGES);
  return (
    <section className={styles['report']}>
      <h3 className={styles['label']}>
        <bdi>{entry.label}</bdi>
        <EntryButton entry={entry} named={false} onEntry={onEntry} />
      </h3>
      {citedAt.length === 0 && (
        <p className={styles['facts']}>Listed, but no mark in the text points there.</p>
      )}
      <ol className={styles['passages']}>
        {shown.map((passage) => (
          <li key={passage.citation}>
            <button
              type="button"
              className={styles['passage']}
              {...OPENS_PLACE.on}
              onClick={() => onPassage(passage)}
            >
              <span className={styles['where']}>
                {placeName(passage)}
                {passage.rowLabel !== undefined && `: ${passage.rowLabel}`}
              </span>
              <span dir="auto" className={styles['excerpt']} lang="en">
                <Excerpt passage={passage} />
              </span>
            </button>
          </li>
        ))}
      </ol>
      {shown.length < citedAt.length && (
        <LinkButton onClick={() => setAll(true)}>Show all {citedAt.length}</LinkButton>
      )}
    </section>
  );
}

function Excerpt({ passage: { excerpt, mark } }: { readonly passage: SourcePassage }) {
  if (mark === undefined) return excerpt;
  const [start, end] = mark;
  return (
    <>
      {excerpt.slice(0, start)}
      <b className={styles['mark']}>{excerpt.slice(start, end)}</b>
      {excerpt.slice(end)}
    </>
  );
}

function placeName({ where, topic }: SourcePassage): string {
  const name = whereName(where);
  const section = topic === null ? null : TOPIC_NAMES[topic];
  return section === null || section === name ? name : `${section}, ${name}`;
}
