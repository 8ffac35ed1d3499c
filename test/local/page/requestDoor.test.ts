/** Nobody speaks to the local page but its own pages in a browser of this machine. */
import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../../../src/local/page/requestDoor';

const OWN = 'http://localhost:8460';
const host = 'localhost:8460';

const BROWSER = { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' };

describe('may come in', () => {
  it.each([
    [
      'a visit that was typed',
      'GET',
      { host, 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' },
    ],
    [
      'a link of another page',
      'GET',
      { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
    ],
    ['a program that only reads', 'GET', { host }],
    ['a press of the page', 'POST', { host, origin: OWN, ...BROWSER }],
    ['a question of the page', 'GET', { host, ...BROWSER }],
  ])('%s', (_, method, headers) => {
    expect(refusalOf({ method, headers }, OWN)).toBeNull();
  });
});

describe('is refused', () => {
  it.each([
    ['another name that was pointed at this machine', 'GET', { host: 'evil.example:8460' }],
    ['the number of the machine instead of its name', 'GET', { host: '127.0.0.1:8460' }],
    ['another port', 'GET', { host: 'localhost:8461' }],
    ['no host', 'GET', {}],
    ['a press of another page', 'POST', { host, origin: 'https://evil.example' }],
    ['a press of a panel', 'POST', { host, origin: 'http://127.0.0.1:8461' }],
    ['a press of nowhere', 'POST', { host, origin: 'null' }],
    ['a press without an origin', 'POST', { host }],
    [
      'a picture in another page',
      'GET',
      { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
    ],
    [
      'a script of another port',
      'GET',
      { host, 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' },
    ],
    [
      'a form of another page',
      'POST',
      {
        host,
        origin: 'https://evil.example',
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'navigate',
      },
    ],
  ])('%s', (_, method, headers) => {
    expect(refusalOf({ method, headers }, OWN)).toMatch(/この端末の中だけ|受け付けません/);
  });
});
