import type { Grade, Segment } from '../../lib/domain/client/client.ts';
import type { ClientSummary } from '../../lib/domain/dossier/summary.ts';
import type { Stage } from '../../lib/domain/stage/stage.ts';

/** How the clients of an export are chosen. */
export type ClientScope = 'all' | 'filter' | 'chosen';

/** What is wanted of a client; within a field any of those named, nothing named is no limit. */
export interface ClientFilter {
  readonly grade: readonly Grade[];
  readonly stage: readonly Stage[];
  readonly segment: readonly Segment[];
}

/** Which clients an export is about. */
export interface ClientChoice {
  readonly scope: ClientScope;
  readonly filter: ClientFilter;
  readonly chosen: ReadonlySet<string>;
  /** Also those that are a colleague's by now. */
  readonly hasHandedOver: boolean;
}

/** The clients that can be chosen from: those handed over only when they are asked for. */
export function candidatesOf(
  summaries: readonly ClientSummary[],
  { hasHandedOver }: Pick<ClientChoice, 'hasHandedOver'>,
): readonly ClientSummary[] {
  return hasHandedOver ? summaries : summaries.filter(({ handedOverOn }) => handedOverOn === undefined);
}

/** The clients of a choice, in the order of the book. */
export function pickClients(summaries: readonly ClientSummary[], choice: ClientChoice): readonly ClientSummary[] {
  const candidates = candidatesOf(summaries, choice);
  if (choice.scope === 'chosen') return candidates.filter(({ id }) => choice.chosen.has(id));
  if (choice.scope === 'all') return candidates;
  const { grade, stage, segment } = choice.filter;
  return candidates.filter(
    (client) => fits(grade, client.grade) && fits(stage, client.stage) && fits(segment, client.segment),
  );
}

function fits<T>(wanted: readonly T[], value: T): boolean {
  return wanted.length === 0 || wanted.includes(value);
}
