/** `THIRD-PARTY-NOTICES.txt`: whose work is in the package and under which licence, as the bundles themselves show. */

export interface Licence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

const LINE = '-'.repeat(80);

/** @param licences of all that is built in: the program's own first (`out/licences.json`) */
export function noticesOf([own, ...others]: readonly Licence[]): string {
  if (own === undefined) throw new Error('the build names no licence');
  const list = others.map(({ name, version, licence }) => `  ${name} ${version}: ${licence}`);
  const texts = others.map(
    ({ name, version, licence, text }) => `${LINE}\n${name} ${version}\n${licence}\n\n${text}\n`,
  );
  return `${own.name} ${own.version} is under the ${own.licence} licence (see LICENSE.txt). Built into it are:

${list.join('\n')}

What Electron itself is built of is told in LICENSES.chromium.html. The words of each licence follow.

${texts.join('\n')}`;
}
