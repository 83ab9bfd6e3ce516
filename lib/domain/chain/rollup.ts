import type { Dossier } from '../dossier/dossier.ts';
import { type Holding, liveHoldings } from '../product/holding.ts';
import { isConverted, PROCESS_STAGES, type Stage, STAGES } from '../stage/stage.ts';
import type { Chain, ChainNode } from './chain.ts';
import { reachable } from './loop.ts';
import { compare, otherEnd, type Tie, type TieKind } from './tie.ts';

/** Which firms are counted together: owned by each other or of one group, bound by guarantees, or buying from and selling to each other. */
export const ROLLUP_SCOPES = Object.freeze(['group', 'guarantee', 'trade'] as const);

/** One of {@link ROLLUP_SCOPES}. */
export type RollupScope = (typeof ROLLUP_SCOPES)[number];

const KINDS = Object.freeze({
  group: ['owns', 'group'],
  guarantee: ['guarantees'],
  trade: ['supplies'],
} as const satisfies Record<RollupScope, readonly TieKind[]>);

/** Some money of several firms in fen, and of how many of them it is known. */
export interface KnownSum {
  /** Undefined: known of nobody. */
  readonly fen: number | undefined;
  readonly known: number;
}

/** What firms that belong together come to. The client itself is one of them. */
export interface Rollup {
  readonly scope: RollupScope;
  readonly members: readonly ChainNode[];
  readonly inBook: number;
  /** How many stand in each stage, in the order of the process; those outside it last. */
  readonly stages: readonly { readonly stage: Stage; readonly count: number }[];
  /** Members of whom there is no effective touch, whether of the book or not. */
  readonly untouched: number;
  readonly deposits: KnownSum;
  readonly loans: KnownSum;
  /** Limits of products still held. */
  readonly limits: KnownSum;
  /** Who owes most of the loans, where more than one owes. `share`: 0–1 of the sum. */
  readonly largest?: { readonly node: ChainNode; readonly share: number };
  /** Guarantees by a member for another. */
  readonly guarantees: readonly Tie[];
}

/**
 * What the firms around a client come to, a scope each, without scopes in which it stands alone. `dossiers`: those that were read, for limits.
 * Only what is in the picture counts: who is further out is in nobody's sum.
 */
export function rollupsOf(chain: Chain, dossiers: ReadonlyMap<string, Dossier>): readonly Rollup[] {
  const [centre] = chain.nodes;
  if (!centre) return [];
  return ROLLUP_SCOPES.flatMap((scope) => {
    const bonds = chain.ties.filter(({ kind }) => (KINDS[scope] as readonly TieKind[]).includes(kind));
    const keys = reachable(centre.key, (key) => bonds.flatMap((tie) => otherEnd(tie, key) ?? []));
    const members = chain.nodes.filter(({ key }) => keys.has(key));
    return members.length > 1 ? [rollup(scope, members, chain.ties, dossiers)] : [];
  });
}

function rollup(
  scope: RollupScope,
  members: readonly ChainNode[],
  ties: readonly Tie[],
  dossiers: ReadonlyMap<string, Dossier>,
): Rollup {
  const keys = new Set(members.map(({ key }) => key));
  const clients = members.flatMap(({ client }) => client ?? []);
  const loans = sumOf(clients.map(({ loanFen }) => loanFen));
  const [first, second] = [...members]
    .filter(({ client }) => client?.loanFen !== undefined)
    .sort((a, b) => (b.client?.loanFen ?? 0) - (a.client?.loanFen ?? 0) || compare(a.key, b.key));
  const isShared = first !== undefined && second !== undefined && (loans.fen ?? 0) > 0;
  return {
    scope,
    members,
    inBook: clients.length,
    stages: STAGES.map((stage) => ({ stage, count: clients.filter((each) => each.stage === stage).length })).filter(
      ({ count }) => count > 0,
    ),
    untouched: members.filter(({ client }) => (client?.touches.effective ?? 0) === 0).length,
    deposits: sumOf(clients.map(({ depositFen }) => depositFen)),
    loans,
    limits: sumOf(members.map(({ key }) => limitOf(dossiers.get(key)?.holdings))),
    ...(isShared ? { largest: { node: first, share: (first.client?.loanFen ?? 0) / (loans.fen ?? 1) } } : {}),
    guarantees: ties.filter(({ kind, from, to }) => kind === 'guarantees' && keys.has(from) && keys.has(to)),
  };
}

/** Money of some firms; what is not known of one is not taken for nothing. */
export function sumOf(figures: readonly (number | undefined)[]): KnownSum {
  const known = figures.filter((each) => each !== undefined);
  return { fen: known.length === 0 ? undefined : known.reduce((all, each) => all + each, 0), known: known.length };
}

function limitOf(holdings: readonly Holding[] = []): number | undefined {
  return sumOf(liveHoldings(holdings).map(({ limitFen }) => limitFen)).fen;
}

/** A firm nobody has talked to yet, and who could introduce one there. */
export interface ReferralChance {
  readonly node: ChainNode;
  readonly by: ChainNode;
  /** What ties the two. */
  readonly tie: Tie;
}

/**
 * Firms of the picture that were never effectively contacted and that somebody known could introduce one to: a client already won before a prospect,
 * more contacts before fewer. The best introducer first.
 */
export function referralChances({ nodes, ties }: Chain): readonly ReferralChance[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const chances = nodes.flatMap((node) => {
    if (node.level === 0 || !isUntouched(node)) return [];
    const [best] = ties
      .flatMap((tie) => {
        const by = byKey.get(otherEnd(tie, node.key) ?? '');
        return by && canIntroduce(by) ? [{ node, by, tie }] : [];
      })
      .sort((a, b) => strength(b.by) - strength(a.by) || compare(a.by.key, b.by.key));
    return best ? [best] : [];
  });
  return chances.sort(
    (a, b) => strength(b.by) - strength(a.by) || a.node.level - b.node.level || compare(a.node.name, b.node.name),
  );
}

function isUntouched({ client }: ChainNode): boolean {
  if (!client) return true;
  return client.touches.effective === 0 && client.handedOverOn === undefined && client.stage !== 'lost';
}

function canIntroduce({ client }: ChainNode): boolean {
  if (!client || client.handedOverOn !== undefined) return false;
  return client.touches.effective > 0 && (PROCESS_STAGES as readonly Stage[]).includes(client.stage);
}

/** Points of an introducer: won stands above every number of contacts. */
function strength({ client }: ChainNode): number {
  return client ? (isConverted(client.stage) ? 10_000 : 0) + client.touches.effective : 0;
}
