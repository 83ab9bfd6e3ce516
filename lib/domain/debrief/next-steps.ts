import type { Dossier } from '../dossier/dossier.ts';
import { type ExitCriteria, nextActions } from '../stage/criteria.ts';
import type { TouchRule } from '../touch/rule.ts';
import type { Purpose } from '../touch-plan/plan.ts';
import { stageAfter } from './changes.ts';
import type { DebriefDraft } from './draft.ts';
import { planPurpose } from './touch-of.ts';

/** Next steps offered with one tap. */
const MOST_STEPS = 3;

/** A next step to be offered: what the plan has for the next touch, or what would meet a criterion. Words are looked up by these. */
export type NextStep =
  | { readonly kind: 'plan'; readonly purpose: Purpose }
  | { readonly kind: 'criterion'; readonly id: string };

/** What of the debrief steers what comes next. */
type Steered = Pick<DebriefDraft, 'touchId' | 'met' | 'isMovingOn' | 'outcome' | 'servesPlan'>;

/**
 * What to do next, the likeliest first, at most three: the purpose of the next touch by the plan (after one that went badly, or served
 * none, the same once more), then what meets the criteria still open, where the client stands after the debrief. `dossier`: with the
 * touch of the debrief in it.
 */
export function nextSteps(
  dossier: Dossier,
  { touchId, met, isMovingOn, outcome, servesPlan }: Steered,
  rules: { readonly touchRule?: Pick<TouchRule, 'high' | 'collapse'>; readonly criteria?: ExitCriteria } = {},
): readonly NextStep[] {
  const { client } = dossier;
  const stage = (isMovingOn ? stageAfter(client.stage) : undefined) ?? client.stage;
  const all = new Set([...(client.criteria ?? []).map(({ id }) => id), ...met]);
  const isOnceMore = !isMovingOn && (outcome === 'bad' || !servesPlan);
  const touches = isOnceMore ? dossier.touches.filter(({ id }) => id !== touchId) : dossier.touches;
  const purpose = planPurpose({ touches, client: { ...client, stage } }, rules.touchRule);
  return [
    ...(purpose === undefined ? [] : [{ kind: 'plan', purpose } as const]),
    ...nextActions(stage, all, rules.criteria).map((id) => ({ kind: 'criterion', id }) as const),
  ].slice(0, MOST_STEPS);
}
