import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { APPS } from '../portals/apps/apps.ts';
import { factsFor, TAUGHT } from '../portals/apps/robust/taught.ts';
import type { PageSpec, PortalApp } from '../portals/apps/spec.ts';
import { servePortals } from '../portals/serve.ts';
import { CLIENTS } from '../portals/truth-words.ts';
import type { PanelModel } from './support/panel-model.ts';
import { addUp, type Judgement, judge } from './support/portal-score.ts';
import { settle, textsOf, visit } from './support/portal-visit.ts';
import { type Session, startSession } from './support/session.ts';

// Systems kept elsewhere can be measured the same way: a module that exports `PORTALS`.
const elsewhere = process.env.SUIXING_MORE_PORTALS;
const more = elsewhere
  ? ((await import(pathToFileURL(elsewhere).href)) as { PORTALS: readonly PortalApp[] }).PORTALS
  : [];

let session: Session;
let panel: PanelModel;
const judged: { app: string; page: PageSpec; judgement: Judgement; said: string }[] = [];

beforeAll(async () => {
  session = await startSession({}, await servePortals({ more }));
  await session.goto('/crm/');
  panel = await session.panel();
  await panel.setUp();
});
afterAll(async () => {
  report();
  await session?.close();
  await session?.portals.close();
});

const nameOf = (id: string) => CLIENTS.find((client) => client.id === id)?.name ?? id;
const only = process.env.SUIXING_PORTALS?.split(',');
const apps = [...APPS, ...more].filter(({ name }) => !only || only.includes(name));

describe.each(apps.map((app) => [app.technology, app] as const))('%s', (_, app) => {
  test.each(app.pages.map((page) => [page.path, page.note, page] as const))('%s: %s', async (_path, _note, page) => {
    await visit(session.tab, `${session.portals.origin}/apps/${app.name}/${page.path}`, page);
    checkTruth(page, await textsOf(session.tab));
    const isRight = (found: Judgement) =>
      found.isSubjectRight && found.missing.length === 0 && found.wrong.length === 0;
    const conclusion = await settle(panel.page, (one) => isRight(judge(page, one)));
    const judgement = judge(page, conclusion);
    judged.push({ app: app.name, page, judgement, said: JSON.stringify(conclusion.subject) });
    expect(judgement.isSubjectWrong).toBe(false);
  });
});

/** The truth is held against the page itself before it is held against the product. */
function checkTruth(page: PageSpec, texts: readonly string[]): void {
  const folded = texts.map(fold);
  for (const { text, count } of page.mentions) {
    const times = folded.reduce((sum, piece) => sum + piece.split(fold(text)).length - 1, 0);
    expect(times, `${text} on ${page.path}`).toBeGreaterThanOrEqual(count);
  }
  const { subject } = page;
  const listed = [
    ...page.mentions.map(({ clientId }) => clientId),
    ...[...(page.hints ?? []), ...(page.behind ?? [])],
    ...(subject.kind === 'client' ? [subject.clientId] : []),
    ...(subject.kind === 'ask' || subject.kind === 'suggest' ? subject.clientIds : []),
  ];
  const whole = new Set(folded);
  const unlisted = CLIENTS.filter(({ name }) => whole.has(fold(name)) && !listed.some((id) => nameOf(id) === name));
  expect(unlisted.map(({ name }) => name)).toEqual([]);
}

function fold(text: string): string {
  return text.replaceAll('（', '(').replaceAll('）', ')').replaceAll('有限责任公司', '有限公司');
}

describe('the next release of a system', () => {
  test.each(TAUGHT.map((one) => [one.address, one] as const))('%s says the same in other markup', async (_, taught) => {
    const facts = factsFor(taught.client, today());
    const values = taught.fields.map((field) => (facts[field] ?? '').replaceAll(' ', ''));
    const address = `${session.portals.origin}/apps/${taught.address}`;
    const { tab } = session;
    await tab.goto(address);
    await vi.waitFor(async () => expect(await missing(values)).toEqual([]), { timeout: 8000, interval: 100 });
    const before = await tab.evaluate(namesInPage);
    await tab.goto(`${address}?robust`);
    await tab.waitForSelector('html[data-robust]', { timeout: 8000 });
    expect(await missing(values)).toEqual([]);
    const after = new Set(await tab.evaluate(namesInPage));
    expect(before.filter((name) => after.has(name))).toEqual([]);
  });
});

async function missing(values: readonly string[]): Promise<readonly string[]> {
  const texts = (await textsOf(session.tab)).map(fold);
  return values.filter((value) => !texts.some((text) => text.includes(fold(value))));
}

function namesInPage(): string[] {
  return [...document.querySelectorAll('body [class], body [id]')].flatMap(({ classList, id }) => [
    ...classList,
    ...(id ? [id] : []),
  ]);
}

function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

test('precision and recall are above the bar', () => {
  expect(judged.length).toBe(apps.flatMap(({ pages }) => pages).length);
  const { subject, mention } = addUp(judged.map(({ page, judgement }) => [page, judgement]));
  expect(subject.precision).toBe(1);
  expect(subject.recall).toBeGreaterThanOrEqual(0.95);
  expect(mention.precision).toBeGreaterThanOrEqual(0.995);
  expect(mention.recall).toBeGreaterThanOrEqual(0.97);
});

function report(): void {
  const by = (name: string) =>
    judged.filter(({ app }) => app === name).map(({ page, judgement }) => [page, judgement] as const);
  const misses = judged
    .filter(({ judgement: { isSubjectRight, missing, wrong } }) => !isSubjectRight || missing.length + wrong.length > 0)
    .map(({ app, page, judgement: { isSubjectRight, missing, wrong }, said }) => ({
      page: `${app}/${page.path}`,
      ...(isSubjectRight ? {} : { wanted: page.subject, said: JSON.parse(said) as unknown }),
      missing: missing.map(nameOf),
      wrong: wrong.map(nameOf),
    }));
  const all = addUp(judged.map(({ page, judgement }) => [page, judgement]));
  const portals = Object.fromEntries(apps.map(({ name }) => [name, addUp(by(name))]));
  const text = JSON.stringify({ all, portals, misses }, undefined, 1);
  mkdirSync(inRoot('.cache'), { recursive: true });
  writeFileSync(inRoot('.cache', 'portals.json'), text);
  process.stdout.write(`${text}\n`);
}
