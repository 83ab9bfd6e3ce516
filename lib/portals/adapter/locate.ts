import type { FieldKind, FieldReading, Locator, TaughtField } from '../../contracts/adapter.ts';
import { composedParent, isReadable } from '../blocks.ts';
import { isVisible } from '../context.ts';
import type { TextSpot } from '../inspect.ts';
import { hasNameShape } from '../../recognition/boundary.ts';
import { classifyLabel, type InlineLabel } from '../labels.ts';
import { valueElements } from '../values.ts';
import { cellUnder } from './columns.ts';
import { findLandmark } from './landmarks.ts';
import { type Hit, readElement, say } from './read-element.ts';
import { sectionsOf } from './sections.ts';
import type { PageView } from './view.ts';
import { isCompanyWords, isTranslation, wordsOf } from './words.ts';

/** More places than this are none. */
const MOST_HITS = 20;
const ATTRIBUTE = /^(?:id|name|itemprop|placeholder|aria-label|data-[a-z-]{1,40})$/;

/** Whether an attribute may be looked for. */
export function isSearchable(name: string): boolean {
  return ATTRIBUTE.test(name);
}

/** Read fields off a page. Each step is one small piece of work. */
export function* locateAll(
  view: PageView,
  fields: readonly TaughtField[],
): Generator<void, readonly FieldReading[], void> {
  const readings: FieldReading[] = [];
  for (const field of fields) {
    readings.push(yield* locate(view, field));
    yield;
  }
  return readings;
}

/** Read one field. A value is given only when every locator that finds something finds the same. */
export function* locate(view: PageView, { kind, locators }: TaughtField): Generator<void, FieldReading, void> {
  let first: { readonly text: string; readonly canonical: string; readonly locator: number } | undefined;
  let isInvalid = false;
  for (const [i, locator] of locators.entries()) {
    yield;
    for (const { text, canonical } of find(view, kind, locator)) {
      if (canonical === undefined) isInvalid = true;
      else if (!first) first = { text, canonical, locator: i };
      else if (first.canonical !== canonical) return { kind, problem: 'disagree' };
    }
  }
  if (!first) return { kind, problem: isInvalid ? 'invalid' : 'missing' };
  return isInvalid ? { kind, problem: 'disagree' } : { kind, value: first.text, locator: first.locator };
}

/** All that one locator finds; places that show nothing left out. */
export function find(view: PageView, kind: FieldKind, locator: Locator): readonly Hit[] {
  switch (locator.by) {
    case 'label':
    case 'column':
      return byWords(view, kind, locator);
    case 'attribute':
      return byAttribute(view, kind, locator.name, locator.value);
    default:
      return findLandmark(view, kind, locator);
  }
}

/** The hit at an element, if the element is one the page's reader sees and means. */
export function hitAt(
  view: PageView,
  kind: FieldKind,
  element: Element,
  isOtherMeant: boolean,
  anchor?: Element,
): readonly Hit[] {
  if (!isVisible(element) || (!isOtherMeant && view.isOther(element))) return [];
  const { isChrome, isEditable } = view.contextOf(element);
  if (isChrome || isEditable) return [];
  const said = readElement(kind, element);
  return said ? [{ ...said, element, ...(anchor ? { anchor } : {}) }] : [];
}

type WordsLocator = Extract<Locator, { by: 'label' | 'column' }>;

function byWords(view: PageView, kind: FieldKind, locator: WordsLocator): readonly Hit[] {
  const own = wordsOf(locator.text);
  // Other words for the same only where the taught ones are nowhere: the portal was translated.
  const isOtherMeant = classifyLabel(locator.text) === 'other';
  const isOwn = (words: string) => words === own;
  const isTranslated = (words: string) => isTranslation(own, words);
  return (
    withWords(view, kind, locator, isOwn, isOtherMeant) ??
    // A translation may leave out whose name it is: a person is never the company.
    withWords(view, kind, locator, isTranslated, isOtherMeant)?.filter(
      ({ text }) => kind !== 'name' || !isCompanyWords(own) || hasNameShape(text),
    ) ??
    []
  );
}

/** Undefined when the words are nowhere. */
function withWords(
  view: PageView,
  kind: FieldKind,
  { by, section }: WordsLocator,
  isMeant: (words: string) => boolean,
  isOtherMeant: boolean,
): readonly Hit[] | undefined {
  const isInSection = (element: Element) =>
    section === undefined || sectionsOf(element).some((one) => one === section || isTranslation(section, one));
  const hits: Hit[] = [];
  const seen = new Set<Element>();
  let places = 0;
  const add = (element: Element, anchor: Element) => {
    if (seen.has(element) || hits.length >= MOST_HITS) return;
    seen.add(element);
    hits.push(...hitAt(view, kind, element, isOtherMeant, anchor));
  };
  for (const spot of view.index.texts) {
    for (const label of spot.taught ?? []) {
      if (!isMeant(wordsOf(label.text)) || !isVisible(spot.block.element)) continue;
      if (!isInSection(spot.block.element) || (!isOtherMeant && view.isOther(spot.block.element))) continue;
      places += 1;
      if (places > MOST_HITS) return [];
      if (by === 'column') {
        for (const cell of cellUnder(spot.block.element, view.rows, view.clickedRow)) add(cell, spot.block.element);
      } else if (label.start < label.end) hits.push(...inline(view, kind, spot, label, isOtherMeant));
      else for (const element of valueElements(spot.block, label, view.rows).elements) add(element, spot.block.element);
    }
  }
  if (by === 'label') {
    for (const { control } of view.index.controls) {
      const name = control.getAttribute('aria-label');
      if (name === null || !isMeant(wordsOf(name))) continue;
      places += 1;
      if (isReadable(control) && isInSection(control)) add(control, control);
    }
    for (const element of tiedTo(view, isMeant)) {
      places += 1;
      if (isInSection(element)) add(element, element);
    }
  }
  return places > 0 ? hits : undefined;
}

/** A value in the same stretch of text as its label. */
function inline(
  view: PageView,
  kind: FieldKind,
  { block }: TextSpot,
  label: InlineLabel,
  isOtherMeant: boolean,
): readonly Hit[] {
  const { element } = block;
  if (!isVisible(element) || view.contextOf(element).isEditable || (!isOtherMeant && view.isOther(element))) return [];
  const said = say(kind, block.text.slice(label.start, label.end).trim());
  return said ? [{ ...said, element, anchor: element }] : [];
}

/** Elements that name an element with these words as their label. */
function* tiedTo(view: PageView, isMeant: (words: string) => boolean): Generator<Element, void, void> {
  for (const root of view.roots) {
    let count = 0;
    for (const element of root.querySelectorAll('[aria-labelledby]')) {
      count += 1;
      if (count > 500) return;
      const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).slice(0, 4);
      const isNamed = ids.some((id) => {
        const label = id && root.getElementById(id);
        return label && label !== element && isMeant(wordsOf(label.textContent ?? ''));
      });
      if (isNamed) yield element;
    }
  }
}

function byAttribute(view: PageView, kind: FieldKind, name: string, value: string): readonly Hit[] {
  if (!isSearchable(name)) return [];
  const hits: Hit[] = [];
  for (const root of view.roots) {
    const elements = root.querySelectorAll(`[${name}="${value.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\a ')}"]`);
    if (elements.length > MOST_HITS) return [];
    for (const element of elements) {
      const isControl = element.matches('input,select,textarea');
      if (!isControl || isReadable(element)) hits.push(...hitAt(view, kind, element, false));
    }
  }
  return hits;
}

/** Whether one element is or stands in the other, across shadow borders. */
export function overlaps(one: Element, other: Element): boolean {
  const isIn = (inner: Element, outer: Element) => {
    for (let at: Element | undefined = inner; at; at = composedParent(at)) if (at === outer) return true;
    return false;
  };
  return isIn(one, other) || isIn(other, one);
}
