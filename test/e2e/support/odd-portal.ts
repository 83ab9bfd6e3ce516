import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Dossier } from '../../../lib/domain/dossier/dossier.ts';
import { html, raw } from '../../portals/html.ts';

/** How the pages stand: `other`: after a new release, with every label and class named anew. */
export type Release = 'first' | 'other';

/** A system that calls things by words of its own, so that nothing but teaching helps. */
export interface OddPortal {
  readonly origin: string;
  /** Put another release of the system in place; open pages stay as they are. */
  release(next: Release): void;
  close(): Promise<void>;
}

const WORDS = Object.freeze({
  first: { name: '往来单位', number: '内部编号', balance: '用信余额(万元)', due: '到期', credit: '资信级别' },
  other: { name: '主体全称', number: '档号', balance: '余额(万元)', due: '终止', credit: '资信' },
});

/** Serve one page a dossier at `/unit/<its index>/view`, the same in a frame of a frame at
 * `/framed/framed/unit/…`, and a page drawn on a canvas at `/drawn`. Any free port. */
export async function serveOddPortal(dossiers: readonly Dossier[]): Promise<OddPortal> {
  let now: Release = 'first';
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://portal.invalid').pathname;
    const inner = path.replace(/^\/framed/, '');
    const at = /^\/unit\/(\d+)\/view$/.exec(path)?.[1];
    const dossier = dossiers[Number(at)];
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      path === '/drawn'
        ? DRAWN
        : inner !== path
          ? framePage(inner)
          : dossier
            ? unitPage(dossier, now)
            : '<!doctype html><title>业务平台</title>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    release(next) {
      now = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function framePage(inner: string): string {
  return html`${raw('<!doctype html>')}<html lang="zh-CN"><head><meta charset="utf-8"><title>业务平台</title></head>
    <body><p>业务平台</p><iframe src="${inner}" width="900" height="500"></iframe></body></html>`.html;
}

function unitPage({ client, loans: [loan] }: Dossier, release: Release): string {
  const words = WORDS[release];
  const wan = ((loan?.balanceFen ?? 0) / 1_000_000 - 12.5).toLocaleString('en');
  const rows: readonly (readonly [string, string])[] = [
    [words.name, client.name],
    [words.number, client.clientNumber ?? ''],
    [words.balance, wan],
    [words.due, loan?.maturesOn ?? ''],
    [words.credit, 'AA+'],
  ];
  return html`${raw('<!doctype html>')}<html lang="zh-CN"><head><meta charset="utf-8"><title>往来信息查询 - 业务平台</title>
    <style>dl{display:grid;grid-template-columns:9em 1fr;gap:12px;font-size:15px}</style></head>
    <body><p>业务平台</p><dl>${rows.map(
      ([label, value]) => html`<dt class="${release}-k">${label}</dt><dd class="${release}-v">${value}</dd>`,
    )}</dl></body></html>`.html;
}

const DRAWN = `<!doctype html><meta charset="utf-8"><title>图形终端</title><style>body{margin:0}</style>
<canvas width="980" height="700"></canvas><script>
const pen = document.querySelector('canvas').getContext('2d');
pen.font = '20px sans-serif';
for (let row = 0; row < 20; row += 1) pen.fillText('终端画面 ' + row, 40, 40 + row * 30);
</script>`;
