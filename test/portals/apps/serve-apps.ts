import type { Bank } from '../book.ts';
import { html, raw } from '../html.ts';
import { bundleApp } from './bundle.ts';
import { APPS } from './apps.ts';
import { toFacts } from './facts-of.ts';
import { type Facts, openFacts } from './record.ts';
import type { Answer, PortalApp } from './spec.ts';

const HTML = 'text/html; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';
const ROBUST = '<script type="module" src="/apps/robust.js"></script>';
const known = new WeakMap<Bank, readonly Facts[]>();

/** Answer an address below `/apps/`; undefined when there is nothing. `more` are systems that are not in this folder. */
export async function answerApps(
  bank: Bank,
  path: string,
  query: URLSearchParams,
  more: readonly PortalApp[] = [],
): Promise<Answer | undefined> {
  if (path === '/apps/facts.json') return { type: 'application/json', body: JSON.stringify(factsOf(bank)) };
  if (path === '/apps/robust.js') {
    const { js } = await bundleApp(new URL('robust/robust.ts', import.meta.url));
    return { type: SCRIPT, body: js };
  }
  const [, name, rest] = /^\/apps\/([\w-]+)\/(.*)$/.exec(path) ?? [];
  const app = [...APPS, ...more].find((one) => one.name === name);
  if (!app || rest === undefined) return undefined;
  if (app.entry && (rest === 'app.js' || rest === 'app.css')) {
    const { js, css } = await bundleApp(app.entry);
    return rest === 'app.js' ? { type: SCRIPT, body: js } : { type: 'text/css; charset=utf-8', body: css };
  }
  const own = await app.answer?.(openFacts(factsOf(bank)), rest, query);
  if (own) return query.has('robust') && typeof own.body === 'string' ? withRobust(own) : own;
  const isPage = app.entry && app.pages.some((page) => page.path.split('?')[0] === rest);
  return isPage ? shell(app, query) : undefined;
}

function withRobust({ type, body }: Answer): Answer {
  return { type, body: String(body).replace('</body>', `${ROBUST}</body>`) };
}

function shell(app: PortalApp, query: URLSearchParams): Answer {
  const page = html`${raw('<!doctype html>')}<html lang="zh-CN"><head><meta charset="utf-8"><title>${app.title}</title>
    <link rel="icon" href="/static/icon.svg"><link rel="stylesheet" href="/apps/${app.name}/app.css"></head>
    <body><div id="app"></div><script type="module" src="/apps/${app.name}/app.js"></script>${query.has('robust') && raw(ROBUST)}</body></html>`;
  return { type: HTML, body: page.html };
}

function factsOf(bank: Bank): readonly Facts[] {
  const made = known.get(bank) ?? bank.dossiers.map(toFacts);
  known.set(bank, made);
  return made;
}
