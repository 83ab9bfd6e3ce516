import { gather } from '../../../lib/portals/candidates.ts';
import { createPageIndex } from '../../../lib/portals/page-index.ts';
import { createReader } from '../../../lib/portals/reading.ts';
import { buildNameFilter, openNameFilter } from '../../../lib/recognition/filter.ts';
import { fragment } from './reading-page.ts';

/** Read one small page, and say under which cues each name or value was found. */
export function readMarkup(markup: string, names: readonly string[]): readonly string[] {
  const filter = openNameFilter(buildNameFilter(names, 7));
  document.body.replaceChildren(fragment(markup));
  for (const host of document.querySelectorAll('[data-shadow]')) {
    const root = host.attachShadow({ mode: 'open' });
    const template = host.querySelector('template');
    if (template) root.append(template.content.cloneNode(true));
  }
  const index = createPageIndex(filter, () => undefined);
  for (const _ of index.read([document.body]));
  const all = { isAll: true, reread: [document.body], changed: [], restyled: [] };
  const work = gather(createReader(index), all, filter, { title: '', clickedRow: undefined });
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value.map(({ kind, text, cues, place }) => {
    const name = names.find((one) => text.startsWith(one)) ?? text;
    return `${kind} ${name} ${[...cues].sort().join(' ') || '-'}${place ? '' : ' unmarkable'}`;
  });
}

Object.assign(globalThis, { readMarkup });
