import type { Day } from '../calendar/day.ts';
import type { Client } from '../client/client.ts';
import { newestFirst } from '../finance/periods.ts';
import { type Warning, warningsOf } from '../finance/warning.ts';
import { isWarning, type RiskRating, rateRisk } from './rating.ts';
import { type RiskSignal, standingSignals } from './signal.ts';

/** What is known of a client's risk on a day. */
export interface ClientRisk {
  /** All that the newest figures warn of. */
  readonly warnings: readonly Warning[];
  /** Of those, what nobody follows and nobody has settled since the figures were entered. */
  readonly untaken: readonly Warning[];
  /** Signals that stand, the newest first. */
  readonly standing: readonly RiskSignal[];
  readonly rating: RiskRating;
}

/** The risk of a client as of `today`. Without figures and judgements there is no data, which is never fine. */
export function riskOf(
  { statements = [], judgements = [], riskSignals = [] }: Pick<Client, 'statements' | 'judgements' | 'riskSignals'>,
  today: Day,
): ClientRisk {
  const warnings = warningsOf(statements, today);
  const [newest] = newestFirst(statements);
  const isTaken = ({ id }: Warning) =>
    riskSignals.some(
      ({ kind, closedOn }) =>
        kind === id && (closedOn === undefined || (newest !== undefined && closedOn >= newest.on)),
    );
  return {
    warnings,
    untaken: warnings.filter((each) => !isTaken(each)),
    standing: standingSignals(riskSignals),
    rating: rateRisk(judgements, warnings, riskSignals),
  };
}

/** Whether a signal came from figures that warn no more. */
export function isNoMoreWarned({ kind }: Pick<RiskSignal, 'kind'>, warnings: readonly Warning[]): boolean {
  return isWarning(kind) && !warnings.some(({ id }) => id === kind);
}
