import type { ClientSummary } from '../dossier/summary.ts';
import { type Stage, STAGES } from '../stage/stage.ts';

/** How many clients, and what they come to, in fen. A sum is absent when nothing is known of any: no data is not nothing. */
export interface BoardSums {
  readonly clients: number;
  readonly depositFen?: number;
  readonly loanFen?: number;
  readonly valueFen?: number;
}

/** The clients of one stage, as they are shown. */
export interface BoardColumn {
  readonly stage: Stage;
  readonly clients: readonly ClientSummary[];
  readonly sums: BoardSums;
}

const SUMMED = Object.freeze(['depositFen', 'loanFen', 'valueFen'] as const);

/**
 * One column a stage, in the order of the stages, with those of `clients` that pass, in the order given. Whoever was handed
 * over to a colleague is on nobody's board.
 */
export function boardColumns(
  clients: readonly ClientSummary[],
  passes: (client: ClientSummary) => boolean = () => true,
): readonly BoardColumn[] {
  const byStage = new Map<Stage, ClientSummary[]>(STAGES.map((stage) => [stage, []]));
  for (const client of clients) {
    if (client.handedOverOn === undefined && passes(client)) byStage.get(client.stage)?.push(client);
  }
  return [...byStage].map(([stage, own]) => ({ stage, clients: own, sums: sumsOf(own) }));
}

/** What the clients come to. */
export function sumsOf(clients: readonly ClientSummary[]): BoardSums {
  return added(clients.length, clients);
}

/** What all columns come to together. */
export function totalOf(columns: readonly BoardColumn[]): BoardSums {
  const sums = columns.map((column) => column.sums);
  return added(
    sums.reduce((count, { clients }) => count + clients, 0),
    sums,
  );
}

type Amounts = { readonly [K in (typeof SUMMED)[number]]?: number };

function added(clients: number, parts: readonly Amounts[]): BoardSums {
  const sums: { -readonly [K in keyof BoardSums]: BoardSums[K] } = { clients };
  for (const part of parts) {
    for (const key of SUMMED) {
      const amount = part[key];
      if (amount !== undefined) sums[key] = (sums[key] ?? 0) + amount;
    }
  }
  return sums;
}
