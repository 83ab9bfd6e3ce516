import type { Evidence, EvidenceKind } from '../contracts/evidence.ts';
import type { FrameState, PageSubject, ScoredClient, Stranger } from '../contracts/page-state.ts';
import { byScore, intersect, tidyReasons } from './claim.ts';
import { IDENTITY, SUBJECT_BAR } from './weights.ts';

/** What deciding needs of each frame. */
export type FrameClaim = Pick<FrameState, 'subjects' | 'stranger' | 'near' | 'doubted'>;

/** Most clients asked about: more is no question. */
const MOST_CHOICES = 20;

/** Judge the whole tab: every frame sure of something narrows the choice; what is left must be exactly one client. */
export function decidePage(frames: readonly FrameClaim[]): PageSubject {
  const sure = frames.map(({ subjects }) => subjects.filter(({ score }) => score >= SUBJECT_BAR));
  const possible = intersect(
    sure.filter((list) => list.length > 0).map((list) => list.map(({ clientId }) => clientId)),
  );
  const strangers = frames.flatMap(({ stranger }) => (stranger ? [stranger] : []));
  const only = possible[0];
  if (only !== undefined) {
    const known = gather(sure.flat()).filter(({ clientId }) => possible.includes(clientId));
    const isDoubted = frames.some(({ doubted }) => doubted?.includes(only));
    if (possible.length > 1 || strangers.length > 0 || isDoubted) return ask(known, strangers);
    const { reasons } = known[0] as ScoredClient;
    return { kind: 'client', clientId: only, evidence: strongest(sure.flat(), only), ...(reasons ? { reasons } : {}) };
  }
  const near = frames.flatMap((frame) => frame.near ?? []);
  if (strangers.length > 0) {
    const stranger = mergeStrangers(strangers);
    if (near.length === 0) return stranger ? { kind: 'stranger', ...stranger } : { kind: 'none' };
    return ask(gather(near), strangers);
  }
  const hints = gather([...frames.flatMap(({ subjects }) => subjects), ...near]);
  return hints.length > 0 ? ask(hints, []) : { kind: 'none' };
}

function ask(candidates: readonly ScoredClient[], strangers: readonly Stranger[]): PageSubject {
  const choices = byScore(candidates).slice(0, MOST_CHOICES);
  const stranger = strangers.length > 0 ? mergeStrangers(strangers) : undefined;
  return {
    kind: 'ambiguous',
    clientIds: choices.map(({ clientId }) => clientId),
    candidates: choices,
    ...(stranger ? { stranger } : {}),
  };
}

/** One entry a client, with the reasons of all frames. */
function gather(clients: readonly ScoredClient[]): readonly ScoredClient[] {
  const reasons = new Map<string, Evidence[]>();
  const best = new Map<string, ScoredClient>();
  for (const client of clients) {
    const { clientId } = client;
    reasons.set(clientId, [...(reasons.get(clientId) ?? []), ...(client.reasons ?? [])]);
    const before = best.get(clientId);
    if (!before || before.score < client.score) best.set(clientId, client);
  }
  return [...best.values()].map((client) => {
    const all = tidyReasons(reasons.get(client.clientId) as Evidence[]);
    return all.length > 0 ? { ...client, reasons: all } : client;
  });
}

/** What several frames say of one stranger; undefined when they speak of several. */
function mergeStrangers(strangers: readonly Stranger[]): Stranger | undefined {
  const merged: { name?: string; uscc?: string; clientNumber?: string } = {};
  for (const stranger of strangers) {
    for (const key of ['name', 'uscc', 'clientNumber'] as const) {
      const value = stranger[key];
      if (value === undefined) continue;
      if (key !== 'clientNumber' && merged[key] !== undefined && merged[key] !== value) return undefined;
      merged[key] ??= value;
    }
  }
  return merged;
}

function strongest(clients: readonly ScoredClient[], clientId: string): EvidenceKind {
  const own = clients.filter((client) => client.clientId === clientId).map(({ evidence }) => evidence);
  return own.sort((a, b) => IDENTITY[b] - IDENTITY[a])[0] ?? 'name';
}
