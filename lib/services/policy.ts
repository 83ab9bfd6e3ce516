import type { Observable } from 'rxjs';
import {
  POLICY_KEYS,
  type PolicyKey,
  parseKeyId,
  parsePolicyValue,
  parsePortalPattern,
  parseTermCount,
  parseTermGroup,
} from '../contracts/schemas/policy.schema.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { STRICTEST } from '../domain/policy/strictest.ts';
import type { TermBounds } from '../domain/policy/term-bounds.ts';
import { DEFAULT_RULES } from '../domain/retention/rule.ts';
import { readRelations } from './policy-relations.ts';

/** What the bank's administrator has set. */
export interface PolicyService {
  /** The policy now and at every change. */
  readonly policy$: Observable<Policy>;
  /** The policy as the browser has it at this moment: to be asked before anything it may forbid. */
  current(): Promise<Policy>;
}

type Report = (path: string) => void;

/**
 * The policy from what the browser hands out. A value that cannot be used counts as the strictest there is and is named
 * among the problems; so is a key nobody knows, which may be a misspelt restriction.
 */
export function readPolicy(stored: unknown): Policy {
  const given = parseTermGroup(stored) ?? {};
  const problems: string[] = [];
  const report: Report = (path) => problems.push(path);
  const simple = (key: Exclude<PolicyKey, 'portals' | 'packKeys' | 'retention' | 'relations'>) => {
    if (given[key] === undefined) return {};
    const parsed = parsePolicyValue(key, given[key]);
    if (parsed === undefined) report(key);
    return { [key]: parsed ?? STRICTEST[key](given[key]) };
  };
  return {
    ...simple('lockMinutes'),
    ...simple('exports'),
    ...simple('handOvers'),
    ...simple('reveal'),
    ...simple('digest'),
    ...simple('packs'),
    ...simple('wording'),
    ...readList('portals', given.portals, parsePortalPattern, report),
    ...readList('packKeys', given.packKeys, parseKeyId, report),
    retention: readRetention(given.retention, report),
    relations: readRelations(given.relations, report),
    problems: [...problems, ...Object.keys(given).filter((key) => !POLICY_KEYS.includes(key as PolicyKey))],
  };
}

/** Where in the policy a rule stands, as the administrator wrote it. */
const pathOf = (rule: string) => ['retention', rule].join('.');

/** No list, or an empty one: the user's choice. A list of which nothing can be used allows, or trusts, nothing. */
function readList<K extends 'portals' | 'packKeys'>(
  key: K,
  given: unknown,
  parse: (entry: unknown) => string | undefined,
  report: Report,
): Pick<Policy, K> {
  const as = (list: readonly string[]) => ({ [key]: list }) as Pick<Policy, K>;
  if (given === undefined) return {} as Pick<Policy, K>;
  const list = parsePolicyValue(key, given) as readonly unknown[] | undefined;
  if (!list) {
    report(key);
    return as(STRICTEST[key]());
  }
  if (list.length === 0) return {} as Pick<Policy, K>;
  const entries = list.map(parse);
  for (const [index, entry] of entries.entries()) if (entry === undefined) report(`${key}.${index}`);
  return as([...new Set(entries.filter((entry) => entry !== undefined))]);
}

/**
 * The bounds rule by rule. Both directions are duties here: a bound that cannot be used becomes the default term, and of
 * two that exclude each other the duty to keep wins, because what is gone cannot be brought back.
 */
function readRetention(given: unknown, report: Report): Policy['retention'] {
  if (given === undefined) return {};
  const groups = parsePolicyValue('retention', given);
  if (!groups) {
    report('retention');
    return {};
  }
  for (const name of Object.keys(groups)) {
    if (!DEFAULT_RULES.some(({ id }) => id === name)) report(pathOf(name));
  }
  const bounds = DEFAULT_RULES.flatMap((rule) => {
    const path = pathOf(rule.id);
    if (groups[rule.id] === undefined) return [];
    const group = parseTermGroup(groups[rule.id]);
    if (!group) {
      report(path);
      return [];
    }
    const bound = (name: 'least' | 'most') => {
      if (group[name] === undefined) return {};
      const count = parseTermCount(rule.unit, group[name]);
      if (count === undefined) report(`${path}.${name}`);
      return { [name]: count ?? rule.count };
    };
    const both: TermBounds = { ...bound('least'), ...bound('most') };
    if (both.least === undefined && both.most === undefined) return [];
    if (both.least === undefined || both.most === undefined || both.least <= both.most) return [[rule.id, both]];
    report(path);
    return [[rule.id, { least: both.least, most: both.least }]];
  });
  return Object.fromEntries(bounds);
}
