import type { Adapter, FieldKind, FieldReading, TaughtField, TaughtPick } from '../../../lib/contracts/adapter.ts';
import { isDrawn } from '../../../lib/portals/adapter/drawn.ts';
import { canonicalValue } from '../../../lib/portals/adapter/field-values.ts';
import { locateAll } from '../../../lib/portals/adapter/locate.ts';
import { pick } from '../../../lib/portals/adapter/pick.ts';
import { startPointing } from '../../../lib/portals/adapter/pointing.ts';
import { offerTeaching } from '../../../lib/portals/adapter/slot.ts';
import { createTeaching } from '../../../lib/portals/adapter/teaching.ts';
import { readView } from '../../../lib/portals/adapter/view.ts';
import type { ToPageHandlers } from '../../../lib/messaging/page-client.ts';
import { startPageHalf } from '../../../lib/portals/page-half.ts';
import { createPageIndex } from '../../../lib/portals/page-index.ts';
import { offerReader } from '../../../lib/portals/reader-slot.ts';
import { createReader } from '../../../lib/portals/reading.ts';
import { startReading } from '../../../lib/portals/start-reading.ts';
import { buildNameFilter, openNameFilter } from '../../../lib/recognition/filter.ts';
import { fragment } from './reading-page.ts';
import { TRANSFORMS } from './teach-transforms.ts';

offerTeaching(createTeaching);

/** What the page half said to the background: the call and its request. */
const calls: [string, unknown][] = [];
let serve: ToPageHandlers | undefined;

/** The page half of teaching, to be driven from a test in any page. */

const kit = { createPageIndex, createReader };
const filter = openNameFilter(buildNameFilter(['云岭精机制造有限公司', '贺兰舟'], 7));

function drain<T>(work: Generator<void, T, void>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

function deepest(root: Document | ShadowRoot, selector: string): Element | undefined {
  const found = root.querySelector(selector);
  if (found) return found;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const inner = shadowRoot && deepest(shadowRoot, selector);
    if (inner) return inner;
  }
  return undefined;
}

const teach = {
  /** Point at an element (a selector; the first match, shadow roots too). */
  pick(selector: string, kind: FieldKind, known: readonly string[] = []): TaughtPick | undefined {
    const element = deepest(document, selector);
    return element && drain(pick(element, kind, { kit, filter, known, clickedRow: undefined }));
  },
  /** Point at the element that shows this text or value. */
  pickText(text: string, kind: FieldKind): TaughtPick | undefined {
    const element = elementWith(text, kind);
    return element && drain(pick(element, kind, { kit, filter, known: [text], clickedRow: undefined }));
  },
  read(fields: readonly TaughtField[], clicked?: string): readonly FieldReading[] {
    const row = clicked === undefined ? undefined : (document.querySelector(clicked) ?? undefined);
    return drain(locateAll(drain(readView(kit, filter, fields, row)), fields));
  },
  /** How long reading these fields takes, in ms. */
  timeOf(fields: readonly TaughtField[]): number {
    const start = performance.now();
    teach.read(fields);
    return performance.now() - start;
  },
  transform(name: keyof typeof TRANSFORMS, seed: number): void {
    TRANSFORMS[name](seed);
  },
  set(markup: string): void {
    document.body.replaceChildren(fragment(markup));
  },
  /** Keep the page as it is now, values of inputs too; put it back as it was kept. */
  keep(): void {
    kept = document.body.cloneNode(true);
  },
  restore(): void {
    if (kept) document.body.replaceWith(kept.cloneNode(true));
  },
  canonical: (kind: FieldKind, text: string) => canonicalValue(kind, text),
  isDrawn: () => isDrawn(new Set()),
  /** Begin pointing; what was picked is to be had from `picked`. */
  point(kind: FieldKind): void {
    teach.picked = [];
    pointing?.abort();
    pointing = new AbortController();
    startPointing({
      kind,
      onPicked: (element) => teach.picked.push(element ? (element.id || element.tagName).toLowerCase() : ''),
      signal: pointing.signal,
    });
  },
  stop: () => pointing?.abort(),
  /** Start the whole page half with these adapters; what it says is to be had from `calls`. */
  start(adapters: readonly Adapter[]): void {
    startPageHalf({
      call: (type, request) => {
        calls.push([type, request]);
        const hello = { state: 'ready', filter: buildNameFilter(['云岭精机制造有限公司'], 7), adapters };
        return Promise.resolve(type === 'page.hello' ? hello : { marks: [] }) as never;
      },
      serve: (handlers) => {
        serve = handlers;
      },
      isAlive: () => true,
    });
    offerReader(startReading);
  },
  calls,
  /** What the background says. */
  tell: (type: keyof ToPageHandlers, request: unknown) => serve?.[type](request as never),
  picked: [] as string[],
};
let pointing: AbortController | undefined;
let kept: Node | undefined;

function elementWith(text: string, kind: FieldKind): Element | undefined {
  const wanted = canonicalValue(kind, text);
  const isIt = (shown: string) => canonicalValue(kind, shown.trim()) === wanted;
  const all = [...document.body.querySelectorAll('*')].filter(
    (element) => !element.closest('nav,script,style') && element.checkVisibility({ visibilityProperty: true }),
  );
  const controls = all.filter((element) => element instanceof HTMLInputElement && isIt(element.value));
  const own = (element: Element) =>
    [...element.childNodes].map((node) => (node instanceof Text ? node.data : '')).join('');
  const texts = all.filter((element) => isIt(element.textContent ?? '') || isIt(own(element)));
  return controls.at(-1) ?? texts.at(-1);
}

/** What a test reaches in the page. */
export type Teach = typeof teach;
Object.assign(globalThis, { teach });
