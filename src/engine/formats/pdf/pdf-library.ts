/**
 * PDFium as WebAssembly: loaded once per thread and kept for all files.
 *
 * The module is handed its binary, so that it never looks for one itself. A file that makes it trap
 * leaves its memory in an unknown state; `discardPdfLibrary` then makes the next file start afresh.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';

/** The views of the module's memory. Read anew after every call: memory that grows gets new views. */
export interface PdfMemory {
  readonly HEAPU8: Uint8Array;
  readonly HEAPU16: Uint16Array;
  readonly HEAPU32: Uint32Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
}

/**
 * The functions as the module exports them. The package wraps each in checks that cost more than most of
 * the functions do; truth comes back as 1 and 0.
 */
const NATIVE = [
  'FPDFFont_GetBaseFontName',
  'FPDFFont_GetFlags',
  'FPDFFont_GetWeight',
  'FPDFFormObj_CountObjects',
  'FPDFFormObj_GetObject',
  'FPDFPageObj_GetBounds',
  'FPDFPageObj_GetFillColor',
  'FPDFPageObj_GetMatrix',
  'FPDFPageObj_GetType',
  'FPDFPage_CountObjects',
  'FPDFPage_GetObject',
  'FPDFPathSegment_GetPoint',
  'FPDFPath_CountSegments',
  'FPDFPath_GetDrawMode',
  'FPDFPath_GetPathSegment',
  'FPDFTextObj_GetFont',
  'FPDFTextObj_GetFontSize',
  'FPDFText_ClosePage',
  'FPDFText_CountChars',
  'FPDFText_GetCharOrigin',
  'FPDFText_GetLooseCharBox',
  'FPDFText_GetMatrix',
  'FPDFText_GetText',
  'FPDFText_GetTextObject',
  'FPDFText_GetUnicode',
  'FPDFText_HasUnicodeMapError',
  'FPDFText_LoadPage',
  'FPDF_CloseDocument',
  'FPDF_ClosePage',
  'FPDF_GetLastError',
  'FPDF_GetPageBoundingBox',
  'FPDF_GetPageCount',
  'FPDF_GetPageHeightF',
  'FPDF_GetPageWidthF',
  'FPDF_LoadPage',
] as const;
export type NativeCalls = Readonly<Record<(typeof NATIVE)[number], (...numbers: number[]) => number>>;

export interface PdfLibrary {
  readonly calls: WrappedPdfiumModule;
  readonly native: NativeCalls;
  readonly memory: PdfMemory;
  /** Address of 256 bytes for results, aligned to 8. */
  readonly scratch: number;
}

const MEGABYTE = 1024 * 1024;
const WASM_PAGE_BYTES = 65_536;
/** Beyond this much memory the module is given up after the file at hand, since it never shrinks. */
const KEPT_MEMORY_BYTES = 128 * MEGABYTE;
/** The module gets no more than this. A file that asks for more is made to exhaust the machine, or broken. */
const MOST_MEMORY_BYTES = 320 * MEGABYTE;

let loading: Promise<PdfLibrary> | undefined;

/**
 * Finds the module's binary: beside the bundle (`out/main`, or one folder up from its chunks), where the
 * build puts it, or in the installed package when running from source.
 */
function binaryPath(): string {
  for (const place of ['./pdfium.wasm', '../pdfium.wasm']) {
    const path = fileURLToPath(new URL(place, import.meta.url));
    if (existsSync(path)) return path;
  }
  return createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
}

function hasMemory(module: object): module is PdfMemory {
  return (
    'HEAPU8' in module &&
    'HEAPF32' in module &&
    'HEAPF64' in module &&
    'HEAPU16' in module &&
    'HEAPU32' in module
  );
}

function hasNativeCalls(exports: object): exports is NativeCalls {
  const names = new Set(Object.keys(exports));
  return NATIVE.every((name) => names.has(name));
}

interface GrowingMemory {
  readonly buffer: { readonly byteLength: number };
  grow(pages: number): number;
}

function isGrowing(memory: unknown): memory is GrowingMemory {
  return typeof memory === 'object' && memory !== null && 'grow' in memory && 'buffer' in memory;
}

/** Refuses growth beyond the limit; the module then ends with an exception, as on a machine without more. */
function limitMemory(exports: object): void {
  const memory: unknown = Reflect.get(exports, 'memory');
  if (!isGrowing(memory)) throw new Error('The PDF library does not give access to its memory.');
  const grow = memory.grow.bind(memory);
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * WASM_PAGE_BYTES > MOST_MEMORY_BYTES) {
      throw new RangeError('The PDF library asked for more memory than it may have.');
    }
    return grow(pages);
  };
}

async function load(): Promise<PdfLibrary> {
  const overrides = {
    wasmBinary: await readFile(binaryPath()),
    // PDFium reports damaged files on the console; what matters of that reaches the caller as an error.
    print: () => undefined,
    printErr: () => undefined,
  };
  const calls = await init(overrides);
  calls.PDFiumExt_Init();
  const module: object = calls.pdfium;
  if (!hasMemory(module)) throw new Error('The PDF library does not give access to its memory.');
  const native: object = calls.pdfium.wasmExports;
  if (!hasNativeCalls(native)) throw new Error('The PDF library lacks functions that the reader needs.');
  limitMemory(native);
  return { calls, native, memory: module, scratch: calls.pdfium.wasmExports.malloc(256) };
}

/** The library of this thread, loaded at the first call. */
export function pdfLibrary(): Promise<PdfLibrary> {
  loading ??= load();
  return loading;
}

/** Forgets the library: the next call of `pdfLibrary` loads a fresh one. */
export function discardPdfLibrary(): void {
  loading = undefined;
}

/** Forgets the library if its memory has grown beyond what is worth keeping. */
export function trimPdfLibrary(library: PdfLibrary): void {
  if (library.memory.HEAPU8.length > KEPT_MEMORY_BYTES) discardPdfLibrary();
}
