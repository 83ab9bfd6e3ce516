import { CHANGES, type Change, RENAMED, renamed, renameSelector } from './changes.ts';

/**
 * Changes the page it runs in, once it has been drawn, as `?robust=names,rows&seed=2` says. Says that it is done with
 * the attribute `data-robust` on the document element.
 */

/** The page counts as drawn when nothing has changed for so long, in milliseconds. */
const QUIET = 400;
/** Attributes that refer to ids. */
const REFERENCES = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'headers', 'list'];

const query = new URLSearchParams(location.search);
const seed = Number(query.get('seed') ?? 1);
const asked = (query.get('robust') || CHANGES.join()).split(',') as Change[];

const MAKE: Readonly<Record<Change, (root: Document | ShadowRoot) => void>> = {
  rows: swapRows,
  column: insertColumn,
  labels: translateLabels,
  names: renameAll,
};

let timer = setTimeout(change, QUIET);
const watcher = new MutationObserver(() => {
  clearTimeout(timer);
  timer = setTimeout(change, QUIET);
});
watcher.observe(document, { childList: true, subtree: true, characterData: true });

function change(): void {
  watcher.disconnect();
  const roots = [...rootsIn(document)];
  // Names last: the other changes find their way by what the page has now.
  for (const one of ['rows', 'column', 'labels', 'names'] as const) {
    if (asked.includes(one)) for (const root of roots) MAKE[one](root);
  }
  document.documentElement.setAttribute('data-robust', asked.join(' '));
}

function* rootsIn(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root;
  for (const element of root.querySelectorAll('*')) if (element.shadowRoot) yield* rootsIn(element.shadowRoot);
}

/** The last two rows of every list change places; in a form, two lines of labels and values. */
function swapRows(root: Document | ShadowRoot): void {
  for (const body of root.querySelectorAll('tbody, dl, [role=rowgroup]')) {
    const [last, before] = [...body.children].reverse();
    // A list of terms is swapped a pair at a time.
    if (body.tagName === 'DL' && body.children.length >= 4 && last?.tagName === 'DD') {
      body.prepend(...[...body.children].slice(-2));
    } else if (last && before && last.tagName === before.tagName && last.tagName !== 'DD') {
      last.after(before);
    }
  }
}

/** Lists get a column in front: a running number. Forms get none. */
function insertColumn(root: Document | ShadowRoot): void {
  for (const table of root.querySelectorAll('table')) {
    const rows = [...table.rows];
    if (!isList(rows)) continue;
    const isHeaded = rows[0]?.cells[0]?.tagName === 'TH';
    for (const [i, row] of rows.entries()) {
      const cell = document.createElement(row.cells[0]?.tagName === 'TH' ? 'th' : 'td');
      cell.textContent = isHeaded && i === 0 ? '序' : String(i + 1);
      row.prepend(cell);
    }
    for (const group of table.querySelectorAll('colgroup')) group.prepend(document.createElement('col'));
  }
}

/** Like rows of three cells or more, no labels at their beginning; or the heads alone, which some draw as a table of their own. */
function isList(rows: readonly HTMLTableRowElement[]): boolean {
  const [head, ...others] = rows;
  const count = head?.cells.length ?? 0;
  if (!head || count < 3 || others.some(({ cells }) => cells.length !== count)) return false;
  const isHead = [...head.cells].every(({ tagName }) => tagName === 'TH');
  const body = isHead ? others : rows;
  const words = new Map(RENAMED);
  return (
    (isHead || rows.length > 2) &&
    body.every((row) => !row.querySelector('th') && !words.has(row.cells[0]?.textContent?.trim() ?? ''))
  );
}

/** Every second label becomes English. */
function translateLabels(root: Document | ShadowRoot): void {
  const words = new Map(RENAMED);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let count = seed;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const [, before = '', label = '', after = ''] = /^(\s*)(.*?)([\s：:]*)$/su.exec(node.data) ?? [];
    const word = words.get(label);
    if (word === undefined) continue;
    count += 1;
    if (count % 2 === 0) node.data = before + word + after;
  }
}

/** Classes and ids get other names, in the page and in its style sheets, so that it looks as before. */
function renameAll(root: Document | ShadowRoot): void {
  for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets]) renameRules(sheet);
  for (const element of root.querySelectorAll('*')) {
    const classes = element.getAttribute('class');
    if (classes?.trim())
      element.setAttribute(
        'class',
        classes
          .trim()
          .split(/\s+/)
          .map((name) => renamed(name, seed))
          .join(' '),
      );
    if (element.id) element.id = renamed(element.id, seed);
    for (const name of REFERENCES) {
      const ids = element.getAttribute(name);
      if (ids)
        element.setAttribute(
          name,
          ids
            .split(/\s+/)
            .map((id) => renamed(id, seed))
            .join(' '),
        );
    }
  }
}

function renameRules(sheet: CSSStyleSheet | CSSGroupingRule): void {
  for (const rule of sheet.cssRules) {
    if (rule instanceof CSSStyleRule) rule.selectorText = renameSelector(rule.selectorText, seed);
    if ('cssRules' in rule) renameRules(rule as CSSGroupingRule);
  }
}
