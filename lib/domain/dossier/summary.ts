import type { Day } from '../calendar/day.ts';
import type { Client } from '../client/client.ts';
import { type FollowUp, openFollowUps } from '../follow-up/follow-up.ts';
import { countTouches, type TouchCount } from '../touch/count.ts';
import { isProspect } from '../stage/stage.ts';
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
  > {
  readonly touches: TouchCount;
  /** Open follow-ups, earliest first. */
  readonly followUps: readonly Pick<FollowUp, 'id' | 'kind' | 'text' | 'due'>[];
  readonly people: readonly { readonly name: string; readonly phone?: string }[];
  /** Earliest maturity among loans with a balance. */
  readonly nextMaturity?: Day;
}

/** Condense a dossier into its summary. Pure: the same dossier always gives the same summary. */
export function summarise(dossier: Dossier): ClientSummary {
  const { client } = dossier;
  const maturities = dossier.loans
    .filter((loan) => loan.balanceFen > 0)
    .map((loan) => loan.maturesOn)
    .sort();
  return {
    id: client.id,
    kind: client.kind,
    name: client.name,
    ...optional('shortName', client.shortName),
    aliases: client.aliases,
    ...optional('portalAliases', client.portalAliases),
    ...optional('uscc', client.uscc),
    ...optional('clientNumber', client.clientNumber),
    segment: client.segment,
    grade: client.grade,
    stage: client.stage,
    stageSince: client.stageSince,
    ...optional('firstBusinessDay', client.firstBusinessDay),
    createdOn: client.createdOn,
    ...optional('handedOverOn', client.handedOverOn),
    ...optional('handedOverTo', client.handedOverTo),
    touches: countTouches(dossier.touches),
    followUps: openFollowUps(dossier.followUps).map(({ id, kind, text, due }) => ({ id, kind, text, due })),
    people: dossier.people.map((person) => ({ name: person.name, ...optional('phone', person.phone) })),
    ...optional('nextMaturity', maturities[0]),
  };
}

/** Whether the 5–7 touch rule and the next-step warning apply to this client now. */
export function isBeingWon(summary: Pick<ClientSummary, 'stage'>): boolean {
  return isProspect(summary.stage);
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
}
