import { useState } from 'react';
import type { ConceptTable } from '../../shared/years.ts';
import { counted } from '../../shared/text/counted.ts';
import { takingService } from '../services/taking.ts';
import { useService, useServices } from '../state/context.ts';
import { QuietButton } from '../ui/buttons/QuietButton.tsx';
import { ToolbarEnd } from '../ui/frame/ToolbarEnd.tsx';
import { hasChanged, tabbed, yearsStating } from './table-shape.ts';

interface Props {
  readonly area: string;
  readonly table: ConceptTable;
  readonly changedOnly: boolean;
}

/** How many rows changed, and the ways to take the table along. */
export function TakeAlong({ area, table, changedOnly }: Props) {
  const { bridge } = useServices();
  const taking = useService(takingService);
  const [copied, setCopied] = useState(false);
  const changed = table.rows.filter(hasChanged);

  const copy = async () => {
    if (await taking.copy(tabbed(table, changedOnly ? changed : table.rows), 'save it as CSV instead'))
      setCopied(true);
  };
  const save = async () =>
    taking.save(await bridge.call('years.table-csv', { area, concept: table.concept }));
  return (
    <ToolbarEnd
      count={
        <>
          {yearsStating(table).length > 1 &&
            `${changed.length.toLocaleString('en-US')} of ${counted(table.rows.length, 'row')} changed`}
          {copied && <span className="visually-hidden">. Copied</span>}
        </>
      }
    >
      <QuietButton onBlur={() => setCopied(false)} onClick={() => void copy()}>
        {copied ? 'Copied' : 'Copy table'}
      </QuietButton>
      <QuietButton onClick={() => void save()}>Save as CSV</QuietButton>
    </ToolbarEnd>
  );
}
