import { isDay } from '../../lib/domain/calendar/day.ts';
import type { ResearchItem, ResearchMethod } from '../../lib/domain/research/plan.ts';
import type { RiskGroup, RiskItem } from '../../lib/domain/risk/item.ts';

/** A question as it is typed; without an item it is about the whole group. */
export interface ItemDraft {
  readonly question: string;
  readonly group: RiskGroup;
  readonly item: RiskItem | '';
  readonly method: ResearchMethod;
  readonly who: string;
  readonly due: string;
}

/** What the form begins with. `due`: the day of a new question. */
export function itemDraft(item: ResearchItem | undefined, due: string): ItemDraft {
  return {
    question: item?.question ?? '',
    group: item?.group ?? 'financial',
    item: item?.item ?? '',
    method: item?.method ?? 'talk',
    who: item?.who ?? '',
    due: item?.due ?? due,
  };
}

/** The question that was typed, with the answer it had; nothing while it asks nothing or has no day. */
export function itemOf(
  { question, group, item, method, who, due }: ItemDraft,
  was: Pick<ResearchItem, 'id' | 'answer' | 'answeredOn'>,
): ResearchItem | undefined {
  const text = question.trim();
  if (text === '' || !isDay(due)) return undefined;
  const { id, answer, answeredOn } = was;
  return {
    ...{ id, group, question: text, method, due },
    ...(item === '' ? {} : { item }),
    ...(who.trim() === '' ? {} : { who: who.trim() }),
    ...(answer === undefined ? {} : { answer }),
    ...(answeredOn === undefined ? {} : { answeredOn }),
  };
}
