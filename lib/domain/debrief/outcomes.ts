import type { Client } from '../client/client.ts';
import type { ScriptOutcome } from '../script/outcome.ts';
import type { DebriefDraft } from './draft.ts';

/** What is to be counted of scripts once the debrief is saved, and what is not to be counted any more. */
export interface OutcomeChanges {
  readonly add: readonly ScriptOutcome[];
  readonly remove: readonly ScriptOutcome[];
}

/**
 * Outcomes of scripts by what the debrief says of the doubts they answered. Their ids are made from the touch and the script, so that
 * counting them again after the browser died counts nothing twice. What was counted during the visit is a fact and stays, unless the
 * debrief says the opposite of the same script: then that outcome gives way to the new one.
 */
export function outcomeChanges(
  { touchId, day, objections, counted }: Pick<DebriefDraft, 'touchId' | 'day' | 'objections' | 'counted'>,
  { segment, stage }: Pick<Client, 'segment' | 'stage'>,
): OutcomeChanges {
  const base = { on: day, segment, stage };
  const add: ScriptOutcome[] = [];
  const remove: ScriptOutcome[] = [];
  for (const { scriptId, worked } of objections) {
    if (scriptId === undefined || worked === undefined) continue;
    const before = counted.find((tap) => tap.scriptId === scriptId);
    if (before?.worked === worked || add.some((each) => each.scriptId === scriptId)) continue;
    add.push({ ...base, id: outcomeId(touchId, scriptId), scriptId, worked });
    if (before) remove.push({ ...base, id: before.outcomeId, scriptId, worked: before.worked });
  }
  return { add, remove };
}

/** Ids of outcomes sort by the time they were made; that of the touch does, and stands first. */
function outcomeId(touchId: string, scriptId: string): string {
  return `${touchId} ${scriptId}`;
}
