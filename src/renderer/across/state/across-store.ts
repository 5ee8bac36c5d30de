import type { AcrossRow } from '../../../shared/across/across.ts';
import { service } from '../../services/service.ts';
import { createStore } from '../../services/store.ts';
import type { TableSort } from '../model/table-model.ts';

interface AcrossState {
  readonly sort: TableSort;
  /** Words that a line of the table must hold. */
  readonly filter: string;
  /** In which column, by its id; `''` for the countries, `null` for any. */
  readonly filterIn: string | null;
  /** The row whose place and sources are shown beside the answer. */
  readonly picked: AcrossRow | null;
}

/** How the answer is looked at, kept while another view is open. */
export const acrossService = service(() =>
  createStore<AcrossState>({ sort: { by: '', down: false }, filter: '', filterIn: null, picked: null }),
);
