import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of every page as pdf.js gives it, on this thread, and nothing made of it; gives the number of pages. */
export async function rawPdfText(paths: readonly string[]): Promise<number> {
  let pages = 0;
  for (const path of paths) {
    const loading = getDocument({
      data: new Uint8Array(readFileSync(path)),
      verbosity: 0,
      useSystemFonts: true,
    });
    const document = await loading.promise;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      await page.getTextContent();
      pages += 1;
    }
    await loading.destroy();
  }
  return pages;
}
