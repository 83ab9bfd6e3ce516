import { expect, test } from 'vitest';
import { siteOf } from './site.ts';

test.each([
  ['https://crm.bank.example/a?b#c', 'https://crm.bank.example'],
  ['http://127.0.0.1:8123/crm/', 'http://127.0.0.1'],
  ['https://CRM.bank.example', 'https://crm.bank.example'],
  ['chrome://settings', undefined],
  ['file:///tmp/x.html', undefined],
  ['not a url', undefined],
  ['', undefined],
])('%s is of the site %s', (url, site) => {
  expect(siteOf(url)).toBe(site);
});
