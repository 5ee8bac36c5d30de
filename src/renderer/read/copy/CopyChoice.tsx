import { useId, useState } from 'react';
import { Popover } from '@base-ui/react/popover';
import type { ReportCopy } from '../../../shared/contract/contract.ts';
import { noticeService } from '../../services/notice-store.ts';
import { useService, useServices } from '../../state/context.ts';
import { Choice } from '../../ui/buttons/Choice.tsx';
import { Sheets } from '../../ui/icons.tsx';
import { PopoverPanel } from '../../ui/menu/PopoverPanel.tsx';
import { PopoverTitle } from '../../ui/menu/PopoverTitle.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { copyContent, copyOrigin, copyRemarks, placeInVolume } from '../../reports/copy-words.ts';
import styles from './CopyChoice.module.css';

interface Props {
  /** Id of the report, and its name. */
  readonly report: string;
  readonly label: string;
  /** All its files, the one that is shown first. */
  readonly copies: readonly ReportCopy[];
}

interface Asked {
  readonly sha256: string;
  readonly of: readonly ReportCopy[];
}

/** Says that a report has several files, how they differ, and lets its reader choose which is shown. */
export function CopyChoice({ report, label, copies }: Props) {
  const { bridge } = useServices();
  const notices = useService(noticeService);
  // What was asked for counts until the list is a new one, which then tells.
  const [asked, setAsked] = useState<Asked | null>(null);
  const group = useId();
  const shown = asked?.of === copies ? asked.sha256 : copies[0]?.sha256;
  // In an order of its own, so that the rows stay where they are while one after the other is looked at.
  const inOrder = copies.toSorted((a, b) => Number(b.builtIn) - Number(a.builtIn) || byDate(a, b));

  const choose = async (sha256: string) => {
    setAsked({ sha256, of: copies });
    const result = await bridge.call('library.choose-copy', { id: report, sha256 });
    if (result.ok) return;
    setAsked(null);
    notices.failed(result.error);
  };
  return (
    <Popover.Root>
      <Popover.Trigger
        render={<QuietButton className={styles['opener']} />}
        aria-label={`Files of ${label}: ${copies.length}`}
        title={`Choose which of ${copies.length} files is shown`}
      >
        <Sheets />
        <span>{copies.length}</span>
      </Popover.Trigger>
      <PopoverPanel className={styles['panel']} align="start">
        <PopoverTitle>Files of {label}</PopoverTitle>
        <div role="radiogroup" aria-label={`File of ${label} that is shown`}>
          {inOrder.map((copy) => (
            <CopyRow
              key={copy.sha256}
              copy={copy}
              group={group}
              checked={copy.sha256 === shown}
              onChoose={() => void choose(copy.sha256)}
            />
          ))}
        </div>
        <p className={styles['hint']}>
          What you add never takes the place of what is shown: that is for you to choose. Search, Compare and
          all other views use the same file.
        </p>
      </PopoverPanel>
    </Popover.Root>
  );
}

interface RowProps {
  readonly copy: ReportCopy;
  readonly group: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

function CopyRow({ copy, group, checked, onChoose }: RowProps) {
  const facts = useId();
  return (
    <Choice
      type="radio"
      className={styles['choice']}
      name={group}
      checked={checked}
      onChange={onChoose}
      aria-label={copy.file}
      aria-describedby={facts}
    >
      <span className={styles['copy']}>
        <bdi className={styles['file']}>{copy.file}</bdi>
        <span id={facts} className={styles['facts']}>
          <span>{copyOrigin(copy)}</span>
          {copy.volume !== undefined && <span>{placeInVolume(copy.volume)}</span>}
          <span>{copyContent(copy)}</span>
          {copyRemarks(copy).map((remark) => (
            <span key={remark}>{remark}</span>
          ))}
        </span>
      </span>
    </Choice>
  );
}

function byDate(a: ReportCopy, b: ReportCopy): number {
  return (a.added ?? '').localeCompare(b.added ?? '', 'en') || (a.sha256 < b.sha256 ? -1 : 1);
}
