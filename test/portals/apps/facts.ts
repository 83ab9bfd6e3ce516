import { type FactBook, type Facts, openFacts } from './record.ts';

export type { FactBook } from './record.ts';

/** Ask the server; the answer comes after the page is there, as with any system of this kind. */
export async function loadFacts(): Promise<FactBook> {
  return openFacts((await (await fetch('/apps/facts.json')).json()) as readonly Facts[]);
}

/** Last part of the address: which page to draw. */
export function pageName(): string {
  return location.pathname.split('/').at(-1) ?? '';
}

/** Fill an element with a fixture's own markup. */
export function draw(box: Element, markup: string): void {
  // biome-ignore lint/plugin: the markup is written in this folder
  box.replaceChildren(document.createRange().createContextualFragment(markup));
}

/** Where the page is drawn. */
export function mountPoint(): HTMLElement {
  return document.getElementById('app') as HTMLElement;
}
