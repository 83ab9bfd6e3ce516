import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import type { Day } from '../../lib/domain/calendar/day.ts';
import { answerApps } from './apps/serve-apps.ts';
import type { PortalApp } from './apps/spec.ts';
import { type Bank, openBank } from './book.ts';
import { applications, creditShell, loanView } from './credit.ts';
import { crmPage } from './crm.ts';
import { hostilePage } from './hostile.ts';
import type { Html } from './html.ts';
import { indexPage } from './index-page.ts';
import { legacyPage } from './legacy.ts';

/** A running portal server. */
export interface Portals {
  /** E.g. `http://127.0.0.1:8123`. */
  readonly origin: string;
  readonly port: number;
  /** Stop and end all connections. */
  close(): Promise<void>;
}

const STATIC_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** How to serve. */
export interface ServeOptions {
  /** Any free port when absent or 0. */
  readonly port?: number;
  /** Today when absent. */
  readonly today?: Day;
  /** Systems besides those of this folder, below `/apps/` as well. */
  readonly more?: readonly PortalApp[];
}

/** Serve the fictional bank's systems on the loopback interface. Port 0 (the default) takes any free one. */
export async function servePortals(options: ServeOptions = {}): Promise<Portals> {
  const bank = openBank(options.today ?? localToday());
  const server = createServer((request, response) => {
    answer(bank, options.more ?? [], new URL(request.url ?? '/', 'http://portals.invalid'), response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function answer(bank: Bank, more: readonly PortalApp[], url: URL, response: ServerResponse): Promise<void> {
  const { pathname: path, searchParams: query } = url;
  const asset = /^\/static\/([\w-]+\.(css|js|svg))$/.exec(path);
  if (asset) {
    const body = await readFile(new URL(`static/${asset[1]}`, import.meta.url)).catch(() => undefined);
    return send(response, body ? 200 : 404, STATIC_TYPES[asset[2] as string] as string, body ?? '');
  }
  if (path.startsWith('/credit/api/')) {
    const loan = /^\/credit\/api\/loans\/(\w+)$/.exec(path)?.[1];
    const data =
      path === '/credit/api/applications' ? applications(bank) : loan === undefined ? undefined : loanView(bank, loan);
    return send(
      response,
      data ? 200 : 404,
      'application/json; charset=utf-8',
      JSON.stringify(data ?? { error: 'notFound' }),
    );
  }
  const app = path.startsWith('/apps/') ? await answerApps(bank, path, query, more) : undefined;
  if (app) return send(response, 200, app.type, app.body);
  const page = pageFor(bank, path, query);
  send(
    response,
    page ? 200 : 404,
    'text/html; charset=utf-8',
    page?.html ?? '<!doctype html><title>404</title><h1>404 页面不存在</h1>',
  );
}

function pageFor(bank: Bank, path: string, query: URLSearchParams): Html | undefined {
  if (path === '/') return indexPage(bank);
  if (path.startsWith('/crm/')) return crmPage(bank, path, query);
  if (path.startsWith('/credit/')) return creditShell();
  if (path.startsWith('/legacy/')) return legacyPage(bank, path, query);
  return hostilePage(bank, path, query);
}

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
}

function localToday(): Day {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const isMain = process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (isMain) {
  const at = process.argv.indexOf('--port');
  const portals = await servePortals({ port: at < 0 ? 8123 : Number(process.argv[at + 1]) });
  console.log(`云岭银行演示系统 ${portals.origin}`);
}
