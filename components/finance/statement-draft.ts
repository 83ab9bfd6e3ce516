import { type Day, isDay } from '../../lib/domain/calendar/day.ts';
import {
  FIGURES,
  type Figure,
  odditiesOf,
  type PeriodMonths,
  type Statement,
} from '../../lib/domain/finance/statement.ts';
import { statementOf } from '../../lib/domain/finance/take-figures.ts';
import { readAmount } from '../../lib/domain/import/values/amount.ts';
import { amountUnit, type ShownUnit, typedIn } from './shown-unit.ts';

/** A statement as it is typed; amounts in the unit shown unless another is written. */
export interface StatementDraft {
  readonly end: string;
  readonly months: PeriodMonths;
  readonly isAudited: boolean;
  readonly texts: Readonly<Partial<Record<Figure, string>>>;
}

/** Why a field cannot be saved. */
export type DraftProblem = 'notAmount' | 'negative' | 'required' | 'future' | 'taken' | 'empty';

/** What a draft means, or what keeps it from being saved, by field. */
export interface ReadDraft {
  readonly statement: Omit<Statement, 'id' | 'on'>;
  readonly problems: { readonly [F in Figure | 'end' | 'all']?: DraftProblem };
}

/** What the form shows of a statement; of a new one, what it starts with. */
export function statementDraft(
  was: Statement | undefined,
  end: Day,
  months: PeriodMonths,
  unit: ShownUnit,
): StatementDraft {
  if (!was) return { end, months, isAudited: false, texts: {} };
  const texts = Object.fromEntries(FIGURES.map((figure) => [figure, typedIn(was.figures[figure], unit)]));
  return { end: was.end, months: was.months, isAudited: was.isAudited, texts };
}

/** The same amounts in another unit; what is no amount stays as it was typed. */
export function inOtherUnit(draft: StatementDraft, from: ShownUnit, to: ShownUnit): StatementDraft {
  const texts = Object.entries(draft.texts).map(([figure, text]) => {
    const fen = readAmount(text, amountUnit(from));
    return [figure, typeof fen === 'number' ? typedIn(fen, to) : text];
  });
  return { ...draft, texts: Object.fromEntries(texts) };
}

/** What a draft means. `others`: the client's other statements. */
export function readDraft(draft: StatementDraft, unit: ShownUnit, today: Day, others: readonly Statement[]): ReadDraft {
  const { end, months, isAudited } = draft;
  const problems: { -readonly [F in keyof ReadDraft['problems']]: DraftProblem } = {};
  const figures: Partial<Record<Figure, number>> = {};
  for (const figure of FIGURES) {
    const fen = readAmount(draft.texts[figure] ?? '', amountUnit(unit));
    if (fen === undefined) problems[figure] = 'notAmount';
    else if (fen !== 'none') figures[figure] = fen;
  }
  const statement = { end, months, isAudited, figures };
  for (const oddity of odditiesOf({ ...statement, id: '', on: today })) {
    if (oddity.kind === 'negative') problems[oddity.figure] = 'negative';
  }
  if (!isDay(end)) problems.end = 'required';
  else if (end > today) problems.end = 'future';
  else if (statementOf(others, statement)) problems.end = 'taken';
  if (Object.keys(figures).length === 0) problems.all = 'empty';
  return { statement, problems };
}
