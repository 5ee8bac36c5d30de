/** The drawn icons: which there are, and where. */
import { join, resolve } from 'node:path';

export const ICONS_FOLDER = resolve(import.meta.dirname, '../../resources/icons');

/** Width and height, in pixels: those of the icon theme (freedesktop.org) and of a Mac's icon set. */
export const PNG_SIZES: readonly number[] = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
/** Those that Windows asks for. */
export const ICO_SIZES: readonly number[] = [16, 24, 32, 48, 64, 128, 256];

/** Path of a PNG by its size, of the drawing itself, or of the icon for Windows or macOS. */
export function iconFile(which: number | 'svg' | 'ico' | 'icns'): string {
  const name = typeof which === 'number' ? `${which}.png` : `findings-reader.${which}`;
  return join(ICONS_FOLDER, name);
}
