import type { IncomingMessage } from 'node:http';

/** The JSON value of a request's body, read up to a limit of bytes and no further. */
export async function readBody(
  request: IncomingMessage,
  limitBytes: number,
): Promise<{ readonly value: unknown } | 'too-large' | 'not-json'> {
  if (Number(request.headers['content-length'] ?? 0) > limitBytes) return 'too-large';
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > limitBytes) return 'too-large';
    chunks.push(chunk);
  }
  try {
    return { value: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return 'not-json';
  }
}
