import type { NameRelation } from '../contracts/evidence.ts';
import { leadingPlace, plainPlace } from './regions.ts';

/**
 * A registered name taken apart: place, core (字号 and line of business), form, branch (Regulations on Enterprise Name
 * Registration, art. 6). Only for asking and for doubting: a name is never bound by its parts.
 */
export interface NameParts {
  /** Places without 省/市/县/区, in the order written, those in brackets too. */
  readonly places: readonly string[];
  readonly core: string;
  readonly form: 'limited' | 'shares' | 'company' | 'factory' | 'partnership' | 'household' | 'none';
  readonly group: 'none' | 'plain' | 'bracket';
  /** 昆明分公司, without brackets; empty for the whole company. */
  readonly branch: string;
}

const BRANCH =
  /^(.+(?:公司|银行|合作社|联社|厂|集团|学校|医院|商行))([^()]{0,20}?\(?[^()]{0,12}\)?[^()]{0,12}(?:分公司|分店|分厂|分部|分社|分所|分院|分校|支行|分行|分理处|办事处|营业部|营业所|营业室|直营店|专卖店|旗舰店|门市部|项目部))$/u;
/** The cheap question first: hardly any name is a branch's. */
const IS_BRANCH =
  /(?:分(?:公司|店|厂|部|社|所|院|校|行|理处)|支行|办事处|营业[部所室]|(?:直营|专卖|旗舰)店|(?:门市|项目)部)\)?$/u;
/** Last characters of what {@link IS_BRANCH} knows. */
const BRANCH_ENDS = '店厂部社所院校行处室';
/** How a form of organisation is written, the longer first, by the last character. */
const FORMS: ReadonlyMap<string, readonly { readonly kind: NameParts['form']; readonly endings: readonly string[] }[]> =
  new Map([
    [
      ')',
      [
        { kind: 'partnership', endings: ['(特殊普通合伙)', '(普通合伙)', '(有限合伙)', '(个人独资)'] },
        { kind: 'household', endings: ['(个体工商户)'] },
      ],
    ],
    [
      '司',
      [
        { kind: 'shares', endings: ['股份公司'] },
        { kind: 'limited', endings: ['有限公司'] },
        { kind: 'company', endings: ['总公司', '公司'] },
      ],
    ],
    ['厂', [{ kind: 'factory', endings: ['总厂', '厂'] }]],
  ]);
const LEAST_CORE = 2;

/** Take a canonical name apart. Linear in a name's length. */
export function partsOf(name: string): NameParts {
  const { places, ...parts } = takeApart(name);
  return { places: places.map(plainPlace), ...parts };
}

/** The same with places as they are written. */
function takeApart(name: string): NameParts {
  const branching = mayBeBranch(name) && IS_BRANCH.test(name) ? BRANCH.exec(name) : null;
  let rest = branching?.[1] ?? name;
  const branch = (branching?.[2] ?? '').replace(/[()]/gu, '');
  let form: NameParts['form'] = 'none';
  for (const { kind, endings } of FORMS.get(rest.charAt(rest.length - 1)) ?? []) {
    const length = endingLength(rest, endings);
    if (length === 0 || rest.length - length < LEAST_CORE) continue;
    rest = rest.slice(0, -length);
    form = kind;
    break;
  }
  let group: NameParts['group'] = 'none';
  const places: string[] = [];
  if (rest.includes('(')) {
    rest = rest.replace(/\(([^()]{1,12})\)/gu, (_whole, inner: string) => {
      if (inner === '集团' || inner === '控股') group = 'bracket';
      else places.push(inner);
      return '';
    });
  }
  if (group === 'none' && (rest.endsWith('集团') || rest.endsWith('控股')) && rest.length > 3) {
    rest = rest.slice(0, -2);
    group = 'plain';
  }
  for (let i = 0; i < 3; i += 1) {
    const place = leadingPlace(rest);
    if (place === '' || rest.length - place.length < LEAST_CORE) break;
    places.push(place);
    rest = rest.slice(place.length);
  }
  return { places, core: rest, form, group, branch };
}

function endingLength(text: string, endings: readonly string[]): number {
  for (const ending of endings) if (text.endsWith(ending)) return ending.length;
  return 0;
}

/** By the last character alone: the patterns cost twenty times as much, and nearly all names are a whole company's. */
function mayBeBranch(name: string): boolean {
  const last = name.endsWith(')') ? name.at(-2) : name.at(-1);
  if (last === undefined) return false;
  return BRANCH_ENDS.includes(last) || (last === '司' && /分公司\)?$/u.test(name));
}

/** What names of one core share: the key under which they are found. Empty when nothing is left to go by. */
export function nearKey(name: string): string {
  const { core, branch } = takeApart(name);
  return core.length < LEAST_CORE ? '' : core + branch;
}

/** Where two canonical names differ; the gravest difference counts. */
export function relate(a: string, b: string): NameRelation {
  if (a === b) return 'same';
  const [x, y] = [partsOf(a), partsOf(b)];
  if (x.core !== y.core) return isOfGroup(x, y) || isOfGroup(y, x) ? 'group' : 'other';
  if (x.branch !== y.branch) return 'branch';
  if ((x.group === 'none') !== (y.group === 'none')) return 'group';
  const isWithin = (these: NameParts, those: NameParts) => these.places.every((place) => those.places.includes(place));
  if (!isWithin(x, y) && !isWithin(y, x)) return 'otherRegion';
  if (x.places.join() !== y.places.join()) return 'region';
  if (x.form !== y.form) return 'form';
  return x.group === y.group ? 'region' : 'groupWriting';
}

/** 禾谷农业集团 and 禾谷农业集团种业: a company that carries its group's name. */
function isOfGroup(group: NameParts, company: NameParts): boolean {
  return group.group !== 'none' && company.core.startsWith(`${group.core}集团`);
}
