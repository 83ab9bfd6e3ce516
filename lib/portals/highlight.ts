import { followPrint } from './host.ts';

/** Underlines recognised names without touching the page's DOM. */
export interface Underline {
  /** Replace what is underlined; `ranges` are asked for only where it can be. */
  set(count: number, ranges: () => readonly Range[]): void;
}

/**
 * A new style sheet makes the browser work out the style of every element again: 224 ms on a table of 10,000 rows
 * (50,000 elements), in one piece that cannot be sliced. Larger pages than this get the badges alone.
 */
const MOST_ELEMENTS = 6000;

const COLOUR = 'rgb(15 118 110 / .55)';

/**
 * A CSS Custom Highlight under a meaningless name: the page can read highlight names and ranges, so they must tell
 * nothing. Where the browser cannot do it, nothing is underlined and the badges alone remain.
 */
export function createUnderline(name: string, signal: AbortSignal): Underline {
  const registry = globalThis.CSS?.highlights;
  let sheet: CSSStyleSheet | undefined;
  let shown: Highlight | undefined;
  let isOnPaper = false;
  const isReady = () => {
    if (sheet) return true;
    if (document.getElementsByTagName('*').length > MOST_ELEMENTS) return false;
    try {
      const made = new CSSStyleSheet();
      made.replaceSync(
        `@media screen{::highlight(${name}){text-decoration:underline 1.5px ${COLOUR};text-underline-offset:3px}}`,
      );
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, made];
      sheet = made;
      return true;
    } catch {
      return false;
    }
  };
  signal.addEventListener('abort', () => {
    registry?.delete(name);
    if (sheet) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });
  const show = () => {
    if (shown && !isOnPaper) registry?.set(name, shown);
    else registry?.delete(name);
  };
  const onPaper = (isIt: boolean) => () => {
    isOnPaper = isIt;
    show();
  };
  // A rule for print alone would leave it to the browser when to look at it.
  followPrint(onPaper(true), onPaper(false), signal);
  return {
    set(count, ranges) {
      if (!registry || signal.aborted) return;
      shown = count > 0 && isReady() ? new Highlight(...ranges()) : undefined;
      show();
    },
  };
}
