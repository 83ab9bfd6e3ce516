import type { PersonRole } from '../../lib/domain/client/person.ts';
import type { ObjectionScenario } from '../../lib/domain/objection/scenario.ts';
import type { Chip, Mention } from '../../lib/domain/quick-log/parsed-log.ts';
import type { Draft, ScriptTap } from '../../lib/hooks/service-types.ts';
import { isBlank } from './log-state.ts';

/** Kinds of what a line says of which there is a fixed list: may be taken away, and added where the line does not say it. */
export type ChipKind = 'topic' | 'product' | 'objection';

/** What was read of one kind without what was taken away, and what was added by hand, which has no word of the line. */
export function shownChips<T extends string>(
  read: readonly Chip<Mention<T>>[],
  kind: ChipKind,
  { refused = [], added = [] }: Draft,
): Mention<T>[] {
  const said = read.map(({ value }) => value).filter(({ id }) => !refused.includes(`${kind}:${id}`));
  const extra = added
    .filter((key) => key.startsWith(`${kind}:`))
    .map((key) => ({ id: key.slice(kind.length + 1) as T, word: '' }));
  return [...said, ...extra.filter(({ id }) => !said.some((each) => each.id === id))];
}

/** The change that takes a chip away, whether it was read or added; `key` is `kind:id`. */
export function withoutChip({ refused = [], added = [] }: Draft, key: string): Partial<Draft> {
  return { refused: [...refused.filter((each) => each !== key), key], added: added.filter((each) => each !== key) };
}

/** The change that adds a chip by hand, be it one that was taken away before. */
export function withChip({ refused = [], added = [] }: Draft, key: string): Partial<Draft> {
  return { refused: refused.filter((each) => each !== key), added: [...added.filter((each) => each !== key), key] };
}

/** The change that says whether the answer to a doubt worked; undefined: nobody knows any more. */
export function withAnswer(
  { answered = [] }: Draft,
  scenario: ObjectionScenario,
  worked: boolean | undefined,
): Partial<Draft> {
  const before = answered.find((each) => each.scenario === scenario);
  const others = answered.filter((each) => each.scenario !== scenario);
  return { answered: worked === undefined ? others : [...others, { ...before, scenario, worked }] };
}

/**
 * The change that says of a script whether it helped against a doubt, which says the same of the doubt. Without `tap` both are taken back.
 * An emptied line stays empty: it is another one by now.
 */
export function withTap(
  state: Draft,
  scenario: ObjectionScenario,
  scriptId: string,
  tap: ScriptTap | undefined,
): Partial<Draft> {
  if (isBlank(state)) return {};
  const { answered = [], tapped = [] } = state;
  const others = tapped.filter((each) => each.scriptId !== scriptId);
  const rest = answered.filter((each) => (tap ? each.scenario !== scenario : each.scriptId !== scriptId));
  return tap
    ? { tapped: [...others, tap], answered: [...rest, { scenario, worked: tap.worked, scriptId }] }
    : { tapped: others, answered: rest };
}

/** What was said of the script a doubt was answered with. */
export function tapFor({ answered = [], tapped = [] }: Draft, scenario: ObjectionScenario): ScriptTap | undefined {
  const scriptId = answered.find((each) => each.scenario === scenario)?.scriptId;
  return scriptId === undefined ? undefined : tapped.find((each) => each.scriptId === scriptId);
}

/** The change that says which part somebody new plays. */
export function withRole({ newRoles = [] }: Draft, name: string, role: PersonRole): Partial<Draft> {
  return { newRoles: [...newRoles.filter((each) => each.name !== name), { name, role }] };
}
