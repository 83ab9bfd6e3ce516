import type { Candidate, RecognisedMark, RecognitionReply } from '../contracts/page.ts';
import type { FrameState } from '../contracts/page-state.ts';
import { hasNameShape } from './boundary.ts';
import { canonicalCode } from './codes.ts';
import type { Dictionary } from './dictionary.ts';
import { type Resolved, scoreFrame } from './subject.ts';

/** The background's whole answer to one frame. */
export interface Resolution {
  readonly reply: RecognitionReply;
  readonly state: Omit<FrameState, 'tabId' | 'frameId' | 'documentId'>;
}

interface Located extends Resolved {
  readonly candidate: Candidate;
  readonly start: number;
  readonly length: number;
}

/** Decide what the candidates of one frame mean. Pure; a candidate the dictionary does not know leaves no trace. */
export function resolveCandidates(dictionary: Dictionary, candidates: readonly Candidate[]): Resolution {
  const located = candidates.map((candidate) => locate(dictionary, candidate));
  const state = scoreFrame(located, dictionary.contradictsUscc);
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

function locate(dictionary: Dictionary, candidate: Candidate): Located {
  const { kind, text } = candidate;
  if (kind === 'uscc' || kind === 'clientNumber') {
    const clientIds = kind === 'uscc' ? dictionary.byUscc(text) : dictionary.byClientNumber(text);
    const unknown = clientIds.length === 0 ? { unknown: canonicalCode(text) } : {};
    return { candidate, clientIds, evidence: kind, isWeak: false, start: 0, length: text.length, ...unknown };
  }
  const match = dictionary.matchName(text);
  if (match) {
    const { clientIds, evidence, isShort, start, length } = match;
    return { candidate, clientIds, evidence, isWeak: isShort, start, length };
  }
  const unknown = hasNameShape(text) ? { unknown: text.trim() } : {};
  return { candidate, clientIds: [], evidence: 'name', isWeak: false, start: 0, length: 0, ...unknown };
}
