import type { Dossier } from '../dossier/dossier.ts';
import { isProspect } from '../stage/stage.ts';
import { countBy, countTouches } from '../touch/count.ts';
import { DEFAULT_TOUCH_RULE, type TouchRule } from '../touch/rule.ts';
import type { Touch } from '../touch/touch.ts';
import { nextPlanStep, type Purpose } from '../touch-plan/plan.ts';
import type { DebriefDraft } from './draft.ts';

/** What the touch plan has for the next touch of a client; undefined once it is won, and when the plan is used up. */
export function planPurpose(
  { client, touches }: Pick<Dossier, 'client' | 'touches'>,
  rule: Pick<TouchRule, 'high' | 'collapse'> = DEFAULT_TOUCH_RULE,
): Purpose | undefined {
  if (!isProspect(client.stage)) return undefined;
  const step = nextPlanStep(client.segment, countBy(countTouches(touches), rule), rule.high);
  return step === 'changeApproach' ? undefined : step.purpose;
}

/** The touch that a debrief becomes: two-way contact, or there would be nothing to go over. `purpose`: of the touch plan. */
export function touchOf(draft: DebriefDraft, purpose: Purpose | undefined): Touch {
  const { touchId, channel, day, time, minutes, personIds, text, outcome, mood, objections, rating } = draft;
  return {
    id: touchId,
    channel,
    day,
    ...(time === '' ? {} : { time }),
    text: text.trim(),
    isEffective: true,
    personIds,
    ...(objections.length === 0 ? {} : { objections }),
    ...(outcome === '' ? {} : { outcome }),
    ...(mood === '' ? {} : { mood }),
    ...(minutes === 0 ? {} : { minutes }),
    ...(Object.keys(rating).length === 0 ? {} : { rating }),
    ...(purpose !== undefined && draft.servesPlan ? { followsPlanStep: purpose } : {}),
  };
}

/** The client as it will be with the touch of the debrief: what that shows can be suggested before it is saved. */
export function withTouch(dossier: Dossier, touch: Touch): Dossier {
  return { ...dossier, touches: [...dossier.touches.filter(({ id }) => id !== touch.id), touch] };
}
