import { composedParent } from '../blocks.ts';
import { isLonger, textOf } from '../tables.ts';
import { LONGEST_WORDS, wordsOf } from './words.ts';

const CLIMBS = 10;
const SIBLINGS = 12;
/** Text that may stand beside a heading in its line, in characters: a button, a count. */
const BESIDE = 12;
const HEADINGS = 'h1,h2,h3,h4,h5,h6,legend,caption,[role=heading]';
const CONTROLS = 'input,select,textarea,button';

/** The words over an element, nearest first: headings, legends, captions, names of regions, and short lines before it. */
export function sectionsOf(element: Element): readonly string[] {
  const sections: string[] = [];
  const add = (text: string) => {
    const words = wordsOf(text);
    if (words !== '' && words.length <= LONGEST_WORDS && !sections.includes(words)) sections.push(words);
  };
  let at: Element | undefined = element;
  for (let climb = 0; at && at !== document.body && climb < CLIMBS; climb += 1, at = composedParent(at)) {
    const name = at.getAttribute('aria-label');
    if (name) add(name);
    if (at.tagName === 'FIELDSET' || at.tagName === 'TABLE') {
      const title = [...at.children].find(({ tagName }) => tagName === 'LEGEND' || tagName === 'CAPTION');
      if (title) add(textOf(title));
    }
    const title = titleBefore(at);
    if (title) add(title);
  }
  return sections;
}

/** One of several cards or fields: what heads it heads no other. */
function isTwin(one: Element, other: Element): boolean {
  return one.tagName === other.tagName && one.className === other.className && !/^H\d$/.test(one.tagName);
}

/** The nearest heading among the elements before this one; else the line right at the beginning, where that is short. */
function titleBefore(element: Element): string | undefined {
  let first: Element | undefined;
  let at = element.previousElementSibling;
  for (let i = 0; at && i < SIBLINGS; i += 1, at = at.previousElementSibling) {
    first = at;
    if (isTwin(at, element) || isLonger(at, LONGEST_WORDS * 2)) continue;
    const heading = at.matches(HEADINGS) ? at : at.querySelector(HEADINGS);
    if (heading && textOf(at).length <= textOf(heading).length + BESIDE) return textOf(heading);
  }
  if (at || !first || isTwin(first, element) || isLonger(first, LONGEST_WORDS) || first.querySelector(CONTROLS))
    return undefined;
  // A row of a form begins with a label, which is no title.
  return /^(?:TD|TH|DT|DD|LABEL|TR|LI)$/.test(first.tagName) ? undefined : textOf(first);
}
