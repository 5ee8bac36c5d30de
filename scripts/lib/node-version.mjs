/** The oldest Node that builds and serves the reader; in words that any Node can print. */
const LEAST = [20, 19];

/** One sentence where a Node is too old to start anything, else `null`. */
export function tooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return null;
  return `Findings Reader needs Node ${LEAST.join('.')} or later, and this is Node ${version}: install a newer one and try again.`;
}
