/** What browsers give to extensions' scripts only. */
interface Opener {
  openOrClosedShadowRoot(element: Element): ShadowRoot | null;
}
const opener = () => (globalThis as { readonly chrome?: { readonly dom?: Opener } }).chrome?.dom;

/** What may have a shadow tree besides elements with names of their own. Asked of empty ones only: a page has thousands. */
const HOSTS = /^(?:ARTICLE|ASIDE|DIV|MAIN|SECTION|SPAN|HEADER|NAV|P|BODY)$/;

function mayHide({ tagName, firstChild }: Element): boolean {
  return tagName.includes('-') || (firstChild === null && HOSTS.test(tagName));
}

/**
 * The shadow tree of an element. A closed one, too, where the element is the page's own: it keeps scripts of the page out,
 * not the eyes of the user. See https://developer.chrome.com/docs/extensions/reference/api/dom
 */
export function shadowOf(element: Element): ShadowRoot | null {
  const { shadowRoot } = element;
  if (shadowRoot || !mayHide(element) || !(element instanceof HTMLElement)) return shadowRoot;
  const { openOrClosedShadowRoot } = element as Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };
  return openOrClosedShadowRoot ?? opener()?.openOrClosedShadowRoot(element) ?? null;
}
