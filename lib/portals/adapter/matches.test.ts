import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fits, patternOf } from './matches.ts';

const SITE = 'https://crm.bank.example';

describe('patternOf', () => {
  test.each([
    ['/crm/client/6020002148', '/crm/client/*', 'a segment is a number'],
    ['/crm/client/01900000-0000-7000-8000-00000000abcd', '/crm/client/*', 'a segment is a UUID'],
    ['/crm/client/91350100M000100Y43', '/crm/client/*', 'a segment is a credit code'],
    ['/crm/client/deadbee1', '/crm/client/*', 'a segment is a hexadecimal id'],
    ['/loan/JJ990199999901', '/loan/*', 'a segment is a contract number'],
    ['/crm/client/%E4%BA%91%E5%B2%AD', '/crm/client/*', 'a segment is a name'],
    ['/crm/view;id=12', '/crm/*', 'a segment has parameters'],
    ['/crm/detail.do?cust=6020002148', '/crm/detail.do', 'the client stands in the query'],
    ['/app/v2/#/client/6020002148/base?tab=1', '/app/v2#/client/*/base', 'the route is in the hash'],
    ['/app/#!/client/12', '/app#/client/*', 'the route has an old-fashioned hash'],
    ['/crm/client#contacts', '/crm/client', 'the hash is a place in the page'],
    ['/', '/', 'there is no path'],
    ['/main.do?page=clientDetail&cust=6020002148', '/main.do?page=clientDetail', 'the query names the page'],
    ['/index.jsp?method=view&menuId=LOAN_LIST&t=1', '/index.jsp?menuId=LOAN_LIST&method=view', 'two parameters do'],
    ['/index.php?r=loan/detail&id=12', '/index.php?r=loan/detail', 'the query is a route'],
    ['/app/#/main/12?view=loan&no=JJ990120260726', '/app#/main/*?view=loan', 'the query of the route names the page'],
    ['/app/#page=loan&id=12', '/app?page=loan', 'the hash is a query'],
    ['/list?page=2&pageNo=3', '/list', 'a page is a number'],
    ['/view?page=6020002148&view=JJ9901', '/view', 'what names a page holds a number'],
    ['/view?page=%E4%BA%91%E5%B2%AD&name=acme&q=acme', '/view', 'a parameter may be a name'],
  ])('writes %s as %s when %s', (path, pattern) => expect(patternOf(SITE + path)).toBe(pattern));

  test.each(['about:blank', 'file:///a/b', 'chrome-extension://x/y', 'nonsense'])('knows no pattern for %s', (url) =>
    expect(patternOf(url)).toBeUndefined(),
  );

  test('fits the address it was made of, whatever that is', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        const path = patternOf(url);
        const { protocol, hostname } = new URL(url);
        expect(path !== undefined && fits({ site: `${protocol}//${hostname}`, path }, url)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test('holds none of the digits of a number in the address', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999_999_999 }), (number) => {
        expect(patternOf(`${SITE}/a/x${number}y/#/b/${number}?c=${number}`)).toBe('/a/*#/b/*');
      }),
    );
  });
});

describe('fits', () => {
  const adapter = { site: SITE, path: '/crm/client/*' };
  test.each([
    ['https://crm.bank.example/crm/client/1', true, 'only the changing segment differs'],
    ['https://crm.bank.example:8443/crm/client/1/?a=b', true, 'port, query and last slash differ'],
    ['https://crm.bank.example/crm/client/1/loans', false, 'the path is longer'],
    ['https://crm.bank.example/crm/client', false, 'the path is shorter'],
    ['https://crm.bank.example/crm/group/1', false, 'a literal segment differs'],
    ['https://crm.bank.example/crm/client/1#/loans', false, 'a route follows'],
    ['http://crm.bank.example/crm/client/1', false, 'the scheme differs'],
    ['https://evil.example/crm/client/1', false, 'the site differs'],
    ['about:blank', false, 'it is no web page'],
  ])('answers for %s with %s when %s', (url, expected) => expect(fits(adapter, url)).toBe(expected));

  test('tells pages apart that differ in the query alone', () => {
    const at = (query: string) => `${SITE}/main.do?${query}`;
    const [client, loan] = ['page=clientDetail&no=1', 'page=loan&no=1'].map((query) => ({
      site: SITE,
      path: patternOf(at(query)) as string,
    }));
    if (!client || !loan) throw new Error('no pattern');
    expect(client.path).not.toBe(loan.path);
    expect(fits(client, at('no=2&page=clientDetail&from=list'))).toBe(true);
    expect(fits(client, at('page=loan&no=1'))).toBe(false);
    expect(fits(client, `${SITE}/main.do`)).toBe(false);
    expect(fits({ site: SITE, path: '/main.do' }, at('page=loan'))).toBe(true);
  });

  test('takes a pattern literally but for a whole star', () => {
    expect(fits({ site: SITE, path: '/a.c' }, `${SITE}/abc`)).toBe(false);
    expect(fits({ site: SITE, path: '/.*' }, `${SITE}/abc`)).toBe(false);
    expect(fits({ site: SITE, path: '/a*' }, `${SITE}/abc`)).toBe(false);
    expect(fits({ site: SITE, path: '/(a+)+$' }, `${SITE}/aaaaaaaaaaaaaaaaaaaaaaaaaaaa`)).toBe(false);
  });
});
