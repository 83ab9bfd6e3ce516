import { createPageIndex } from '../../../lib/portals/page-index.ts';
import { createPasses } from '../../../lib/portals/rows-passed.ts';
import { buildNameFilter, openNameFilter } from '../../../lib/recognition/filter.ts';
import { fragment, label, NAMES, pick, type Random, randomFrom } from './reading-page.ts';

const filter = openNameFilter(buildNameFilter(NAMES, 7));

/** What a reading of the page finds that says anything, piece by piece. */
function found(newPasses?: typeof createPasses): readonly string[] {
  const index = createPageIndex(filter, () => undefined, undefined, newPasses);
  for (const _ of index.read([document.body]));
  const texts = index.texts.filter(({ hits, labels }) => hits.length + labels.length > 0);
  return [
    ...texts.map(({ block, hits, labels }) => JSON.stringify([block.text, hits, labels])),
    `${index.controls.length}`,
  ];
}

function cell(random: Random, row: number): string {
  const way = random(60);
  if (way === 0) return pick(random, NAMES);
  if (way === 1) return label(random);
  if (way === 2) return '<b>云岭</b>精机制造有限公司';
  if (way === 3) return '款项'.repeat(random(700));
  return way === 4 && random(4) === 0 ? '<input value="1">' : `业务摘要${row}`;
}

function list(random: Random): string {
  const tag = pick(random, ['tr', 'li', 'dd']);
  const rows = Array.from({ length: 30 + random(150) }, (_, row) => {
    const cells = Array.from({ length: 1 + random(4) }, () => cell(random, row));
    const inner = tag === 'tr' ? cells.map((one) => `<td>${one}</td>`).join('') : cells.join(' <i>·</i> ');
    return `<${tag}>${inner}</${tag}>`;
  }).join(pick(random, ['', '\n  ', '<!-- -->']));
  const around = { tr: 'table', li: 'ul', dd: 'dl' }[tag] as string;
  return `<${around}>${rows}</${around}>`;
}

/** Long lists, read with most rows passed by and read whole: the first seed at which the two differ, and the pieces that said anything. */
export function compareLists(lists: number): { readonly differs: number | undefined; readonly pieces: number } {
  let pieces = 0;
  for (let seed = 1; seed <= lists; seed += 1) {
    document.body.replaceChildren(fragment(list(randomFrom(seed))));
    const [whole, passed] = [found(), found(createPasses)];
    pieces += whole.length;
    if (whole.join('\n') !== passed.join('\n')) return { differs: seed, pieces };
  }
  return { differs: undefined, pieces };
}
