import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleClients } from '../../lib/content/sample/sample-book.ts';
import { isUscc } from '../../lib/domain/client/uscc.ts';
import { OUTSIDERS } from './book.ts';
import { type Application, type LoanView, RENDERED_ROWS } from './credit.ts';
import { type Portals, servePortals } from './serve.ts';
import { type PageTruth, truth } from './truth.ts';

let portals: Portals;
beforeAll(async () => {
  portals = await servePortals({ today: '2026-11-21' });
});
afterAll(() => portals.close());

/** What a person reads on a page, all frames together. Tags end a line except spans, which do not. */
async function textOf(page: PageTruth): Promise<string> {
  if (page.portal === 'credit') {
    const number = /loan\/(\w+)/.exec(page.path)?.[1];
    if (number === undefined) {
      const rows = (await (await fetch(`${portals.origin}/credit/api/applications`)).json()) as Application[];
      return rows
        .slice(0, RENDERED_ROWS)
        .map((row) => row.borrower)
        .join('\n');
    }
    const view = (await (await fetch(`${portals.origin}/credit/api/loans/${number}`)).json()) as LoanView;
    return view.groups.flatMap((group) => group.fields.map((field) => field[1])).join('\n');
  }
  return read(page.path);
}

async function read(path: string): Promise<string> {
  const response = await fetch(portals.origin + path);
  expect(response.status, path).toBe(200);
  const markup = await response.text();
  const frames = [...markup.matchAll(/<frame [^>]*src="([^"]+)"/g)].map((match) => unescapeText(match[1] as string));
  const inner = await Promise.all(frames.map(read));
  const own = markup
    .replace(/<head>[\s\S]*?<\/head>/, '')
    .replace(/<\/?(?:span|font|a|b)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, '\n');
  return [unescapeText(own), ...inner].join('\n');
}

function unescapeText(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

const squeeze = (text: string): string => text.replaceAll('\n', '');

describe('ground truth', () => {
  test('covers the three portals with enough pages when read', () => {
    expect(truth.length).toBeGreaterThanOrEqual(14);
    expect(new Set(truth.map((page) => page.portal)).size).toBe(3);
    expect(new Set(truth.map((page) => page.path)).size).toBe(truth.length);
  });

  test.each(truth.map((page) => [page.path, page] as const))('stands on the page when %s is read', async (_, page) => {
    const lines = await textOf(page);
    const text = squeeze(lines);
    for (const mention of page.mentions) expect(text).toContain(mention.text);
    if (page.subjectText) expect(text).toContain(squeeze(page.subjectText));
    if (page.stranger) {
      expect(text).toContain(page.stranger.name);
      expect(text).toContain(page.stranger.uscc);
      expect(OUTSIDERS.some((company) => company.uscc === page.stranger?.uscc && isUscc(company.uscc))).toBe(true);
    }
  });

  test.each(truth.map((page) => [page.path, page] as const))(
    'leaves no client out when %s is read',
    async (_, page) => {
      const listed = new Set([
        page.subject,
        ...(page.ambiguous ?? []),
        ...page.mentions.map((mention) => mention.clientId),
      ]);
      // One line of the page is one statement: the name that fills it is the name meant, whatever shorter one it begins with.
      const lines = new Set(
        (await textOf(page)).split('\n').map((line) => line.trim().replaceAll('（', '(').replaceAll('）', ')')),
      );
      for (const client of sampleClients()) {
        // The heading of a page about one of two namesakes shows the name of both.
        if (page.subjectText === client.name) continue;
        for (const name of [client.name, ...client.aliases]) {
          // A broken name leaves half a name alone on its line.
          if (page.path.includes('account') && page.subjectForm === 'split') continue;
          if (lines.has(name.replaceAll('（', '(').replaceAll('）', ')')))
            expect(listed, `${name} on ${page.path}`).toContain(client.id);
        }
      }
    },
  );
});

describe('servePortals', () => {
  test('answers 404 when a page does not exist', async () => {
    for (const path of [
      '/nope',
      '/crm/client/1',
      '/legacy/account?no=1',
      '/credit/api/loans/X',
      '/static/none.css',
      '/hostile/none',
    ]) {
      expect((await fetch(portals.origin + path)).status, path).toBe(404);
    }
  });

  test('uses nothing from outside when any page is served', async () => {
    for (const path of [
      '/',
      '/crm/',
      '/credit/',
      '/legacy/',
      '/legacy/menu',
      '/hostile/plain',
      '/static/crm.css',
      '/static/crm-tabs.css',
      '/static/credit.js',
    ]) {
      const body = await (await fetch(portals.origin + path)).text();
      expect(body.replace('http://www.w3.org/2000/svg', ''), path).not.toMatch(/https?:\/\//);
    }
  });

  test('escapes what the address brings when a search is shown', async () => {
    const body = await (await fetch(`${portals.origin}/crm/?q=${encodeURIComponent('"><script>x()</script>')}`)).text();
    expect(body).not.toContain('<script>x()');
  });

  test('ends open connections when closed', async () => {
    const other = await servePortals({ today: '2026-11-21' });
    await fetch(`${other.origin}/crm/`, { headers: { connection: 'keep-alive' } });
    await other.close();
    await expect(fetch(`${other.origin}/crm/`)).rejects.toThrow();
  });

  test('shows many hits, many false codes or none when hostile pages are asked for', async () => {
    const huge = await (await fetch(`${portals.origin}/hostile/huge`)).text();
    const names = sampleClients()
      .filter((client) => client.kind !== 'person')
      .map((client) => `<td>${client.name}</td>`);
    expect(huge.length).toBeGreaterThan(240_000);
    expect(huge.split('<tr>').filter((row) => names.some((name) => row.includes(name))).length).toBe(400);
    const codes = await (await fetch(`${portals.origin}/hostile/codes`)).text();
    const found = codes.match(/91990100[0-9A-Z]{10}/g) ?? [];
    expect(found.length).toBe(3000);
    expect(found.some(isUscc)).toBe(false);
    const plain = await (await fetch(`${portals.origin}/hostile/plain`)).text();
    expect(sampleClients().some((client) => plain.includes(client.shortName ?? client.name))).toBe(false);
  });
});
