import { type ClientFact, FACT_UNITS } from '../../lib/domain/client/fact.ts';
import type { ClientLink } from '../../lib/domain/client/link.ts';
import { FIGURES, type Statement } from '../../lib/domain/finance/statement.ts';
import type { ResearchPlan } from '../../lib/domain/research/plan.ts';
import type { RiskJudgement } from '../../lib/domain/risk/item.ts';
import type { RiskSignal } from '../../lib/domain/risk/signal.ts';
import { RATING_AXES, type VisitRating } from '../../lib/domain/visit/rating.ts';
import type { OpportunityMove } from '../../lib/domain/opportunity/opportunity.ts';
import type { Procedure } from '../../lib/domain/procedure/procedure.ts';
import type { ProductFeedback } from '../../lib/domain/product/feedback.ts';
import type { Words } from '../../lib/hooks/use-text.ts';

/** Basis points in a percent. */
const BP = 100;

/**
 * What the entries of a list say, one a part, for whoever is entitled to all of it: the person the data is about. Undefined for lists that
 * are told by their number alone.
 */
export function entriesText(field: string, entries: readonly unknown[], t: Words): string | undefined {
  const write = WRITERS[field];
  return write && entries.map((entry) => write(entry, t)).join(' · ');
}

const WRITERS: Readonly<Record<string, (entry: unknown, t: Words) => string>> = Object.freeze({
  facts: (entry, t) => factText(entry as ClientFact, t),
  links: (entry, t) => {
    const { kind, name, on, note } = entry as ClientLink;
    return joined([t(`audit.linkKind.${kind}`), name, on, note]);
  },
  procedures: (entry, t) => {
    const { checklistId, text, openedOn, closedOn, done } = entry as Procedure;
    const steps = t('timeline.stepsDone', { count: done.length });
    return joined([checklistText(checklistId, t), text, openedOn, steps, ...done.map(({ note }) => note), closedOn]);
  },
  statements: (entry, t) => {
    const { end, months, figures } = entry as Statement;
    const known = FIGURES.flatMap((figure) => {
      const fen = figures[figure];
      return fen === undefined ? [] : [t(`risk.figure.${figure}`), yuanText(fen, t)];
    });
    return joined([end, t('audit.value.months', { count: months }), ...known]);
  },
  judgements: (entry, t) => {
    const { item, level, on, note } = entry as RiskJudgement;
    return joined([t(`risk.item.${item}`), t(`risk.level.${level}`), on, note]);
  },
  riskSignals: (entry, t) => {
    const { kind, on, note, measures = [], closedOn, outcome } = entry as RiskSignal;
    return joined([
      t(`risk.signal.${kind}`),
      on,
      note,
      ...measures.map((each) => t(`risk.measure.${each}`)),
      closedOn,
      outcome,
    ]);
  },
  researchPlans: (entry) => {
    const { objective, madeOn, items, closedOn } = entry as ResearchPlan;
    const found = items.flatMap(({ question, who, answer, answeredOn }) => [question, who, answer, answeredOn]);
    return joined([objective, madeOn, ...found, closedOn]);
  },
  feedback: (entry, t) => {
    const { family, text } = entry as ProductFeedback;
    return joined([t(`family.${family}`), text]);
  },
  moves: (entry, t) => {
    const { from, to, on, reason } = entry as OpportunityMove;
    return joined([`${t(`needs.opState.${from}`)} → ${t(`needs.opState.${to}`)}`, on, reason]);
  },
});

/** Marks of a rated visit, each with its axis; undefined for none. */
export function ratingText(rating: VisitRating, t: Words): string | undefined {
  const marks = RATING_AXES.flatMap((axis) =>
    rating[axis] === undefined ? [] : [`${t(`rating.axis.${axis}`)} ${rating[axis]}`],
  );
  return marks.length === 0 ? undefined : marks.join(' · ');
}

/** What kind of checklist it is, by the first word of its id; the checklist itself may have left the content. */
export function checklistText(checklistId: string | undefined, t: Words): string {
  const kind = checklistId?.split('.', 1)[0];
  return t(`timeline.checklist.${kind === 'complaint' || kind === 'onboarding' ? kind : 'other'}`);
}

function factText({ key, value, on, source, note }: ClientFact, t: Words): string {
  return joined([t(`needs.fact.${key}`), amountText(key, value, t), on, t(`needs.factSource.${source}`), note]);
}

function amountText(key: ClientFact['key'], value: ClientFact['value'], t: Words): string {
  if (typeof value === 'boolean') return t(value ? 'audit.value.yes' : 'audit.value.no');
  if (typeof value === 'string') return value;
  if (FACT_UNITS[key] === 'share') return `${value / BP}%`;
  return FACT_UNITS[key] === 'money' ? yuanText(value, t) : String(value);
}

/** An amount in full: in a log "1.2 million" could stand for two different ones. */
export function yuanText(fen: number, t: Words): string {
  const digits = (fen / 100).toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return t('money.yuan', { digits });
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}
