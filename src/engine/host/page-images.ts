/** Pictures of pages, for whoever serves the window's page: they come from its own address, like its fonts. */
import { pageImageAt } from '../../shared/original/page-address.ts';
import type { EngineHost } from './start-engine.ts';

export type PageImages = (address: string) => Promise<ServedImage | null>;

interface ServedImage {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** @returns `null` where there is no such picture; why, the page asks by `original.trouble` */
export function pageImagesOf(engine: Pick<EngineHost, 'call'>): PageImages {
  return async (address) => {
    const asked = pageImageAt(address);
    if (asked === null) return null;
    const { report: id, ...image } = asked;
    const drawn = await engine.call('original.draw', { id, ...image });
    return drawn.ok ? { type: 'image/bmp', bytes: drawn.value.bytes } : null;
  };
}
