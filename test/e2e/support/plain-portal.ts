import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { html, raw } from '../../portals/html.ts';

/** A system that shows what it is asked to: one label–value pair a query parameter. */
export interface PlainPortal {
  readonly origin: string;
  close(): Promise<void>;
}

/** The address of a page with these values; `path` tells one page from another. */
export function plainPage(values: Readonly<Record<string, string>>, path = '/view'): string {
  return `${path}?${new URLSearchParams(values)}`;
}

/** Serve it on any free port. */
export async function servePlainPortal(): Promise<PlainPortal> {
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://portal.invalid');
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      html`${raw('<!doctype html>')}<html lang="zh-CN"><head><meta charset="utf-8"><title>客户视图</title></head>
        <body><h2>基本信息</h2><table>${[...searchParams].map(
          ([label, value]) => html`<tr><th>${label}</th><td>${value}</td></tr>`,
        )}</table></body></html>`.html,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
