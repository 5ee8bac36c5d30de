/**
 * The parsed forms of the reports that ship, made by the build, so that a start reads none of them: a list of what the
 * library tells of each, and beside it each form, packed. All of it can be made again from the originals.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { FileIdentity } from '../../core/report/parse-report.ts';
import type { Report } from '../../shared/model.ts';
import { hashOf } from '../formats/read-reports.ts';
import { copySchema } from '../library/store/copy-record.ts';
import type { CopyRecord } from '../library/store/copy-record.ts';
import { unpackedParsed } from '../library/store/read-parsed.ts';
import { sha256 } from '../support/sha256-schema.ts';

/** A report that ships: what is told of it, and its text once somebody asks for it. */
export interface ShippedReport {
  readonly copy: CopyRecord;
  readonly load: () => Report;
}

export interface ReadyForms {
  /** The form that was made of these bytes under this name; `null` where there is none, or none as it was made. */
  readonly of: (original: FileIdentity) => Promise<ShippedReport | null>;
}

const listSchema = z.array(
  z.object({
    copy: copySchema,
    /** Of the packed form: what the disk has changed since is not used. */
    packed: sha256,
  }),
);

/** As the build writes it. */
export type ReadyList = z.infer<typeof listSchema>;

/** Beside the originals. */
export const readyFolder = (reports: string): string => join(reports, 'ready');
export const readyList = (reports: string): string => join(readyFolder(reports), 'list.json');
export const readyForm = (reports: string, original: string): string =>
  join(readyFolder(reports), `${original}.json.gz`);

/** Those of a folder of reports; none where there is no usable list. */
export async function readReadyForms(reports: string): Promise<ReadyForms> {
  const listed = await readFile(readyList(reports), 'utf8').then(
    (text) => listSchema.safeParse(parsedOrNull(text)),
    () => null,
  );
  const forms = new Map(listed?.data?.map((form) => [form.copy.source.sha256, form]));
  return {
    of: async ({ file, sha256: original }) => {
      const form = forms.get(original);
      if (form?.copy.source.file !== file) return null;
      const bytes = await readFile(readyForm(reports, original)).catch(() => null);
      if (bytes === null || hashOf(bytes) !== form.packed) return null;
      return { copy: form.copy, load: () => unpackedParsed(bytes, original) };
    },
  };
}

function parsedOrNull(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
