import type { Dwell, StallVerdict } from '../../lib/domain/stage/history.ts';
import type { StageMove } from '../../lib/domain/stage/stage-move.ts';
import type { Words } from '../../lib/hooks/use-text.ts';

/** Words of a criterion; its id when a later build or the bank has set one that this build does not know. */
export function criterionText(id: string, t: Words): string {
  return t(`stage.criterion.${id as 'contact.visited'}`, { defaultValue: id });
}

/** What to do next, by the id `nextActions` gives; for a criterion of the bank what the criterion is called. */
export function actionText(id: string, t: Words, criterion: string = id): string {
  return t(`stage.action.${id as 'contact.visited'}`, { defaultValue: criterion });
}

/** Several criteria in one line. */
export function criteriaText(ids: readonly string[], t: Words): string {
  return ids.map((id) => criterionText(id, t)).join(t('stage.comma'));
}

/** How long the client has been in its stage, and whether that is too long, in words. */
export function stallText({ isStalled, days, expected }: StallVerdict, t: Words): string {
  if (expected === undefined) return t('stage.endless', { count: days });
  return t(isStalled ? 'stage.stalled' : 'stage.onTime', { count: days, expected });
}

/** A stay in a stage with the mandatory criteria left open when it ended. */
export type PastStay = Dwell & { readonly open: readonly string[] };

/** The stays of a client, the present one first, each with what was open when it was left. */
export function staysOf(history: readonly Dwell[], moves: readonly StageMove[]): readonly PastStay[] {
  return history
    .map((stay) => {
      const move = moves.find(({ from, on }) => from === stay.stage && on === stay.until);
      return { ...stay, open: move?.open ?? [] };
    })
    .reverse();
}
