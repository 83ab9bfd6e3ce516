import { parsePolicyValue, parseTermGroup } from '../contracts/schemas/policy.schema.ts';
import {
  COLLAPSE_KEY,
  isCollapse,
  isRelationValue,
  RELATION_FIELDS,
  RELATION_PAIRS,
  type RelationSet,
} from '../domain/policy/relation-set.ts';
import { DEFAULT_TOUCH_RULE } from '../domain/touch/rule.ts';

const PATHS: ReadonlySet<string> = new Set([...RELATION_FIELDS.map(({ key }) => key), COLLAPSE_KEY]);
const GROUPS: ReadonlySet<string> = new Set([...PATHS].flatMap(foldersOf));

/**
 * The figures of the relation rules that the bank has set. None of them is stricter than another, so one that cannot be used
 * becomes the shipped one, and stays the bank's: its slip of the pen must not hand the choice to the user.
 */
export function readRelations(given: unknown, report: (path: string) => void): RelationSet {
  if (given === undefined) return {};
  const group = parsePolicyValue('relations', given);
  if (!group) {
    report('relations');
    return {};
  }
  const found = new Map<string, unknown>();
  gather(group, '', found, report);
  const figures = Object.fromEntries(
    RELATION_FIELDS.filter(({ key }) => found.has(key)).map((field) => {
      const value = found.get(field.key);
      if (isRelationValue(field, value)) return [field.key, value];
      report(`relations.${field.key}`);
      return [field.key, field.standard];
    }),
  ) as RelationSet;
  for (const [small, large] of RELATION_PAIRS) {
    const [low, high] = [figures[small], figures[large]];
    if (low !== undefined && high !== undefined && low > high) report(`relations.${large}`);
  }
  if (!found.has(COLLAPSE_KEY)) return figures;
  const collapse = found.get(COLLAPSE_KEY);
  if (!isCollapse(collapse)) report(`relations.${COLLAPSE_KEY}`);
  return { ...figures, [COLLAPSE_KEY]: isCollapse(collapse) ? collapse : DEFAULT_TOUCH_RULE.collapse };
}

/** Every value by its whole path; folders that are none, and names nobody knows, are reported. */
function gather(
  group: Readonly<Record<string, unknown>>,
  above: string,
  found: Map<string, unknown>,
  report: (path: string) => void,
): void {
  for (const [name, value] of Object.entries(group)) {
    const path = `${above}${name}`;
    if (PATHS.has(path)) {
      if (value !== undefined) found.set(path, value);
      continue;
    }
    const inner = GROUPS.has(path) ? parseTermGroup(value) : undefined;
    if (inner) gather(inner, `${path}.`, found, report);
    else report(`relations.${path}`);
  }
}

/** `prospects` and `prospects.A` for `prospects.A.ideal`. */
function foldersOf(path: string): string[] {
  const parts = path.split('.');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('.'));
}
