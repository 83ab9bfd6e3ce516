import type { Candidate, RecognisedMark, RecognitionReply } from '../contracts/page.ts';
import type { FrameState } from '../contracts/page-state.ts';
import { isSite, leavesOpen } from './after-name.ts';
import { hasNameShape } from './boundary.ts';
import type { Resolved } from './claim.ts';
import { canonicalCode } from './codes.ts';
import type { Dictionary } from './dictionary.ts';
import { scoreFrame } from './frame.ts';
import { partialName } from './partial.ts';
import { NOTHING_REMEMBERED, type Remembered } from './remembered.ts';
import type { Suggestion } from './suggest.ts';
import { isLabelled, placeWeight } from './weights.ts';

/** The background's whole answer to one frame. */
export interface Resolution {
  readonly reply: RecognitionReply;
  readonly state: Omit<FrameState, 'tabId' | 'frameId' | 'documentId'>;
}

/** Texts suggestions are looked for; a page about one client has a handful. */
const MOST_SUGGESTED = 60;

interface Located extends Resolved {
  readonly candidate: Candidate;
  readonly start: number;
  readonly length: number;
}

/**
 * Decide what the candidates of one frame mean. Pure; a candidate the dictionary does not know leaves no trace.
 * `remembered`: what the user answered on this portal before.
 */
export function resolveCandidates(
  dictionary: Dictionary,
  candidates: readonly Candidate[],
  remembered: Remembered = NOTHING_REMEMBERED,
): Resolution {
  let left = MOST_SUGGESTED;
  const located = candidates.map((candidate) => {
    const hit = remind(remembered, candidate) ?? locate(dictionary, candidate);
    if (hit.clientIds.length > 0 || placeWeight(candidate.cues) === 0 || left === 0) return hit;
    left -= 1;
    const guesses = guess(dictionary, candidate).filter(
      ({ clientId }) => !remembered.isRefused(candidate.text, clientId),
    );
    return guesses.length > 0 ? { ...hit, guesses } : hit;
  });
  const state = scoreFrame(located, dictionary);
  const subjectIds = new Set(
    state.subjects.filter(({ clientId }) => !state.mentions.includes(clientId)).map(({ clientId }) => clientId),
  );
  const marked = new Set(located.filter(({ candidate }) => candidate.kind === 'name').flatMap(soleClient));
  const marks = located.flatMap((hit): RecognisedMark[] => {
    const [clientId] = soleClient(hit);
    if (clientId === undefined || !hit.candidate.isMarkable) return [];
    // A code is marked only for a client whose name is marked nowhere (a homonym), and once.
    if (hit.candidate.kind !== 'name') {
      if (marked.has(clientId)) return [];
      marked.add(clientId);
    }
    return [
      {
        index: hit.candidate.index,
        clientId,
        start: hit.start,
        length: hit.length,
        isSubject: subjectIds.has(clientId),
      },
    ];
  });
  return { reply: { marks }, state };
}

/** A mark opens one client: a homonym gets none. */
function soleClient({ clientIds }: Resolved): readonly string[] {
  return clientIds.length === 1 ? clientIds : [];
}

/** What the user has said of exactly this text on this portal. */
function remind(remembered: Remembered, candidate: Candidate): Located | undefined {
  const known = remembered.find(candidate.kind, candidate.text);
  if (!known) return undefined;
  const { clientId, start, length } = known;
  return { candidate, clientIds: [clientId], evidence: 'alias', isWeak: false, guesses: [], start, length };
}

function locate(dictionary: Dictionary, candidate: Candidate): Located {
  const { kind, text } = candidate;
  const nobody = {
    candidate,
    clientIds: [],
    evidence: 'name',
    isWeak: true,
    guesses: [],
    start: 0,
    length: 0,
  } as const;
  if (kind === 'uscc' || kind === 'clientNumber') {
    const clientIds = kind === 'uscc' ? dictionary.byUscc(text) : dictionary.byClientNumber(text);
    const unknown = clientIds.length === 0 ? { unknown: canonicalCode(text) } : {};
    return { ...nobody, clientIds, evidence: kind, isWeak: false, length: text.length, ...unknown };
  }
  if (kind !== 'name' && kind !== 'labelledName') return nobody;
  const match = dictionary.matchName(text);
  if (match && isSite(text.slice(match.start + match.length))) return nobody;
  if (match && match.weakness !== 'cut') {
    const { clientIds, evidence, weakness, start, length } = match;
    const isWeak = weakness !== undefined || (isLabelled(candidate.cues) && leavesOpen(text.slice(start + length)));
    return { ...nobody, clientIds, evidence, isWeak, start, length };
  }
  return hasNameShape(text) && !partialName(text) ? { ...nobody, unknown: text.trim() } : nobody;
}

/** Whom a text may mean that identifies nobody. */
function guess(dictionary: Dictionary, { kind, text, cues }: Candidate): readonly Suggestion[] {
  if (kind === 'phone') return isLabelled(cues) ? dictionary.byPhone(text) : [];
  return kind === 'name' || kind === 'labelledName' ? dictionary.suggest(text, isLabelled(cues)) : [];
}
