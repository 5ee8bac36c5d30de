import { memo, useMemo } from 'react';
import type { Block, Section, Span } from '../../shared/model.ts';
import { beside, BlockSigns } from '../margin/BlockSigns.tsx';
import { classNames } from '../ui/class-names.ts';
import { highlightsIn, marksBeside, useBlockMarks } from '../text/block-marks.ts';
import type { Highlights } from '../text/block-marks.ts';
import { useShownReport } from '../text/report-context.ts';
import { estimatedHeight, isLong, runsOf } from './scroll/runs.ts';
import { ReferenceItem } from './ReferenceItem.tsx';
import { ReportTable } from './table/ReportTable.tsx';
import { ShownTextView } from '../text/ShownTextView.tsx';
import { BLOCK } from '../text/page-signs.ts';
import styles from './ReportText.module.css';

interface Props {
  readonly highlight: Highlights | null;
}

/** The whole text of a report. A new highlight redraws the blocks it leaves and enters, and no other. */
export const ReportText = memo(function ReportText({ highlight }: Props) {
  const { report } = useShownReport();
  const long = isLong(report);
  return report.sections.map((section) => (
    <section key={section.id} className={styles['section']} data-topic={section.topic ?? undefined}>
      {runsOf(section).map((run) => (
        <div
          key={run[0]?.id}
          className={long ? styles['run'] : undefined}
          style={long ? { containIntrinsicBlockSize: `auto ${estimatedHeight(run, report)}px` } : undefined}
        >
          <Run run={run} section={section} highlight={highlight} />
        </div>
      ))}
    </section>
  ));
});

interface RunProps extends Props {
  readonly run: readonly Block[];
  readonly section: Section;
}

function Run({ run, highlight }: RunProps) {
  const blocks = run.map((block) => {
    return <BlockView key={block.id} block={block} highlights={highlightsIn(highlight, block.id)} />;
  });
  const first = run[0]?.kind;
  if (first === 'reference') return <ol className={styles['references']}>{blocks}</ol>;
  if (first === 'list-item') return <ul className={styles['list']}>{blocks}</ul>;
  return blocks;
}

interface BlockProps {
  readonly block: Block;
  readonly highlights: readonly Span[];
}

const BlockView = memo(function BlockView({ block, highlights: visited }: BlockProps) {
  const { report } = useShownReport();
  const marks = useBlockMarks(block.id);
  const highlights = useMemo(() => marksBeside(visited, marks), [visited, marks]);
  switch (block.kind) {
    case 'heading': {
      // The pane's own title is the second level; a report's sections come below it.
      const Heading = block.level <= 2 ? 'h3' : block.level === 3 ? 'h4' : 'h5';
      return (
        <Heading
          dir="auto"
          className={styles['heading']}
          data-level={block.level}
          {...BLOCK.on(block.id)}
          tabIndex={-1}
        >
          <ShownTextView content={block.content} highlights={highlights} />
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p dir="auto" className={classNames(styles['paragraph'], beside)} {...BLOCK.on(block.id)}>
          <ShownTextView content={block.content} highlights={highlights} />
          <BlockSigns block={block.id} />
        </p>
      );
    case 'list-item':
      return (
        <li dir="auto" className={beside} {...BLOCK.on(block.id)}>
          <ShownTextView content={block.content} highlights={highlights} />
          <BlockSigns block={block.id} />
        </li>
      );
    case 'table': {
      const table = report.tables[block.table];
      return table === undefined ? null : (
        <ReportTable table={table} block={block.id} highlights={highlights} />
      );
    }
    case 'reference': {
      const reference = report.references[block.reference];
      return reference === undefined ? null : (
        <ReferenceItem reference={reference} block={block.id} highlights={highlights} />
      );
    }
  }
});
