import type { Day } from '../../lib/domain/calendar/day.ts';
import type { Client } from '../../lib/domain/client/client.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { isDueOn, isOpen } from '../../lib/domain/follow-up/follow-up.ts';
import type { Stop } from '../../lib/domain/route/route.ts';

/** A client one may go to today. */
export interface DayStop extends Stop {
  readonly client: Client;
  readonly name: string;
  /** A visit is planned for today. */
  readonly isPlanned: boolean;
}

/** The clients of the day as stops; where a planned visit says its place, that is where to go. */
export function dayStops(dossiers: readonly Dossier[], today: Day): readonly DayStop[] {
  return dossiers.map(({ client, followUps }) => {
    const visits = followUps.filter((item) => item.channel === 'visit' && isOpen(item) && isDueOn(item, today));
    const place = visits.find((item) => item.place !== undefined)?.place ?? client.address;
    return {
      ...{ id: client.id, client, name: client.shortName ?? client.name, isPlanned: visits.length > 0 },
      ...(place === undefined ? {} : { address: place }),
    };
  });
}

/** Stops chosen to begin with: the visits planned for today. */
export function plannedStops(stops: readonly DayStop[]): readonly string[] {
  return stops.filter(({ isPlanned }) => isPlanned).map(({ id }) => id);
}

/** The route as lines to be sent or printed: number, client, address. */
export function routeLines(stops: readonly DayStop[], from: string, noAddress: string): readonly string[] {
  const start = from.trim();
  return [
    ...(start === '' ? [] : [`0. ${start}`]),
    ...stops.map(({ name, address }, index) => `${index + 1}. ${name} · ${address ?? noAddress}`),
  ];
}
