import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchesSite, readSitePattern } from './site-pattern.ts';

describe('readSitePattern', () => {
  test.each([
    ['https://crm.bank.example', 'https://crm.bank.example'],
    ['https://crm.bank.example/', 'https://crm.bank.example'],
    ['https://crm.bank.example/*', 'https://crm.bank.example'],
    [' HTTPS://CRM.Bank.Example/* ', 'https://crm.bank.example'],
    ['https://crm.bank.example:8443/*', 'https://crm.bank.example'],
    ['http://10.2.3.4', 'http://10.2.3.4'],
    ['https://*.bank.example/*', 'https://*.bank.example'],
    ['*://*.bank.example', '*://*.bank.example'],
    ['*://*/*', '*://*'],
    ['https://*', 'https://*'],
    ['https://信贷.bank.example', 'https://xn--vuq480m.bank.example'],
  ])('reads %j', (text, expected) => {
    expect(readSitePattern(text)).toBe(expected);
  });
  test.each([
    '',
    'crm.bank.example',
    'ftp://crm.bank.example',
    'chrome://settings',
    'https://',
    'https:///*',
    'https://*bank.example',
    'https://crm.*.example',
    'https://crm.bank.example/client/*',
    'https://user@bank.example',
    'https://*.',
    'https://*evil',
    '<all_urls>',
  ])('knows %j is none', (text) => {
    expect(readSitePattern(text)).toBeUndefined();
  });
});

describe('matchesSite', () => {
  test.each([
    ['https://crm.bank.example', 'https://crm.bank.example', true],
    ['https://crm.bank.example', 'http://crm.bank.example', false],
    ['https://crm.bank.example', 'https://crm.bank.example.evil.example', false],
    ['https://*.bank.example', 'https://bank.example', true],
    ['https://*.bank.example', 'https://a.b.bank.example', true],
    ['https://*.bank.example', 'https://evilbank.example', false],
    ['*://*.bank.example', 'http://crm.bank.example', true],
    ['*://*', 'http://anything.example', true],
    ['https://*', 'http://anything.example', false],
  ])('%j and %j: %j', (pattern, site, expected) => {
    expect(matchesSite(pattern, site)).toBe(expected);
  });

  const label = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
  const host = fc.array(label, { minLength: 2, maxLength: 4 }).map((labels) => labels.join('.'));
  const scheme = fc.constantFrom('http', 'https');

  test('a site always matches itself, read as a pattern, and with any path and port', () => {
    fc.assert(
      fc.property(scheme, host, fc.constantFrom('', '/', '/*', ':8080/*'), (by, name, rest) => {
        const pattern = readSitePattern(`${by}://${name}${rest}`);
        expect(pattern && matchesSite(pattern, `${by}://${name}`)).toBe(true);
      }),
    );
  });
  test('a pattern for a domain matches exactly the hosts that end in it as whole labels', () => {
    fc.assert(
      fc.property(host, host, (domain, name) => {
        const isWithin = `.${name}`.endsWith(`.${domain}`);
        expect(matchesSite(`https://*.${domain}`, `https://${name}`)).toBe(isWithin);
      }),
    );
  });
});
