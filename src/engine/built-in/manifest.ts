/**
 * The manifest of the built-in reports: facts about a text that it does not print itself, each held
 * to the exact bytes it was established for.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { PublicationFacts } from '../../core/bibliography/passage/publication.ts';
import type { Report } from '../../shared/model.ts';
import { hasErrorCode } from '../support/files/file-errors.ts';
import { sha256 } from '../support/sha256-schema.ts';

const manifestSchema = z.strictObject({
  reports: z.array(
    z.strictObject({
      file: z.string().regex(/^[^/\\]+$/),
      sha256,
      title: z.string(),
      publisher: z.string(),
      /** Short form of the publisher, where readers know it by one; shown in the name of a news item. */
      shortPublisher: z.string().optional(),
      url: z.url().optional(),
      published: z.strictObject({ date: z.iso.date(), source: z.string() }).optional(),
      licence: z.string(),
    }),
  ),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestEntry = Manifest['reports'][number];

/** The manifest of a folder, or `null` where it has none. A damaged one is a defect of the build and throws. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** What a citation says of a publication that its text does not. */
export function publicationFacts({ title, publisher, url, published }: ManifestEntry): PublicationFacts {
  return {
    title,
    publisher,
    ...(url === undefined ? {} : { url }),
    ...(published === undefined ? {} : { published }),
  };
}

/** The report with what the manifest knows of these very bytes. */
export function withManifestFacts(report: Report, entry: ManifestEntry | undefined): Report {
  if (entry?.shortPublisher === undefined || entry.sha256 !== report.source.sha256) return report;
  return report.kind === 'news' ? { ...report, publisher: entry.shortPublisher } : report;
}
