import type { Candidate, Cue } from '../contracts/page.ts';
import type { FrameState, PageSubject, ScoredClient } from '../contracts/page-state.ts';

/** A candidate after the dictionary has been asked. */
export interface Resolved {
  readonly candidate: Pick<Candidate, 'kind' | 'cues'>;
  /** Clients it may mean; several are homonyms, none is a company not in the book. */
  readonly clientIds: readonly string[];
  readonly evidence: ScoredClient['evidence'];
  /** Cannot identify by itself (a person's bare name). */
  readonly isWeak: boolean;
  /** The text in canonical form when nobody in the book is meant. */
  readonly unknown?: string;
}

/** What one frame says, without the address of the frame. */
export type FrameVerdict = Pick<FrameState, 'subjects' | 'mentions' | 'stranger'>;

type Stranger = NonNullable<FrameState['stranger']>;

/** How much a place says that the page is *about* the client. Places not listed say nothing. */
const PLACE: Readonly<Partial<Record<Cue, number>>> = Object.freeze({
  labelled: 100, // beside 客户名称: the portal itself says whom the page is about
  field: 100, // the same, in a form
  heading: 80, // the page is titled with the client
  title: 60, // so is the tab, but portals forget to update it
  selectedRow: 40, // the user pointed at it in a list
  breadcrumb: 30, // where the user came from, perhaps of the page before
});

/** Added for what identifies the client: the bank's own number before the state's code before a name. */
const IDENTITY: Readonly<Record<ScoredClient['evidence'], number>> = Object.freeze({
  clientNumber: 15,
  uscc: 10,
  alias: 5,
  name: 0,
});

/** Added for every further kind of place that agrees. */
const AGREEMENT = 2;

/** From here on a client may be shown without asking: a title that names it is just enough. */
const SUBJECT_BAR = 60;

/** A weak name stays under the bar however many places repeat it. */
const WEAK_MOST = 50;

/** Places that say somebody else is meant, or nobody in particular. */
const NEVER: readonly Cue[] = ['otherParty', 'chrome', 'row'];

/** Judge one frame. `contradicts` tells whether the book holds another code for that client. */
export function scoreFrame(
  resolved: readonly Resolved[],
  contradicts: (clientId: string, uscc: string) => boolean,
): FrameVerdict {
  const scores = new Map<string, ScoredClient & { places: number }>();
  const certain: (readonly string[])[] = [];
  for (const claim of resolved) {
    const place = placeWeight(claim.candidate.cues);
    if (place === 0 || claim.clientIds.length === 0) continue;
    const score = place + IDENTITY[claim.evidence];
    if (!claim.isWeak && score >= SUBJECT_BAR) certain.push(claim.clientIds);
    for (const clientId of claim.clientIds) {
      raise(scores, clientId, claim.evidence, claim.isWeak ? Math.min(score, WEAK_MOST) : score, place);
    }
  }
  const agreed = intersect(certain);
  const strangers = resolved.filter(isLabelledStranger);
  const code = strangers.find(({ candidate }) => candidate.kind === 'uscc')?.unknown;
  const name = strangers.find(({ candidate }) => isNameKind(candidate.kind))?.unknown;
  const number = strangers.find(({ candidate }) => candidate.kind === 'clientNumber')?.unknown;

  let possible = agreed;
  let isContradicted = false;
  if (code !== undefined && possible.length > 0) {
    possible = possible.filter((clientId) => !contradicts(clientId, code));
    isContradicted = possible.length === 0;
    if (isContradicted) possible = agreed;
  }
  if (name !== undefined && possible.length > 0 && !possible.some((id) => isCoded(scores.get(id))))
    isContradicted = true;

  const subjects = [...scores.values()]
    .filter(({ clientId, score }) => possible.includes(clientId) || (possible.length === 0 && score < SUBJECT_BAR))
    .sort((a, b) => b.score - a.score)
    .map(({ clientId, score, evidence }) => ({ clientId, score, evidence }));
  const isStranger = (name !== undefined || code !== undefined) && (possible.length === 0 || isContradicted);
  const stranger: Stranger = {
    ...(name === undefined ? {} : { name }),
    ...(code === undefined ? {} : { uscc: code }),
    ...(number === undefined ? {} : { clientNumber: number }),
  };
  return { subjects, mentions: mentionsOf(resolved, subjects), ...(isStranger ? { stranger } : {}) };
}

/** Judge the whole tab: every frame sure of something narrows the choice; what is left must be exactly one client. */
export function decidePage(frames: readonly Pick<FrameState, 'subjects' | 'stranger'>[]): PageSubject {
  const sure = frames.map(({ subjects }) => subjects.filter(({ score }) => score >= SUBJECT_BAR));
  const possible = intersect(
    sure.filter((list) => list.length > 0).map((list) => list.map(({ clientId }) => clientId)),
  );
  const strangers = frames.flatMap(({ stranger }) => (stranger ? [stranger] : []));
  const only = possible[0];
  if (only !== undefined) {
    if (possible.length > 1 || strangers.length > 0) return { kind: 'ambiguous', clientIds: possible };
    return { kind: 'client', clientId: only, evidence: strongest(sure.flat(), only) };
  }
  if (strangers.length > 0) return mergeStrangers(strangers);
  const hints = unique(frames.flatMap(({ subjects }) => subjects.map(({ clientId }) => clientId)));
  return hints.length > 0 ? { kind: 'ambiguous', clientIds: hints } : { kind: 'none' };
}

function placeWeight(cues: readonly Cue[]): number {
  if (cues.some((cue) => NEVER.includes(cue))) return 0;
  return Math.max(0, ...cues.map((cue) => PLACE[cue] ?? 0));
}

function raise(
  scores: Map<string, ScoredClient & { places: number }>,
  clientId: string,
  evidence: ScoredClient['evidence'],
  score: number,
  place: number,
): void {
  const before = scores.get(clientId);
  if (!before) {
    scores.set(clientId, { clientId, score, evidence, places: place });
    return;
  }
  const isNewPlace = before.places !== place && before.score > WEAK_MOST;
  scores.set(clientId, {
    clientId,
    score: Math.max(before.score, score) + (isNewPlace ? AGREEMENT : 0),
    evidence: IDENTITY[evidence] > IDENTITY[before.evidence] ? evidence : before.evidence,
    places: Math.max(before.places, place),
  });
}

/** What all sets have in common; when they share nothing, everything they hold. */
function intersect(sets: readonly (readonly string[])[]): readonly string[] {
  const [first, ...others] = sets;
  if (!first) return [];
  const common = first.filter((id) => others.every((set) => set.includes(id)));
  return common.length > 0 ? unique(common) : unique(sets.flat());
}

function isLabelledStranger({ candidate, clientIds, unknown }: Resolved): boolean {
  const isLabelled = candidate.cues.includes('labelled') || candidate.cues.includes('field');
  return isLabelled && clientIds.length === 0 && unknown !== undefined && placeWeight(candidate.cues) > 0;
}

function isNameKind(kind: Candidate['kind']): boolean {
  return kind === 'name' || kind === 'labelledName';
}

function isCoded(client: ScoredClient | undefined): boolean {
  return client?.evidence === 'uscc' || client?.evidence === 'clientNumber';
}

function mentionsOf(resolved: readonly Resolved[], subjects: readonly ScoredClient[]): readonly string[] {
  const taken = new Set(subjects.filter(({ score }) => score >= SUBJECT_BAR).map(({ clientId }) => clientId));
  // A name shared with the subject means the subject.
  const others = resolved.filter(({ clientIds }) => !clientIds.some((id) => taken.has(id)));
  // Who stands in a menu (recently visited, mostly) has little to do with this page: after those of the page itself.
  const isInMenu = ({ candidate }: Resolved) => candidate.cues.includes('chrome');
  const inOrder = [...others.filter((claim) => !isInMenu(claim)), ...others.filter(isInMenu)];
  return unique(inOrder.flatMap(({ clientIds }) => clientIds));
}

function mergeStrangers(strangers: readonly Stranger[]): PageSubject {
  const merged: { name?: string; uscc?: string; clientNumber?: string } = {};
  for (const stranger of strangers) {
    for (const key of ['name', 'uscc', 'clientNumber'] as const) {
      const value = stranger[key];
      if (value === undefined) continue;
      if (key !== 'clientNumber' && merged[key] !== undefined && merged[key] !== value) return { kind: 'none' };
      merged[key] ??= value;
    }
  }
  return { kind: 'stranger', ...merged };
}

function strongest(clients: readonly ScoredClient[], clientId: string): ScoredClient['evidence'] {
  const own = clients.filter((client) => client.clientId === clientId).map(({ evidence }) => evidence);
  return own.sort((a, b) => IDENTITY[b] - IDENTITY[a])[0] ?? 'name';
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
