import type { Candidate } from '../../../lib/contracts/page.ts';
import { gather, toCandidates } from '../../../lib/portals/candidates.ts';
import type { Found } from '../../../lib/portals/found.ts';
import { watchPage } from '../../../lib/portals/observe.ts';
import { createPageIndex } from '../../../lib/portals/page-index.ts';
import { createReader } from '../../../lib/portals/reading.ts';
import { buildNameFilter, openNameFilter } from '../../../lib/recognition/filter.ts';
import { compareLists } from './long-lists.ts';
import { fragment, LABELS, label, NAMES, pick, type Random, randomFrom, rich, section, text } from './reading-page.ts';

/** The reading that follows changes, held against one from scratch, over random edits of a page made of all that matters. */

const filter = openNameFilter(buildNameFilter(NAMES, 7));

/** Timers that run when told to, so that a reading can be stopped half-way by an edit. */
const timers: (() => void)[] = [];
const fields = new Set<() => void>();
/** So that a slice ends after a few steps. */
let clock = 0;
Object.assign(globalThis, {
  setTimeout: (run: () => void) => timers.push(run),
  clearTimeout: () => undefined,
  setInterval: (run: () => void) => fields.add(run).size,
  clearInterval: () => fields.clear(),
  requestAnimationFrame: () => 0,
});
performance.now = () => {
  clock += 1;
  return clock;
};

/** Run at most this many timers, and what they lead to. True when none was left. */
async function runTimers(most: number): Promise<boolean> {
  for (let i = 0; i < most; i += 1) {
    await afterMutations();
    const run = timers.shift();
    if (!run) return true;
    run();
  }
  return false;
}

/** Mutations are told in a microtask, and the slices go on in others. */
async function afterMutations(): Promise<void> {
  for (let i = 0; i < 12; i += 1) await Promise.resolve();
}

function textNodes(): Text[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}

const ATTRIBUTES: readonly (readonly [string, readonly string[]])[] = [
  ['class', ['', 'nav', 'card', 'breadcrumb', 'active', 'gone', 'tab', 'tabs', 'tab active', 'x-title']],
  ['style', ['', 'display:none', 'visibility:hidden']],
  ['role', ['', 'row', 'grid', 'listitem', 'heading', 'navigation', 'tab', 'tablist', 'dialog']],
  ['aria-selected', ['true', 'false']],
  ['aria-label', [...LABELS, ...NAMES]],
  ['placeholder', ['请输入客户名称', '']],
  ['title', ['客户名称', '担保人', ...NAMES]],
  ['alt', ['', ...NAMES]],
  ['type', ['text', 'password', 'search']],
];

const EDITS: Readonly<Record<string, (random: Random, elements: readonly Element[]) => void>> = {
  setText: (r) => {
    const nodes = textNodes();
    if (nodes.length > 0) pick(r, nodes).data = text(r);
  },
  setLabel: (r) => {
    const nodes = textNodes();
    if (nodes.length > 0) pick(r, nodes).data = label(r);
  },
  splitText: (r) => {
    const node = pick(r, textNodes());
    if (node && node.length > 2) node.splitText(1 + r(node.length - 1));
  },
  setContent: (r, all) => {
    pick(r, all).textContent = text(r);
  },
  setMarkup: (r, all) => {
    pick(r, all).replaceChildren(fragment(rich(r)));
  },
  remove: (r, all) => pick(r, all).remove(),
  move: (r, all) => {
    const [one, other] = [pick(r, all), pick(r, all)];
    if (!one.contains(other)) other.before(one);
  },
  swap: (r, all) => {
    const one = pick(r, all);
    one.nextElementSibling?.after(one);
  },
  copyRow: (r, all) => {
    const one = pick(
      r,
      all.filter((at) => at.matches('tr,li,dd,dt,.card,[role=row]')),
    );
    one?.after(one.cloneNode(true));
  },
  removeRow: (r, all) =>
    pick(
      r,
      all.filter((at) => at.matches('tr,li,dd,dt,.card,[role=row],td,th')),
    )?.remove(),
  addCell: (r, all) => {
    const row = pick(
      r,
      all.filter((at) => at.matches('tr')),
    );
    if (row) row.append(Object.assign(document.createElement(pick(r, ['td', 'th'])), { textContent: text(r) }));
  },
  wrap: (r, all) => {
    const one = pick(r, all);
    const wrapper = document.createElement(pick(r, ['span', 'div', 'b']));
    one.before(wrapper);
    wrapper.append(one);
  },
  wrapText: (r) => {
    const node = pick(r, textNodes());
    if (!node) return;
    const wrapper = document.createElement(pick(r, ['span', 'div', 'label']));
    node.before(wrapper);
    wrapper.append(node);
  },
  unwrap: (r, all) => {
    const one = pick(
      r,
      all.filter((at) => at.matches('span,b,label,div')),
    );
    one?.replaceWith(...one.childNodes);
  },
  insert: (r, all) => pick(r, all).append(fragment(rich(r))),
  insertBefore: (r, all) => pick(r, all).before(r(2) > 0 ? text(r) : fragment(rich(r))),
  section: (r) => document.body.append(fragment(section(r))),
  replaceSection: (r) => pick(r, [...document.body.children])?.replaceWith(fragment(section(r))),
  attribute: (r, all) => {
    const [name, values] = pick(r, ATTRIBUTES);
    pick(r, all).setAttribute(name, pick(r, values));
  },
  hide: (r, all) => {
    pick(r, all).toggleAttribute('hidden');
  },
  type: (r, all) => {
    const input = pick(
      r,
      all.filter((at) => at instanceof HTMLInputElement),
    );
    if (!input) return;
    (input as HTMLInputElement).value = text(r);
    if (r(2) > 0) input.dispatchEvent(new Event('input', { bubbles: true }));
  },
};

function say(found: readonly Found[]): string[] {
  return toCandidates(found)
    .map(
      ({ kind, text: words, cues, isMarkable }: Candidate) =>
        `${kind} ${words} ${[...cues].sort().join(' ')} ${isMarkable}`,
    )
    .sort();
}

function fromScratch(): string[] {
  const index = createPageIndex(filter, () => undefined);
  for (const _ of index.read([document.body]));
  const all = { isAll: true, reread: [document.body], changed: [], restyled: [] };
  const work = gather(createReader(index), all, filter, { title: '', clickedRow: undefined });
  let step = work.next();
  while (!step.done) step = work.next();
  return say(step.value);
}

/** A difference: what only one of the two readings has. */
export interface Difference {
  readonly seed: number;
  readonly step: number;
  readonly edits: readonly string[];
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

/** What a run came to. */
export interface Outcome {
  readonly difference: Difference | undefined;
  /** Comparisons made, and candidates seen in them. */
  readonly compared: number;
  readonly candidates: number;
}

/** Edit a page this many times; compare whenever the index is up to date. Ends at the first difference. */
export async function compare(seed: number, steps: number): Promise<Outcome> {
  const random = randomFrom(seed);
  const build = () => document.body.replaceChildren(...Array.from({ length: 6 }, () => fragment(section(random))));
  build();
  document.head.replaceChildren(Object.assign(document.createElement('style'), { textContent: '.gone{display:none}' }));
  const life = new AbortController();
  const index = createPageIndex(filter, () => undefined);
  const reader = createReader(index);
  let latest: readonly Found[] = [];
  const watcher = watchPage({
    index,
    gather: (changes) => gather(reader, changes, filter, { title: '', clickedRow: undefined }),
    onSettled: (found) => {
      latest = found;
    },
    isOwn: () => false,
    signal: life.signal,
  });
  watcher.readAll();
  let edits: string[] = [];
  let [compared, candidates] = [0, 0];
  let difference: Difference | undefined;
  for (let step = 0; step < steps && !difference; step += 1) {
    const elements = [...document.body.querySelectorAll('*')];
    if (elements.length < 20 || elements.length > 400) build();
    else {
      const name = pick(random, Object.keys(EDITS));
      EDITS[name]?.(random, elements);
      edits.push(name);
    }
    // At times the next edit comes in the middle of a reading, or before it.
    if (random(3) === 0) {
      await runTimers(random(4));
      continue;
    }
    await afterMutations();
    for (const compareFields of fields) compareFields();
    if (!(await runTimers(100_000))) throw new Error('the reading does not come to an end');
    const [known, wanted] = [say(latest), fromScratch()];
    compared += 1;
    candidates += wanted.length;
    const [missing, extra] = [less(wanted, known), less(known, wanted)];
    if (missing.length + extra.length > 0) difference = { seed, step, edits, missing, extra };
    edits = [];
  }
  life.abort();
  timers.length = 0;
  return { difference, compared, candidates };
}

/** What of a multiset is not in another. */
function less(some: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return some.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

Object.assign(globalThis, { compareReadings: compare, compareLists });
