import { describe, expect, it } from 'vitest';
import { judge } from '../../src/serve/guard.ts';

const PLACE = { port: 4321, token: 'a-token-of-some-length' };
const HOST = '127.0.0.1:4321';
const ORIGIN = `http://${HOST}`;
const CALL = { host: HOST, origin: ORIGIN, 'content-type': 'application/json' };

describe('what is answered', () => {
  it.each([
    ['GET', `/${PLACE.token}/`, { host: HOST }, { kind: 'file', address: 'served.html' }],
    [
      'GET',
      `/${PLACE.token}/`,
      { host: HOST, 'sec-fetch-site': 'none' },
      { kind: 'file', address: 'served.html' },
    ],
    ['GET', `/${PLACE.token}/?x=1`, { host: HOST }, { kind: 'file', address: 'served.html' }],
    ['HEAD', `/${PLACE.token}/assets/a.js`, { host: HOST }, { kind: 'file', address: 'assets/a.js' }],
    ['GET', `/${PLACE.token}/events`, { host: HOST, 'sec-fetch-site': 'same-origin' }, { kind: 'events' }],
    ['POST', `/${PLACE.token}/api/search.query`, CALL, { kind: 'call', method: 'search.query' }],
    ['GET', `/${PLACE.token}/download/a-b`, { host: HOST }, { kind: 'download', name: 'a-b' }],
    ['GET', '/favicon.ico', { host: HOST }, { kind: 'no-icon' }],
  ])('%s %s', (method, target, headers, verdict) => {
    expect(judge({ method, target, headers }, PLACE)).toEqual(verdict);
  });
});

describe('what is refused', () => {
  it.each([
    ['no token', 'GET', '/', { host: HOST }, 404],
    ['an empty token', 'GET', '//', { host: HOST }, 404],
    ['a wrong token', 'GET', '/b-token-of-some-length/', { host: HOST }, 404],
    ['a part of the token', 'GET', '/a-token/', { host: HOST }, 404],
    ['the token in the query', 'GET', `/?${PLACE.token}`, { host: HOST }, 404],
    ['the token further back', 'GET', `/x/${PLACE.token}/`, { host: HOST }, 404],
    ['a name that was bound to this address', 'GET', `/${PLACE.token}/`, { host: 'evil.example:4321' }, 403],
    ['localhost by name', 'GET', `/${PLACE.token}/`, { host: 'localhost:4321' }, 403],
    ['another port', 'GET', `/${PLACE.token}/`, { host: '127.0.0.1:80' }, 403],
    ['no host', 'GET', `/${PLACE.token}/`, {}, 403],
    [
      'a page of another origin',
      'POST',
      `/${PLACE.token}/api/library.list`,
      { ...CALL, origin: 'http://evil.example' },
      403,
    ],
    [
      'a page of another port',
      'POST',
      `/${PLACE.token}/api/library.list`,
      { ...CALL, origin: 'http://127.0.0.1:80' },
      403,
    ],
    ['a sandboxed page', 'POST', `/${PLACE.token}/api/library.list`, { ...CALL, origin: 'null' }, 403],
    [
      'a link on another page',
      'GET',
      `/${PLACE.token}/`,
      { host: HOST, 'sec-fetch-site': 'cross-site' },
      403,
    ],
    [
      'a page of another local server',
      'GET',
      `/${PLACE.token}/events`,
      { host: HOST, 'sec-fetch-site': 'same-site' },
      403,
    ],
    [
      'a call without an origin',
      'POST',
      `/${PLACE.token}/api/library.list`,
      { ...CALL, origin: undefined },
      403,
    ],
    [
      'a call that a form could send',
      'POST',
      `/${PLACE.token}/api/library.list`,
      { ...CALL, 'content-type': 'text/plain' },
      415,
    ],
    ['a call by GET', 'GET', `/${PLACE.token}/api/library.list`, CALL, 405],
    ['a file by POST', 'POST', `/${PLACE.token}/`, CALL, 405],
    ['another verb', 'DELETE', `/${PLACE.token}/`, { host: HOST }, 405],
  ])('%s', (_name, method, target, headers, status) => {
    expect(judge({ method, target, headers }, PLACE)).toMatchObject({ kind: 'refused', status });
  });
});
