import type { Day } from '../calendar/day.ts';
import { addWorkdays, type WorkCalendar } from '../calendar/workdays.ts';
import type { Client } from '../client/client.ts';
import type { FollowUp } from '../follow-up/follow-up.ts';
import { MOST_RISK_SIGNALS, type RiskSignal, signalActionId } from './signal.ts';

/** Working days within which a signal is talked about with the client; measures follow from the talk (domain facts §4). */
export const TALK_WORKDAYS = 3;

/** How a step of a signal's plan stands. */
export type StepState = 'overdue' | 'open' | 'done' | 'dropped';

/** A step of a signal's plan. */
export interface SignalStep {
  readonly followUp: FollowUp;
  readonly state: StepState;
}

/** A signal with its plan of action. `next`: what is to be done now; a signal is settled once nothing is left to do. */
export interface SignalTrack {
  readonly steps: readonly SignalStep[];
  readonly done: number;
  readonly left: number;
  readonly overdue: number;
  readonly next: 'talk' | 'measures' | 'steps' | 'settle';
}

/** What was done about a signal and what is left, by the follow-ups that carry its name; open ones first, the earliest due first. */
export function signalTrack(signal: RiskSignal, followUps: readonly FollowUp[], today: Day): SignalTrack {
  const name = signalActionId(signal.id);
  const steps = followUps
    .filter(({ actionId }) => actionId === name)
    .map((followUp): SignalStep => ({ followUp, state: stateOf(followUp, today) }))
    .sort((a, b) => Number(isOver(a)) - Number(isOver(b)) || compareSteps(a, b));
  const count = (state: StepState) => steps.filter((each) => each.state === state).length;
  const [done, overdue] = [count('done'), count('overdue')];
  const left = overdue + count('open');
  const next = nextOf(done, left, (signal.measures ?? []).length > 0);
  return { steps, done, left, overdue, next };
}

/** The first step about a signal: a talk within three working days. `text`: what the follow-up says. */
export function talkStep(
  signalId: string,
  { id, text, today, calendar }: { id: string; text: string; today: Day; calendar: WorkCalendar },
): FollowUp {
  const due = addWorkdays(calendar, today, TALK_WORKDAYS);
  return { id, kind: 'nextStep', text, due, actionId: signalActionId(signalId) };
}

/** A client with a signal put in or changed; nothing when there are too many. */
export function withSignal(client: Client, signal: RiskSignal): Client | undefined {
  const { riskSignals = [] } = client;
  const isThere = riskSignals.some(({ id }) => id === signal.id);
  if (!isThere && riskSignals.length >= MOST_RISK_SIGNALS) return undefined;
  const next = isThere ? riskSignals.map((each) => (each.id === signal.id ? signal : each)) : [...riskSignals, signal];
  return { ...client, riskSignals: next };
}

/** A client without a signal. */
export function withoutSignal(client: Client, id: string): Client {
  const { riskSignals = [], ...rest } = client;
  const left = riskSignals.filter((each) => each.id !== id);
  return left.length === 0 ? rest : { ...rest, riskSignals: left };
}

/** A signal that was settled; never before the day it was seen. */
export function settledSignal(signal: RiskSignal, today: Day, outcome: string): RiskSignal {
  const text = outcome.trim();
  const closedOn = signal.on > today ? signal.on : today;
  return { ...signal, closedOn, ...(text === '' ? {} : { outcome: text }) };
}

/** A signal that stands again. */
export function reopenedSignal({ closedOn: _, outcome: __, ...signal }: RiskSignal): RiskSignal {
  return signal;
}

/** Nobody who has not talked decides; what was decided before counts once its steps stand. */
function nextOf(done: number, left: number, hasMeasures: boolean): SignalTrack['next'] {
  if (done === 0 && !(left > 0 && hasMeasures)) return 'talk';
  if (!hasMeasures) return 'measures';
  return left > 0 ? 'steps' : 'settle';
}

function stateOf({ doneOn, droppedOn, due }: FollowUp, today: Day): StepState {
  if (doneOn !== undefined) return 'done';
  if (droppedOn !== undefined) return 'dropped';
  return due < today ? 'overdue' : 'open';
}

function isOver({ state }: SignalStep): boolean {
  return state === 'done' || state === 'dropped';
}

function compareSteps({ followUp: a }: SignalStep, { followUp: b }: SignalStep): number {
  if (a.due !== b.due) return a.due < b.due ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
