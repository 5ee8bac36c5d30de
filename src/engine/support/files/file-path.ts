/**
 * Paths as the system has them. On Linux a name is bytes, and those of an old disk or archive may be no UTF-8: no
 * string names such a file, so its path stays bytes (through a message port too, which makes a `Buffer` of none).
 */
import { Buffer } from 'node:buffer';
import { join } from 'node:path';

/** Bytes only where no string will do. */
export type FilePath = string | Uint8Array;

/** Stands in a text for what is no UTF-8. */
export const NOT_TEXT = '\uFFFD';

/** Why nothing can be kept under a name with that sign: words of a command line and names of a dialog are text by now. */
export const UNNAMEABLE = `its name has the sign "${NOT_TEXT}", which stands for what is not written in UTF-8`;

/** As the functions of `node:fs` take it. */
export function forSystem(path: FilePath): string | Buffer {
  return typeof path === 'string' ? path : Buffer.from(path);
}

/** For messages: what cannot be read as text stands as the sign for that. */
export function shownName(name: Uint8Array): string {
  return Buffer.from(name).toString('utf8');
}

/** The same of a whole path. */
export function shownPath(path: FilePath): string {
  return typeof path === 'string' ? path : shownName(path);
}

/** @param name as `readdir` gives it in bytes */
export function pathBelow(folder: FilePath, name: Uint8Array): FilePath {
  const text = shownName(name);
  if (typeof folder === 'string' && Buffer.from(text).equals(name)) return join(folder, text);
  return Buffer.concat([Buffer.from(forSystem(folder)), Buffer.from('/'), name]);
}

/** A string of its own for each path: no path holds a zero. */
export function keyOfPath(path: FilePath): string {
  return typeof path === 'string' ? path : `\0${Buffer.from(path).toString('latin1')}`;
}
