import type { Evidence, EvidenceKind } from '../contracts/evidence.ts';
import type { Candidate } from '../contracts/page.ts';
import type { ScoredClient } from '../contracts/page-state.ts';
import type { Suggestion } from './suggest.ts';
import { strongestPlace } from './weights.ts';

/** A candidate after the dictionary has been asked. */
export interface Resolved {
  readonly candidate: Pick<Candidate, 'kind' | 'text' | 'cues'>;
  /** Clients it may mean; several are homonyms, none is a company not in the book. */
  readonly clientIds: readonly string[];
  readonly evidence: EvidenceKind;
  /** Cannot identify by itself (a person's bare name). */
  readonly isWeak: boolean;
  /** Clients to be asked about when nothing better turns up. */
  readonly guesses: readonly Suggestion[];
  /** The text in canonical form when nobody in the book is meant. */
  readonly unknown?: string;
}

/** Longest stretch of the page kept as evidence. */
const LONGEST = 60;
/** Most evidence kept of one client: a page that repeats itself says nothing new. */
const MOST_REASONS = 12;

/** Evidence out of a candidate. */
export function evidenceOf(
  { text, cues }: Resolved['candidate'],
  about: Pick<Evidence, 'kind' | 'finding' | 'weight' | 'relation'>,
): Evidence {
  const place = strongestPlace(cues);
  const { relation, ...rest } = about;
  return {
    ...rest,
    text: text.trim().slice(0, LONGEST),
    ...(place ? { place } : {}),
    ...(relation ? { relation } : {}),
  };
}

/** Reasons without repetitions, strongest first; what speaks against a client is never left out. */
export function tidyReasons(reasons: readonly Evidence[]): readonly Evidence[] {
  const known = new Map<string, Evidence>();
  for (const reason of reasons) {
    const key = `${reason.kind} ${reason.finding} ${reason.text}`;
    const before = known.get(key);
    if (!before || before.weight < reason.weight) known.set(key, reason);
  }
  const isAgainst = ({ finding }: Evidence) => (finding === 'differs' ? 1 : 0);
  const kept = [...known.values()].sort((a, b) => isAgainst(b) - isAgainst(a) || b.weight - a.weight);
  return kept.slice(0, MOST_REASONS).sort((a, b) => b.weight - a.weight);
}

/** Clients by score, best first; ties in the order of their ids, so that the same page always says the same. */
export function byScore(clients: readonly ScoredClient[]): ScoredClient[] {
  return [...clients].sort((a, b) => b.score - a.score || (a.clientId < b.clientId ? -1 : 1));
}

/** What all sets have in common; when they share nothing, everything they hold. */
export function intersect(sets: readonly (readonly string[])[]): readonly string[] {
  const [first, ...others] = sets.map((set) => new Set(set));
  if (!first) return [];
  const common = [...first].filter((id) => others.every((set) => set.has(id)));
  return common.length > 0 ? common : [...new Set(sets.flat())];
}
