import type { ClientSummary } from '../../lib/domain/dossier/summary.ts';
import { filterClients } from '../client/filter-clients.ts';

/** What a list shows, and what was asked for when it was found. */
interface ShownAnswer {
  readonly typed: string;
  readonly clients: readonly ClientSummary[];
}

/**
 * What a key is about: the answer to what stands in the field now. A list is drawn after the field, so that for a moment after
 * a fast key it still shows what was found for the former words; choosing from that one would take somebody never asked for.
 */
export function answerTo(
  typed: string,
  shown: ShownAnswer,
  clients: readonly ClientSummary[],
  most: number,
): readonly ClientSummary[] {
  return shown.typed === typed ? shown.clients : filterClients(clients, typed, most);
}
