import { blockOf, isInline, isJoint } from './blocks.ts';
import { type Budget, createBudget, runSliced } from './budget.ts';
import type { Found } from './found.ts';
import type { PageIndex } from './page-index.ts';
import type { Changes } from './changes.ts';

/** From the first change of the page to our look at it, in ms: lets a burst of changes pass as one. */
const SETTLE_MS = 25;
/** How often fields are compared, in ms: a script sets their value without any trace in the DOM. */
const FIELD_MS = 120;
/** A frame out of sight is not painted: longest wait for it, in ms. */
const PAINT_MS = 100;
/** More changes at once than this are not followed one by one; the page is read again. */
const MOST_CHANGES = 500;
const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: [
    'class',
    'style',
    'hidden',
    'open',
    'role',
    'type',
    'for',
    'title',
    'alt',
    'placeholder',
    'contenteditable',
    'aria-selected',
    'aria-current',
    'aria-label',
    'aria-labelledby',
    'aria-modal',
  ],
};

/** Keeps an index true to its page, within the budget. */
export interface Watcher {
  /** Read the whole page (again). */
  readAll(): void;
  /** Something besides the text changed (a row was clicked): judge again without reading. */
  judge(): void;
  /** Follow changes in this shadow root too. */
  follow(root: ShadowRoot): void;
}

/** What a watcher needs. */
export interface WatcherParts {
  readonly index: PageIndex;
  /** The index is true to the page: read the candidates. A generator: each step is one small piece of work. */
  readonly gather: (changes: Changes) => Generator<void, readonly Found[], void>;
  /** Draw conclusions. Synchronous; its time is booked. */
  readonly onSettled: (found: readonly Found[]) => void;
  /** Whether a node is our own decoration. */
  readonly isOwn: (node: Node) => boolean;
  readonly signal: AbortSignal;
}

/** Watch this document until the signal ends. Does nothing while it is hidden. */
export function watchPage({ index, gather, onSettled, isOwn, signal }: WatcherParts): Watcher {
  const budget: Budget = createBudget(performance.now());
  let roots: ShadowRoot[] = [];
  let dirty = new Set<Element>();
  /** Where something came or went away, or looks different. */
  let changed = new Set<Element>();
  let restyled = new Set<Element>();
  let isAllDirty = false;
  let isJudgementDue = false;
  let isRunning = false;
  let isReading = false;
  let isBlind = true;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver((records) => {
    const start = performance.now();
    if (records.length > MOST_CHANGES || dirty.size + restyled.size > MOST_CHANGES) isAllDirty = true;
    else for (const record of records) note(record);
    budget.spend(performance.now() - start);
    if (isAllDirty || dirty.size > 0 || isJudgementDue) schedule();
    // A page that changes more than can be followed is not even listened to until the next look.
    if (isAllDirty && budget.wait(performance.now()) > 0) blind();
  });

  function note(record: MutationRecord): void {
    const { type, target, addedNodes, removedNodes } = record;
    if (isOwn(target)) return;
    if (type === 'attributes') {
      isJudgementDue = true;
      restyled.add(target as Element);
      // What a field may be asked depends on its type; the others are read like text.
      if (/^(?:type|title|alt|aria-label)$/.test(record.attributeName as string)) markDirty(target);
      return;
    }
    if (type === 'characterData') {
      markDirty(target);
      return;
    }
    // Between two stretches of text a block parts or joins them; under our eyes, what comes after may have been missed.
    const isTargetDirty =
      isReading ||
      (target instanceof Element && isInline(target)) ||
      isJoint(record.previousSibling, record.nextSibling);
    for (const node of addedNodes) {
      if (isOwn(node)) continue;
      if (isTargetDirty) markDirty(target);
      changed.add(target instanceof ShadowRoot ? target.host : (target as Element));
      markDirty(node instanceof Element && !isInline(node) ? node : target);
    }
    for (const node of removedNodes) {
      if (isOwn(node)) continue;
      isJudgementDue = true;
      changed.add(target instanceof ShadowRoot ? target.host : (target as Element));
      if (isTargetDirty || !(node instanceof Element) || isInline(node)) markDirty(target);
    }
  }

  function markDirty(node: Node): void {
    const block = node instanceof ShadowRoot ? node.host : blockOf(node);
    if (block) dirty.add(block);
    else if (node.isConnected) isAllDirty = true;
  }

  function schedule(): void {
    if (timer !== undefined || isRunning || document.hidden || signal.aborted) return;
    timer = setTimeout(run, Math.max(SETTLE_MS, budget.wait(performance.now())));
  }

  async function run(): Promise<void> {
    timer = undefined;
    if (isRunning || signal.aborted || document.hidden) return;
    isRunning = true;
    listen();
    const isAll = isAllDirty || dirty.size > MOST_CHANGES;
    const work = isAll ? [document.body ?? document.documentElement] : outermost(dirty);
    const changes: Changes = { isAll, reread: work, changed, restyled: isAll ? [] : restyled };
    dirty = new Set();
    changed = new Set();
    restyled = new Set();
    isAllDirty = false;
    isJudgementDue = false;
    try {
      isReading = true;
      const isRead = await runSliced(index.read(work), budget, signal);
      isReading = false;
      if (!isRead) return;
      index.prune();
      if (isAll) await painted();
      const found = await runSliced(gather(changes), budget, signal);
      if (!found) return;
      const start = performance.now();
      onSettled(found.value);
      budget.spend(performance.now() - start);
    } finally {
      isRunning = false;
      watchFields();
    }
    if (isAllDirty || dirty.size > 0 || isJudgementDue) schedule();
  }

  function listen(): void {
    if (!isBlind) return;
    isBlind = false;
    observer.observe(document, OBSERVED);
    roots = roots.filter((root) => root.host.isConnected);
    for (const root of roots) observer.observe(root, OBSERVED);
  }

  function blind(): void {
    observer.disconnect();
    isBlind = true;
    isAllDirty = true;
    schedule();
  }

  function readAll(): void {
    isAllDirty = true;
    if (timer === undefined && !isRunning) void run();
  }

  function judge(): void {
    isJudgementDue = true;
    schedule();
  }

  const compareFields = () => {
    if (!document.hidden && index.controls.length > 0 && index.rereadControls()) judge();
  };
  let fieldTimer: ReturnType<typeof setInterval> | undefined;
  /** A page without fields, or out of sight, is not asked again and again. */
  function watchFields(): void {
    const isWanted = !document.hidden && !signal.aborted && index.controls.length > 0;
    if (isWanted) fieldTimer ??= setInterval(compareFields, FIELD_MS);
    else {
      clearInterval(fieldTimer);
      fieldTimer = undefined;
    }
  }
  document.addEventListener('input', compareFields, { capture: true, passive: true, signal });
  document.addEventListener('change', compareFields, { capture: true, passive: true, signal });
  window.addEventListener('popstate', judge, { signal });
  window.addEventListener('hashchange', judge, { signal });
  // A closed tab of a portal is often a frame of no size; opening it is a resize.
  window.addEventListener('resize', judge, { passive: true, signal });
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.hidden) {
        observer.disconnect();
        isBlind = true;
        watchFields();
      } else readAll();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    watchFields();
  });

  return {
    readAll,
    judge,
    follow(root) {
      if (roots.includes(root)) return;
      roots.push(root);
      if (!isBlind) observer.observe(root, OBSERVED);
    },
  };
}

/** Until the page was laid out: asking earlier what is visible would make us do its layout in one long task of ours. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PAINT_MS);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve, 0);
    });
  });
}

/** The elements that stand in no other of the set. */
function outermost(elements: ReadonlySet<Element>): readonly Element[] {
  return [...elements].filter((element) => {
    for (let at = element.parentElement; at; at = at.parentElement) if (elements.has(at)) return false;
    return true;
  });
}
