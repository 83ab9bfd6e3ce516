import type { Day } from '../calendar/day.ts';
import type { Figure, PeriodMonths, Statement } from './statement.ts';

/** The figures of one period as they are to be kept. */
export interface TakenPeriod {
  readonly end: Day;
  readonly months: PeriodMonths;
  readonly isAudited: boolean;
  readonly figures: Readonly<Partial<Record<Figure, number>>>;
}

/** What becomes of a period that is taken over. `changed`: figures that were known with another amount. */
export type PeriodEffect =
  | { readonly kind: 'new' }
  | { readonly kind: 'same' }
  | { readonly kind: 'fills'; readonly changed: readonly Figure[]; readonly added: readonly Figure[] };

/** The statement that a period belongs to: of the same months up to the same day, audited or not as it is. */
export function statementOf(
  statements: readonly Statement[],
  { end, months, isAudited }: Omit<TakenPeriod, 'figures'>,
): Statement | undefined {
  return statements.find((each) => each.end === end && each.months === months && each.isAudited === isAudited);
}

/** What taking a period over would do. What is not among its figures stays. */
export function effectOf(statements: readonly Statement[], period: TakenPeriod): PeriodEffect {
  const there = statementOf(statements, period);
  if (!there) return { kind: 'new' };
  const given = Object.entries(period.figures) as [Figure, number][];
  const added = given.filter(([figure]) => there.figures[figure] === undefined).map(([figure]) => figure);
  const changed = given
    .filter(([figure, fen]) => there.figures[figure] !== undefined && there.figures[figure] !== fen)
    .map(([figure]) => figure);
  return added.length + changed.length === 0 ? { kind: 'same' } : { kind: 'fills', changed, added };
}

/** The client's statements with these periods in them: a known one is filled up, others are added. */
export function takeFigures(
  statements: readonly Statement[],
  periods: readonly TakenPeriod[],
  today: Day,
  newId: () => string,
): readonly Statement[] {
  const all = [...statements];
  for (const period of periods) {
    const there = statementOf(all, period);
    if (!there) all.push({ id: newId(), ...period, on: today });
    else if (effectOf(all, period).kind !== 'same') {
      all[all.indexOf(there)] = { ...there, figures: { ...there.figures, ...period.figures }, on: today };
    }
  }
  return all;
}
