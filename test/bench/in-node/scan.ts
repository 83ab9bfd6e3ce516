// A process of its own: one warm scan of a page beside one pass over its characters; `node scan.ts COUNT`.
import { createDictionary } from '../../../lib/recognition/dictionary.ts';
import { buildNameFilter, openNameFilter } from '../../../lib/recognition/filter.ts';
import { findNames } from '../../../lib/recognition/scan.ts';
import { findByComparing, makeNames, makeText } from '../support/names.ts';

const ROUNDS = 60;
const WARM_UP = 20;

const names = makeNames(Number(process.argv[2]));
const text = makeText(names);
const filter = openNameFilter(buildNameFilter(names, 20_261_122));

const [ours, floor]: [number[], number[]] = [[], []];
let sum = 0;
for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
  const started = performance.now();
  sum += findNames(text, filter).length;
  const between = performance.now();
  for (let i = 0; i < text.length; i += 1) sum += text.charCodeAt(i);
  const ended = performance.now();
  if (round < WARM_UP) continue;
  ours.push(between - started);
  floor.push(ended - between);
}

process.stdout.write(JSON.stringify({ ours, floor, wrong: wrongHits(), sum }));

/** Places where scan and dictionary together say something else than comparing does. */
function wrongHits(): number {
  const truth = findByComparing(text, names);
  const book = createDictionary(
    names.map((name, i) => ({ clientId: String(i), kind: 'enterprise' as const, name, aliases: [] })),
  );
  const found = new Map<number, string>();
  for (const { start, end } of findNames(text, filter)) {
    const match = book.matchName(text.slice(start, end));
    if (match) found.set(start + match.start, text.slice(start + match.start, start + match.start + match.length));
  }
  const missed = [...truth].filter(([at, name]) => found.get(at) !== name);
  const invented = [...found].filter(([at, name]) => truth.get(at) !== name);
  return missed.length + invented.length;
}
