import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleClients } from '../../lib/content/sample/sample-book.ts';
import { APPS } from './apps/apps.ts';
import { encodeGbk } from './apps/framesets/gbk.ts';
import { cut, maskCode, maskPerson, maskPhone } from './apps/masks.ts';
import { renamed, renameSelector } from './apps/robust/changes.ts';
import { factsFor, TAUGHT } from './apps/robust/taught.ts';
import { type Portals, servePortals } from './serve.ts';

const ids = new Set(sampleClients().map(({ id }) => id));
let portals: Portals;
beforeAll(async () => {
  portals = await servePortals({ today: '2026-11-21' });
});
afterAll(() => portals.close());

describe('the systems', () => {
  test('are of eight technologies or more, each with several pages, when counted', () => {
    expect(new Set(APPS.map(({ technology }) => technology)).size).toBeGreaterThanOrEqual(8);
    expect(APPS.flatMap(({ pages }) => pages).length).toBeGreaterThanOrEqual(60);
    for (const { name, pages } of APPS) expect(new Set(pages.map(({ path }) => path)).size, name).toBe(pages.length);
  });

  test('hold clients of the book, strangers, nobody and doubt when their truth is read', () => {
    const kinds = APPS.flatMap(({ pages }) => pages.map(({ subject }) => subject.kind));
    for (const kind of ['client', 'ask', 'suggest', 'stranger', 'none'] as const) expect(kinds).toContain(kind);
  });

  test.each(APPS.map((app) => [app.name, app] as const))(
    'have a truth that fits together when %s is read',
    (_, app) => {
      for (const page of app.pages) {
        const { subject } = page;
        const own = subject.kind === 'client' ? [subject.clientId] : [];
        const asked = subject.kind === 'ask' || subject.kind === 'suggest' ? subject.clientIds : [];
        const mentioned = page.mentions.map(({ clientId }) => clientId);
        for (const id of [...own, ...asked, ...mentioned, ...(page.hints ?? []), ...(page.behind ?? [])])
          expect(ids, page.path).toContain(id);
        expect(new Set(mentioned).size, page.path).toBe(mentioned.length);
        expect(
          mentioned.filter((id) => own.includes(id)),
          page.path,
        ).toEqual([]);
      }
    },
  );

  test('answer their addresses and no others when asked', async () => {
    for (const app of APPS) {
      const page = app.pages[0]?.path ?? '';
      expect((await fetch(`${portals.origin}/apps/${app.name}/${page}`)).status, app.name).toBe(200);
      expect((await fetch(`${portals.origin}/apps/${app.name}/no-such-page`)).status, app.name).toBe(404);
    }
    expect((await fetch(`${portals.origin}/apps/none/list`)).status).toBe(404);
    expect((await fetch(`${portals.origin}/apps/layui/lib/..%2f..%2fpackage.json`)).status).toBe(404);
  });
});

describe('taught fields', () => {
  test.each(TAUGHT.map((one) => [one.address, one] as const))(
    'have a value when %s is taught',
    (_, { client, fields }) => {
      const facts = factsFor(client, '2026-11-21');
      for (const field of fields) expect(facts[field], field).toMatch(/./);
    },
  );
});

describe('masks', () => {
  test('hide the middle when something is shown in part', () => {
    expect(maskPhone('13812341234')).toBe('138****1234');
    expect(maskPerson('张大明')).toBe('张*明');
    expect(maskPerson('张明')).toBe('张*');
    expect(maskCode('91990100MAFKWBTQAY')).toBe('9199************AY');
    expect(cut('云岭精机制造有限公司', 4)).toBe('云岭精机…');
  });
});

describe('GBK', () => {
  test('is read back as it was when written', () => {
    const text = 'abc 云岭银行（柜面）：砺川轴承';
    expect(new TextDecoder('gbk').decode(encodeGbk(text))).toBe(text);
  });

  test('is refused when a character is not in it', () => {
    expect(() => encodeGbk('\u{1F600}')).toThrow('not in GBK');
  });
});

describe('the next release', () => {
  test('names the same thing the same way when names change', () => {
    expect(renamed('el-table', 1)).toBe(renamed('el-table', 1));
    expect(renamed('el-table', 1)).not.toBe(renamed('el-table', 2));
    expect(renamed('el-table', 1)).not.toContain('table');
  });

  test('leaves all but classes and ids alone when a selector changes', () => {
    const changed = renameSelector('div.a > #b[class*="a.b"]:not(.c\\:d) .5x', 1);
    expect(changed).toContain(`div.${renamed('a', 1)} > #${renamed('b', 1)}[`);
    expect(changed).toContain(`.${renamed('c:d', 1)})`);
  });
});
