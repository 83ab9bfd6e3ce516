import table from 'opencc-js/dict/TSCharacters';
import { MOST_SPELLINGS } from './filter.ts';
import { normaliseName } from './normalise.ts';

/**
 * Traditional characters. Background and panel only: the page half needs no table, since the filter it gets knows the
 * traditional beginnings of every name as well.
 */

/**
 * Characters the table simplifies although the mainland's own list of standard characters (通用规范汉字表, 2013) or
 * GB 2312 has them beside the simple one: 昇 and 升 are two names.
 */
const STANDARD = '乾夥徵拚捱摺於榘菸薹袷醣麴麽昇陞脩谿寀濛迺';

/** Kangxi radicals and compatibility ideographs: they may stand for traditional characters too. */
const SECOND_CODINGS = Object.freeze([
  [0x2f00, 0x2fd5],
  [0xf900, 0xfad9],
] as const);

interface Tables {
  /** For each UTF-16 unit its simple form; 0 where it has none of its own. */
  readonly simple: Uint16Array;
  readonly traditional: ReadonlyMap<string, readonly string[]>;
  /** The same by unit, as pages show it to the page half: normalised. */
  readonly units: ReadonlyMap<number, readonly number[]>;
}

let tables: Tables | undefined;

function han(): Tables {
  if (tables) return tables;
  const simple = new Uint16Array(0x10000);
  const traditional = new Map<string, string[]>();
  for (const pair of table.split('|')) {
    const [from, to] = pair.split(' ') as [string, string | undefined];
    // One unit for one: offsets into a name stay what they are.
    if (from.length !== 1 || to?.length !== 1 || STANDARD.includes(from)) continue;
    simple[from.charCodeAt(0)] = to.charCodeAt(0);
    const known = traditional.get(to);
    if (known) known.push(from);
    else traditional.set(to, [from]);
  }
  for (const [first, last] of SECOND_CODINGS) {
    for (let code = first; code <= last; code += 1) {
      const written = String.fromCharCode(code);
      const plain = written.normalize('NFKC');
      const unit = plain.charCodeAt(0);
      if (plain.length === 1 && plain !== written) simple[code] = simple[unit] || unit;
    }
  }
  const units = new Map(
    Array.from(traditional, ([to, from]) => [
      to.charCodeAt(0),
      from.map((written) => normaliseName(written).charCodeAt(0)),
    ]),
  );
  tables = { simple, traditional, units };
  return tables;
}

/** Text with every traditional character in its simple form, unit by unit. */
export function simplify(text: string): string {
  const { simple } = tables ?? han();
  let changed = '';
  let done = 0;
  for (let i = 0; i < text.length; i += 1) {
    const to = simple[text.charCodeAt(i)] as number;
    if (to === 0) continue;
    changed += text.slice(done, i) + String.fromCharCode(to);
    done = i + 1;
  }
  return done === 0 ? text : changed + text.slice(done);
}

/** The traditional forms of a simple unit, normalised; undefined for one that has none. */
export function traditionalUnits(unit: number): readonly number[] | undefined {
  return (tables ?? han()).units.get(unit);
}

/** The form in which names are compared off the page: normalised and in simple characters. Idempotent. */
export function canonicalName(text: string): string {
  return normaliseName(simplify(text));
}

/**
 * The other ways in which the first `length` normalised characters of a name may be written, each followed by the rest of
 * the name: all simple, or all traditional where several traditional characters may be meant. Without the way it is written.
 */
export function otherSpellings(name: string, length: number): readonly string[] {
  const normal = normaliseName(name);
  const simple = simplify(normal);
  const { traditional } = han();
  let spellings = [''];
  for (const character of simple.slice(0, length)) {
    const options = traditional.get(character) ?? [character];
    const next = spellings.flatMap((spelling) => options.map((option) => spelling + option));
    spellings = next.length > MOST_SPELLINGS ? spellings.map((spelling) => spelling + options[0]) : next;
  }
  const rest = simple.slice(length);
  return [simple, ...spellings.map((spelling) => spelling + rest)].filter((spelling) => spelling !== normal);
}
