import { type FieldKind, IDENTIFYING, type Locator } from '../../contracts/adapter.ts';
import { isBlock } from '../blocks.ts';
import { walk } from '../walk.ts';
import { isVisible } from '../context.ts';
import { type Hit, readElement, say } from './read-element.ts';
import type { PageView } from './view.ts';

/** See {@link Locator}. */
export type LandmarkLocator = Extract<Locator, { by: 'landmark' }>;

const MOST = 30;
const SELECTORS = Object.freeze({
  heading: 'h1,h2,h3,[role=heading]',
  activeTab: '[role=tab][aria-selected=true]',
  breadcrumb: '[aria-label*=breadcrumb i],[aria-label*=面包屑],[class*=breadcrumb i],[class*=bread-crumb i]',
});

/** What a landmark says. Text that is no value says something else there: it is passed over. */
export function findLandmark(view: PageView, kind: FieldKind, locator: LandmarkLocator): readonly Hit[] {
  const hits: Hit[] = [];
  // Without words around it a landmark may only say who the client is.
  if (locator.before + locator.after === '' && !IDENTIFYING.includes(kind)) return [];
  for (const { element, texts } of landmarks(view, locator.landmark, kind)) {
    const found = texts
      .map((text) => between(text, locator))
      .map((text) => (text === undefined ? undefined : say(kind, text)))
      .find((said) => said?.canonical !== undefined);
    if (found) hits.push({ ...found, element });
  }
  return hits;
}

/** The landmarks of one sort, each with what it may be read as. */
export function* landmarks(
  view: PageView,
  landmark: LandmarkLocator['landmark'],
  kind: FieldKind,
): Generator<{ readonly element: Element; readonly texts: readonly string[] }, void, void> {
  if (landmark === 'title') {
    // A sub-frame's title is seen by nobody.
    if (window === window.top) yield { element: document.documentElement, texts: [collapsed(document.title)] };
    return;
  }
  for (const root of view.roots) {
    for (const element of [...root.querySelectorAll(SELECTORS[landmark])].slice(0, MOST)) {
      if (!isVisible(element) || view.isOther(element) || view.contextOf(element).isEditable) continue;
      if (landmark !== 'heading') {
        const texts = textsIn(element);
        yield { element, texts: landmark === 'breadcrumb' ? texts.slice(-1) : [texts.join('')] };
        continue;
      }
      const said = readElement(kind, element);
      yield { element, texts: [collapsed(element.textContent ?? ''), ...(said?.canonical ? [said.text] : [])] };
    }
  }
}

function textsIn(element: Element): readonly string[] {
  const texts: string[] = [];
  for (const piece of walk(element)) {
    if (piece instanceof ShadowRoot || !isBlock(piece) || !isVisible(piece.element)) continue;
    for (const node of piece.nodes) if (node.data.trim() !== '') texts.push(collapsed(node.data));
    if (texts.length > MOST) return [];
  }
  return texts;
}

/** A text as it is compared with what stands before and after a value. */
export function collapsed(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function between(text: string, { before, after }: LandmarkLocator): string | undefined {
  if (text.length < before.length + after.length || !text.startsWith(before) || !text.endsWith(after)) return undefined;
  return text.slice(before.length, text.length - after.length).trim();
}
