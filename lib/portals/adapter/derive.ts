import type { FieldKind, Locator, TaughtField } from '../../contracts/adapter.ts';
import { composedParent } from '../blocks.ts';
import { classifyLabel } from '../labels.ts';
import { type IsClean, isStable } from './clean.ts';
import { collapsed, type LandmarkLocator, landmarks } from './landmarks.ts';
import { find, isSearchable, overlaps } from './locate.ts';
import type { Hit } from './read-element.ts';
import type { Target } from './target.ts';
import { sectionsOf } from './sections.ts';
import type { PageView } from './view.ts';

/** A field as it can be found again. */
export interface Derived {
  readonly field: TaughtField;
  /** The words it is anchored to. */
  readonly anchor?: string;
}

/** Most locators kept of a field: enough for each way of changing a page to leave one. */
const MOST_LOCATORS = 6;
const MOST_OF_A_SORT = 2;
const CLIMBS = 4;
const LANDMARKS = ['heading', 'activeTab', 'breadcrumb', 'title'] as const;

/**
 * The ways of finding a value again, the most trusted first. Each was tried on the page and found exactly what was pointed at.
 * `words`: labels that stand near it, nearest first; `view` was read for them.
 */
export function* derive(
  view: PageView,
  kind: FieldKind,
  target: Target,
  words: readonly string[],
  isClean: IsClean,
): Generator<void, Derived, void> {
  const kept: Locator[] = [];
  const keep = function* (candidates: Iterable<Locator>, most = MOST_OF_A_SORT): Generator<void, void, void> {
    let count = 0;
    for (const candidate of candidates) {
      yield;
      const proven = kept.length < MOST_LOCATORS ? prove(view, kind, target, candidate, isClean) : undefined;
      if (!proven || kept.some((one) => JSON.stringify(one) === JSON.stringify(proven))) continue;
      kept.push(proven);
      count += 1;
      if (count === most) return;
    }
  };
  const clean = words.filter((one) => one !== '' && isClean(one));
  yield* keep(clean.map((text) => ({ by: 'label', text })));
  yield* keep(
    clean.map((text) => ({ by: 'column', text })),
    1,
  );
  yield* keep(attributesOf(target, isClean));
  for (const landmark of LANDMARKS) {
    // A title is often left behind from the page before: only where there is little else.
    if (landmark === 'title' && kept.length > 1) continue;
    yield* keep(landmarksAt(view, kind, target, landmark, isClean), 1);
  }
  const anchor = kept.flatMap((one) => (one.by === 'label' || one.by === 'column' ? [one.text] : []))[0];
  return { field: { kind, locators: kept }, ...(anchor === undefined ? {} : { anchor }) };
}

/** The locator if it finds the target's value and nothing else, in one section if it must be. */
function prove(
  view: PageView,
  kind: FieldKind,
  target: Target,
  locator: Locator,
  isClean: IsClean,
): Locator | undefined {
  const hits = find(view, kind, locator);
  const own = hits.filter((hit) => isSame(hit, target));
  if (own.length === 0) return undefined;
  if (own.length === hits.length) return isAt(own, target, locator) ? locator : undefined;
  if (locator.by !== 'label' && locator.by !== 'column') return undefined;
  const anchor = own.find(({ element }) => overlaps(element, target.element))?.anchor;
  for (const section of anchor ? sectionsOf(anchor) : []) {
    if (!isClean(section)) continue;
    const narrowed = { ...locator, section };
    const found = find(view, kind, narrowed);
    if (found.length > 0 && found.every((hit) => isSame(hit, target))) return narrowed;
  }
  return undefined;
}

function isSame(hit: Hit, { canonical }: Target): boolean {
  return hit.canonical === canonical;
}

/** Whether what says the same is the same thing: an amount or a day may stand in two fields by chance, a name may not. */
function isAt(hits: readonly Hit[], { element, canonical }: Target, locator: Locator): boolean {
  if (hits.some((hit) => overlaps(hit.element, element))) return true;
  const isName = /[^\d.,-]/.test(canonical) && canonical.length > 3;
  return locator.by === 'landmark' || (isName && locator.by === 'label' && isIdentity(locator.text));
}

function isIdentity(words: string): boolean {
  const kind = classifyLabel(words);
  return kind !== undefined && kind !== 'other';
}

/** Stable attributes of the element, and of those around it that show nothing else. */
function* attributesOf({ element, canonical }: Target, isClean: IsClean): Generator<Locator, void, void> {
  let at: Element | undefined = element;
  const whole = (element.textContent ?? '').trim();
  for (let climb = 0; at && climb < CLIMBS; climb += 1, at = composedParent(at)) {
    if (climb > 0 && (at.textContent ?? '').trim() !== whole) return;
    for (const { name, value } of at.attributes) {
      if (!isSearchable(name) || !isStable(value) || !isClean(value)) continue;
      if (!canonical.includes(value.toLowerCase()) && !value.includes(canonical))
        yield { by: 'attribute', name, value };
    }
  }
}

function* landmarksAt(
  view: PageView,
  kind: FieldKind,
  { text, element }: Target,
  landmark: LandmarkLocator['landmark'],
  isClean: IsClean,
): Generator<LandmarkLocator, void, void> {
  const value = collapsed(text);
  for (const { element: at, texts } of landmarks(view, landmark, kind)) {
    // The value of another field may stand in a title by chance; who the client is does not.
    if (landmark !== 'title' && kind !== 'name' && kind !== 'uscc' && !overlaps(at, element)) continue;
    for (const whole of [...texts].reverse()) {
      const start = whole.indexOf(value);
      if (start < 0) continue;
      const [before, after] = [whole.slice(0, start).trimEnd(), whole.slice(start + value.length).trimStart()];
      if (before.length + after.length > 60 || (before && !isClean(before)) || (after && !isClean(after))) continue;
      yield { by: 'landmark', landmark, before, after };
    }
  }
}
