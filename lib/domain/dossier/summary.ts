import type { Day } from '../calendar/day.ts';
import type { Client } from '../client/client.ts';
import type { Person } from '../client/person.ts';
import { type ChurnFacts, churnFacts } from '../churn/facts.ts';
import { linkedClients } from '../client/link.ts';
import { type RatedVisit, ratedVisits } from '../debrief/self-rating.ts';
import { type Deal, dealsOf } from '../opportunity/deal.ts';
import { touchesToConvert } from '../conversion/conversion.ts';
import { type FollowUp, openFollowUps } from '../follow-up/follow-up.ts';
import { countTouches, type TouchCount } from '../touch/count.ts';
import { isProspect } from '../stage/stage.ts';
import { type SingleThread, singleThreadOf } from '../touch/reach.ts';
import { holdingLine, loanLine } from '../value/value.ts';
import type { Dossier } from './dossier.ts';

/** What lists, search, recognition and the day's plan need to know of a client, without opening the dossier. */
export interface ClientSummary
  extends Pick<
    Client,
    | 'id'
    | 'kind'
    | 'name'
    | 'shortName'
    | 'aliases'
    | 'portalAliases'
    | 'uscc'
    | 'clientNumber'
    | 'segment'
    | 'grade'
    | 'stage'
    | 'stageSince'
    | 'firstBusinessDay'
    | 'createdOn'
    | 'handedOverOn'
    | 'handedOverTo'
    | 'potential'
    | 'restUntil'
  > {
  readonly touches: TouchCount;
  /** Open follow-ups, earliest first. */
  readonly followUps: readonly Pick<FollowUp, LineField>[];
  /** Who has left stands without a birthday. */
  readonly people: readonly { readonly name: string; readonly phone?: string; readonly birthday?: string }[];
  /** Earliest maturity among loans with a balance. */
  readonly nextMaturity?: Day;
  /** Balances of loans, and of deposits still held, in fen; absent when there are none. */
  readonly loanFen?: number;
  readonly depositFen?: number;
  /** Yearly income less expected loss at the default rates, in fen; absent when nothing is known to reckon with. */
  readonly valueFen?: number;
  /** A relationship that hangs by one thread. */
  readonly thread?: SingleThread;
  readonly churn?: ChurnFacts;
  /** Effective touches it took to win the client, where that can be told. */
  readonly wonAfter?: number;
  /** Id of the client who brought this one. */
  readonly referredById?: string;
  /** Ids of the clients of the book it is tied to, each once: see `Client.links`. */
  readonly linkedIds?: readonly string[];
  /** Its opportunities 商机; absent where there are none. */
  readonly deals?: readonly Deal[];
  /** The latest visits the manager has rated himself in; absent where there are none. */
  readonly rated?: readonly RatedVisit[];
}

/** What a summary keeps of a follow-up. */
type LineField = 'id' | 'kind' | 'text' | 'due' | 'by' | 'snoozedUntil' | 'time' | 'minutes' | 'place' | 'channel';

type Made<T> = { -readonly [K in keyof T]: T[K] };

/** Condense a dossier into its summary. Pure: the same dossier always gives the same summary. */
export function summarise(dossier: Dossier): ClientSummary {
  const { client, people, touches } = dossier;
  const summary: Made<ClientSummary> = {
    id: client.id,
    kind: client.kind,
    name: client.name,
    aliases: client.aliases,
    segment: client.segment,
    grade: client.grade,
    stage: client.stage,
    stageSince: client.stageSince,
    createdOn: client.createdOn,
    touches: countTouches(touches),
    followUps: openFollowUps(dossier.followUps).map(followUpLine),
    people: people.map(personLine),
  };
  // Copied one by one: this runs for every client of a book, and a spread for each costs more than all the rest.
  if (client.shortName !== undefined) summary.shortName = client.shortName;
  if (client.portalAliases !== undefined) summary.portalAliases = client.portalAliases;
  if (client.uscc !== undefined) summary.uscc = client.uscc;
  if (client.clientNumber !== undefined) summary.clientNumber = client.clientNumber;
  if (client.firstBusinessDay !== undefined) summary.firstBusinessDay = client.firstBusinessDay;
  if (client.handedOverOn !== undefined) summary.handedOverOn = client.handedOverOn;
  if (client.handedOverTo !== undefined) summary.handedOverTo = client.handedOverTo;
  if (client.potential !== undefined) summary.potential = client.potential;
  if (client.restUntil !== undefined) summary.restUntil = client.restUntil;
  if (client.referredBy?.clientId !== undefined) summary.referredById = client.referredBy.clientId;
  const linkedIds = linkedClients(client.links);
  if (linkedIds !== undefined) summary.linkedIds = linkedIds;
  const deals = dealsOf(dossier.opportunities);
  if (deals !== undefined) summary.deals = deals;
  const thread = singleThreadOf(people, touches);
  if (thread !== undefined) summary.thread = thread;
  const churn = churnFacts(dossier);
  if (churn !== undefined) summary.churn = churn;
  const wonAfter = touchesToConvert(client, touches);
  if (wonAfter !== undefined) summary.wonAfter = wonAfter;
  const rated = ratedVisits(touches);
  if (rated !== undefined) summary.rated = rated;
  addMoney(summary, dossier);
  return summary;
}

/** Whether the 5–7 touch rule and the next-step warning apply to this client now. */
export function isBeingWon(summary: Pick<ClientSummary, 'stage'>): boolean {
  return isProspect(summary.stage);
}

function followUpLine(item: FollowUp): ClientSummary['followUps'][number] {
  const { id, kind, text, due, by, snoozedUntil, time, minutes, place, channel } = item;
  const line: Made<ClientSummary['followUps'][number]> = { id, kind, text, due };
  if (by !== undefined) line.by = by;
  if (snoozedUntil !== undefined) line.snoozedUntil = snoozedUntil;
  if (time !== undefined) line.time = time;
  if (minutes !== undefined) line.minutes = minutes;
  if (place !== undefined) line.place = place;
  if (channel !== undefined) line.channel = channel;
  return line;
}

function personLine({ name, phone, birthday, leftOn }: Person): ClientSummary['people'][number] {
  const line: Made<ClientSummary['people'][number]> = { name };
  if (phone !== undefined) line.phone = phone;
  if (birthday !== undefined && leftOn === undefined) line.birthday = birthday;
  return line;
}

/** Balances, yearly value as `yearlyValue` has it, and the next maturity, in one pass. */
function addMoney(summary: Made<ClientSummary>, { holdings, loans }: Dossier): void {
  let [loanFen, depositFen, valueFen] = [0, 0, 0];
  let isValued = false;
  for (const loan of loans) {
    if (loan.balanceFen <= 0) continue;
    const { incomeFen, lossFen } = loanLine(loan);
    loanFen += loan.balanceFen;
    valueFen += incomeFen - lossFen;
    isValued = true;
    if (summary.nextMaturity === undefined || loan.maturesOn < summary.nextMaturity) {
      summary.nextMaturity = loan.maturesOn;
    }
  }
  for (const holding of holdings) {
    if (holding.closedOn !== undefined) continue;
    if (holding.family === 'deposit') depositFen += holding.balanceFen ?? 0;
    const { formula, incomeFen, lossFen } = holdingLine(holding, loanFen > 0);
    valueFen += incomeFen - lossFen;
    if (formula !== 'noData' && formula !== 'inLoans') isValued = true;
  }
  if (loanFen !== 0) summary.loanFen = loanFen;
  if (depositFen !== 0) summary.depositFen = depositFen;
  if (isValued) summary.valueFen = valueFen;
}
