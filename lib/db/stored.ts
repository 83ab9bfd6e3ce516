import type { Stamp } from '../domain/clock/hlc.ts';
import type { Dossier } from '../domain/dossier/dossier.ts';
import { hasRecord } from '../domain/dossier/records.ts';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import { PAGE_SIZE, SHELF_SIZE } from './schema.ts';

/**
 * One client's part of a shelf: the records, and the stamp of the commit that last wrote or removed each. `since` is
 * that of every record not named in `stamps`: most came together, and an id with its stamp is half as long as a touch.
 */
export interface StoredDossier {
  readonly at: Place;
  readonly dossier: Dossier;
  readonly since: Stamp;
  readonly stamps: Readonly<Record<string, Stamp>>;
}

/** Where a client stands: the how-manieth one ever added. Decides its shelf and its summary page for good. */
export type Place = number;

/** The shelf of a place. */
export function shelfOf(place: Place): number {
  return Math.floor(place / SHELF_SIZE);
}

/** The summary page of a place; pages count from 1. */
export function pageOf(place: Place): number {
  return Math.floor(place / PAGE_SIZE) + 1;
}

/** A summary and the place of its client. */
export interface Placed {
  readonly at: Place;
  readonly summary: ClientSummary;
}

/** Summary pages by number. */
export type Pages = Map<number, readonly Placed[]>;

/** The dossiers of one shelf. */
export type Shelf = readonly StoredDossier[];

/** A shelf with one dossier put in its place; without `stored` it is taken out. */
export function onShelf(shelf: Shelf, clientId: string, stored: StoredDossier | undefined): Shelf {
  const rest = shelf.filter(({ dossier }) => dossier.client.id !== clientId);
  return stored ? [...rest, stored] : rest;
}

/** The stamp of one record; undefined for a record this client never had. */
export function stampOf(stored: StoredDossier | undefined, recordId: string): Stamp | undefined {
  return stored && (stored.stamps[recordId] ?? (hasRecord(stored.dossier, recordId) ? stored.since : undefined));
}

/** The stamp of every record there is or was. */
export function allStamps(stored: StoredDossier): readonly Stamp[] {
  return [stored.since, ...Object.values(stored.stamps)];
}
