import { addDays, type Day } from '../calendar/day.ts';
import type { CrossSell } from '../cross-sell/suggestion.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { isOpenOpportunity } from '../opportunity/opportunity.ts';
import { liveHoldings } from '../product/holding.ts';
import { type BriefingLine, line } from './line.ts';

/** Lines of each kind in a briefing, and how far ahead a date is worth a word. */
const MOST = Object.freeze({ holdings: 3, opportunities: 3, dates: 4, asks: 3 });
const DAYS_AHEAD = 120;

/** What the client has and what is being talked about. */
export function productLines(dossier: Dossier, today: Day): readonly BriefingLine[] {
  return [
    ...holdingLines(dossier, today),
    ...(dossier.opportunities ?? [])
      .filter(isOpenOpportunity)
      .sort((a, b) => compare(b.stateOn, a.stateOn) || compare(a.id, b.id))
      .slice(0, MOST.opportunities)
      .map(({ id, name, state, stateOn, incomeFenPerYear: incomeFen }) =>
        line(
          'products',
          { kind: 'opportunity', name, state, ...(incomeFen === undefined ? {} : { incomeFen }) },
          { kind: 'opportunity', id },
          stateOn,
          today,
        ),
      ),
  ];
}

/** What is not known and would tell what to propose: questions to ask, of the rules that ask today. */
export function questionLines(today: Day, crossSell?: CrossSell): readonly BriefingLine[] {
  if (crossSell?.state !== 'ready') return [];
  return crossSell.asks.slice(0, MOST.asks).map(({ key, titles }) => {
    const fact = key ?? 'developmentStage';
    return line('questions', { kind: 'ask', fact, titles }, { kind: 'rule', id: fact }, today, today);
  });
}

/** What falls due within the next months, or has: loans, limits, products, licences and contracts with an end, the nearest first. */
export function dateLines(dossier: Dossier, today: Day): readonly BriefingLine[] {
  const until = addDays(today, DAYS_AHEAD);
  const loans = dossier.loans
    .filter(({ balanceFen }) => balanceFen > 0)
    .map(({ id, number, balanceFen, maturesOn, disbursedOn }) => ({
      day: maturesOn,
      line: line(
        'dates',
        { kind: 'date', date: 'loanMatures', what: number, day: maturesOn, fen: balanceFen },
        { kind: 'loan', id },
        disbursedOn,
        today,
      ),
    }));
  const holdings = liveHoldings(dossier.holdings).flatMap(({ id, name, until: end, since, limitFen, balanceFen }) => {
    if (end === undefined) return [];
    const fen = limitFen ?? balanceFen;
    const date = limitFen === undefined ? 'holdingEnds' : 'limitEnds';
    const content = { kind: 'date', date, what: name, day: end, ...(fen === undefined ? {} : { fen }) } as const;
    return [{ day: end, line: line('dates', content, { kind: 'holding', id }, since, today) }];
  });
  const files = (dossier.client.files ?? []).flatMap(({ id, name, on, until: end }) => {
    if (end === undefined) return [];
    const content = { kind: 'date', date: 'fileEnds', what: name, day: end } as const;
    return [{ day: end, line: line('dates', content, { kind: 'file', id }, on, today) }];
  });
  return [...loans, ...holdings, ...files]
    .filter(({ day }) => day <= until)
    .sort((a, b) => compare(a.day, b.day) || compare(a.line.source.id, b.line.source.id))
    .slice(0, MOST.dates)
    .map((each) => each.line);
}

function holdingLines(dossier: Dossier, today: Day): readonly BriefingLine[] {
  const held = [...liveHoldings(dossier.holdings)]
    .sort((a, b) => (b.balanceFen ?? 0) - (a.balanceFen ?? 0) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST.holdings)
    .map(({ id, family, name, balanceFen, limitFen, since, balances }) =>
      line(
        'products',
        {
          kind: 'holding',
          family,
          name,
          ...(balanceFen === undefined ? {} : { balanceFen }),
          ...(limitFen === undefined ? {} : { limitFen }),
        },
        { kind: 'holding', id },
        balances?.at(-1)?.on ?? since,
        today,
      ),
    );
  const loans = dossier.loans.filter(({ balanceFen }) => balanceFen > 0);
  const newest = [...loans].sort((a, b) => compare(b.disbursedOn, a.disbursedOn) || compare(a.id, b.id))[0];
  if (!newest) return held;
  const balanceFen = loans.reduce((sum, loan) => sum + loan.balanceFen, 0);
  const content = { kind: 'loans', count: loans.length, balanceFen } as const;
  return [line('products', content, { kind: 'loan', id: newest.id }, newest.disbursedOn, today), ...held];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
