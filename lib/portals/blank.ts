import { NOTE_ATTRIBUTES } from './note-attributes.ts';
import { shadowOf } from './shadow.ts';

/** A page of more elements than this is not asked what is in it. */
const MOST_ELEMENTS = 60;
/** Says nothing, whatever stands in it; what is in a frame is asked there. */
const SILENT = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|HEAD|TITLE|META|LINK|BASE|IFRAME|FRAME)$/;
/** Shows something that is no text node, or has its own way to show it. */
const SHOWS = /^(?:INPUT|SELECT|TEXTAREA|CANVAS|OBJECT|EMBED|SLOT)$|-/;
/** A title without any text in the page is read when it is more than English words. */
const TELLING_TITLE = /[^ -~]|\d/;
/** How often to look again, in ms: a shadow tree may come without any change in the page. */
const LOOK_MS = 1000;

/** Whether there is nothing to read in this frame yet: no text, field, canvas or shadow tree. Errs towards no. */
export function isBlank(): boolean {
  if (window === window.top && TELLING_TITLE.test(document.title)) return false;
  const elements = document.getElementsByTagName('*');
  if (elements.length > MOST_ELEMENTS) return false;
  for (const element of elements) if (saysSomething(element)) return false;
  return true;
}

function saysSomething(element: Element): boolean {
  const { tagName } = element;
  if (SILENT.test(tagName)) return false;
  if (SHOWS.test(tagName) || NOTE_ATTRIBUTES.some((name) => element.hasAttribute(name)) || shadowOf(element))
    return true;
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === Node.TEXT_NODE && /\S/.test((node as Text).data)) return true;
  }
  return false;
}

/** Calls once when the frame is no longer blank; never when the signal ends first. */
export function whenFilled(signal: AbortSignal, then: () => void): void {
  const look = () => {
    if (isBlank()) return;
    end();
    then();
  };
  const observer = new MutationObserver(look);
  const timer = setInterval(look, LOOK_MS);
  const end = () => {
    observer.disconnect();
    clearInterval(timer);
  };
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: [...NOTE_ATTRIBUTES],
  });
  signal.addEventListener('abort', end);
}
