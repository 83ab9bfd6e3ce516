import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Portals } from '../../portals/serve.ts';

/** Pages of a size that portals rarely but really have: long lists without paging, logs. */
export const LONG_PAGES = Object.freeze(['table', 'grid', 'nodes'] as const);
const SHORT_ROWS = 20;
/** One of {@link LONG_PAGES}. */
export type LongPage = (typeof LONG_PAGES)[number];

const ROWS = 10_000;
const NODES = 32_000;

/** Serves the long pages at `/table`, `/grid` and `/nodes`, a usual list at `/short`, and an empty one everywhere else, on a port of its own. */
export async function serveLongPages(names: readonly string[]): Promise<Portals> {
  const pages: Record<LongPage | 'short', string> = {
    table: table(names),
    grid: grid(names),
    nodes: nodes(),
    short: table(names, SHORT_ROWS),
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname.slice(1);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>${path}</title><body>${pages[path as keyof typeof pages] ?? ''}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const HEADS = ['序号', '客户号', '客户名称', '担保人', '余额', '日期'];

function rows(
  names: readonly string[],
  cell: (text: string) => string,
  row: (cells: string) => string,
  count = ROWS,
): string {
  return Array.from({ length: count }, (_, i) => {
    const name = i % 4 === 0 ? (names[(i / 4) % names.length] as string) : `某地第${i}号商贸有限公司`;
    return row([i, 6_020_000_000 + i, name, '无', `${i * 37}.00`, '2026-11-21'].map(String).map(cell).join(''));
  }).join('');
}

function table(names: readonly string[], count = ROWS): string {
  const head = HEADS.map((text) => `<th>${text}</th>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows(names, td, (cells) => `<tr>${cells}</tr>`, count)}</tbody></table>`;
}

function td(text: string): string {
  return `<td>${text}</td>`;
}

function grid(names: readonly string[]): string {
  const line = (cells: string) => `<div role="row">${cells}</div>`;
  const head = line(HEADS.map((text) => `<span role="columnheader">${text}</span>`).join(''));
  return `<div role="grid">${head}${rows(names, (text) => `<div role="gridcell">${text}</div>`, line)}</div>`;
}

function nodes(): string {
  const line = (i: number) => `<b>"key${i}"</b>: <i>"value${i}"</i>,\n`;
  return `<pre>${Array.from({ length: NODES / 4 }, (_, i) => line(i)).join('')}</pre>`;
}
