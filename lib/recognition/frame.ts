import type { Evidence } from '../contracts/evidence.ts';
import type { FrameState, ScoredClient, Stranger } from '../contracts/page-state.ts';
import { byScore, evidenceOf, intersect, type Resolved, tidyReasons } from './claim.ts';
import type { Finding, Suggester } from './suggest.ts';
import {
  AGREEMENT,
  DIFFERS,
  FITS,
  IDENTITY,
  isElsewhere,
  isLabelled,
  OTHER_OF_GROUP,
  placeWeight,
  SUBJECT_BAR,
  SUGGESTS,
  WEAK_MOST,
} from './weights.ts';

/** What one frame says, without the address of the frame. */
export type FrameVerdict = Pick<
  FrameState,
  'subjects' | 'near' | 'doubted' | 'mentions' | 'stranger' | 'unknownNumber'
>;

/** What judging a frame asks the book. */
export interface FrameBook extends Pick<Suggester, 'check'> {
  /** Whether the book holds another code for that client. */
  contradictsUscc(clientId: string, uscc: string): boolean;
}

/** Most clients a frame may be about; a page with more says nothing by any of them. */
const MOST_SUBJECTS = 50;
/** Most clients whose evidence is looked into, and most values it is looked for in: keeps the work bounded on any page. */
const MOST_CHECKED = 12;
const MOST_VALUES = 40;

type Score = ScoredClient & { readonly places: number };

/** Judge one frame. Work grows with the candidates, not faster. */
export function scoreFrame(resolved: readonly Resolved[], book: FrameBook): FrameVerdict {
  const scores = new Map<string, Score>();
  const reasons = new Map<string, Evidence[]>();
  const certain: (readonly string[])[] = [];
  for (const claim of resolved) {
    const place = placeWeight(claim.candidate.cues);
    if (place === 0 || claim.clientIds.length === 0) continue;
    const score = place + IDENTITY[claim.evidence];
    if (!claim.isWeak && score >= SUBJECT_BAR) certain.push(claim.clientIds);
    const weight = claim.isWeak ? Math.min(score, WEAK_MOST) : score;
    for (const clientId of claim.clientIds) {
      raise(scores, clientId, claim.evidence, weight, place);
      note(reasons, clientId, evidenceOf(claim.candidate, { kind: claim.evidence, finding: 'same', weight }));
    }
  }
  const stranger = strangerOf(resolved);
  const agreed = narrowed(intersect(certain), certain, resolved);
  let possible = agreed;
  let isContradicted = false;
  const { uscc } = stranger;
  if (uscc !== undefined && possible.length > 0) {
    possible = possible.filter((clientId) => !book.contradictsUscc(clientId, uscc));
    isContradicted = possible.length === 0;
    if (isContradicted) possible = agreed;
  }
  const values = resolved.filter(({ candidate }) => isLabelled(candidate.cues)).slice(0, MOST_VALUES);
  const hinted = [...scores.keys()].filter((id) => possible.length === 0 || possible.includes(id));
  const doubted = weighUp(hinted.slice(0, MOST_CHECKED), values, book, scores, reasons);
  const isNamedOtherwise =
    stranger.name !== undefined &&
    possible.length > 0 &&
    !possible.some((id) => isCoded(scores.get(id)) && !doubted.includes(id));
  if (isNamedOtherwise) isContradicted = true;

  const withReasons = ({ clientId, score, evidence }: ScoredClient): ScoredClient => {
    const known = tidyReasons(reasons.get(clientId) ?? []);
    return { clientId, score, evidence, ...(known.length > 0 ? { reasons: known } : {}) };
  };
  const isOpen = ({ clientId, score }: Score) =>
    possible.includes(clientId) || (possible.length === 0 && score < SUBJECT_BAR);
  const subjects = byScore([...scores.values()].filter(isOpen))
    .slice(0, MOST_SUBJECTS)
    .map(withReasons);
  const near = possible.length > 0 ? [] : nearOf(resolved, values, stranger, book, reasons).map(withReasons);
  const unknownNumber = soleNumber(resolved);
  const isStranger = stranger.name !== undefined || stranger.uscc !== undefined;
  return {
    subjects,
    mentions: mentionsOf(resolved, subjects),
    ...(near.length > 0 ? { near } : {}),
    ...(doubted.length > 0 ? { doubted } : {}),
    ...(unknownNumber === undefined ? {} : { unknownNumber }),
    ...(isStranger && (possible.length === 0 || isContradicted) ? { stranger } : {}),
  };
}

/** Of clients that share a name, the one whose credit code the page shows, if it shows the code of one only. */
function narrowed(
  possible: readonly string[],
  certain: readonly (readonly string[])[],
  resolved: readonly Resolved[],
): readonly string[] {
  // Otherwise they are clients of different names.
  const shareName = possible.length > 1 && certain.every((ids) => possible.every((id) => ids.includes(id)));
  if (!shareName) return possible;
  const shown = new Set(
    resolved.flatMap(({ candidate: { kind, cues }, clientIds }) =>
      kind === 'uscc' && !isElsewhere(cues) ? clientIds.filter((id) => possible.includes(id)) : [],
    ),
  );
  return shown.size === 1 ? [...shown] : possible;
}

/** Weigh what else is labelled for and against the clients that may be meant; returns whom something speaks against. */
function weighUp(
  clientIds: readonly string[],
  values: readonly Resolved[],
  book: FrameBook,
  scores: Map<string, Score>,
  reasons: Map<string, Evidence[]>,
): readonly string[] {
  const doubted = new Set<string>();
  for (const clientId of clientIds) {
    const before = scores.get(clientId) as Score;
    let bonus = 0;
    for (const claim of values) {
      if (claim.clientIds.includes(clientId)) continue;
      const finding = book.check(clientId, claim.candidate.kind, claim.candidate.text);
      if (!finding || isRenaming(finding, reasons.get(clientId) ?? [])) continue;
      const weight = finding.finding === 'differs' ? DIFFERS : (FITS[finding.kind] ?? 0);
      note(reasons, clientId, evidenceOf(claim.candidate, { ...finding, weight }));
      if (finding.finding === 'differs') doubted.add(clientId);
      else bonus = Math.max(bonus, weight);
    }
    const most = before.score < SUBJECT_BAR ? WEAK_MOST : Number.POSITIVE_INFINITY;
    scores.set(clientId, { ...before, score: Math.min(most, before.score + bonus) });
  }
  return [...doubted];
}

/** A firm keeps its credit code under a new name; under a branch's or another group company's name the code is misplaced. */
function isRenaming({ kind, finding, relation }: Finding, reasons: readonly Evidence[]): boolean {
  if (kind !== 'relatedName' || finding !== 'differs' || OTHER_OF_GROUP.includes(relation ?? 'other')) return false;
  return reasons.some((reason) => reason.kind === 'uscc' && reason.finding === 'same');
}

/** Clients that may be meant although nothing identifies them, best first. */
function nearOf(
  resolved: readonly Resolved[],
  values: readonly Resolved[],
  stranger: Stranger,
  book: FrameBook,
  reasons: Map<string, Evidence[]>,
): ScoredClient[] {
  const scores = new Map<string, Score>();
  const isNamed = stranger.name !== undefined;
  for (const { candidate, guesses } of resolved) {
    const place = placeWeight(candidate.cues);
    if (place === 0) continue;
    for (const { clientId, kind, relation } of guesses) {
      // One agency answers the phone for many firms: a name that is somebody else's weighs more.
      if (isNamed && (kind === 'phone' || kind === 'maskedPhone') && isOther(clientId, stranger, book)) continue;
      const weight = Math.round(((SUGGESTS[kind] ?? 0) * Math.min(place, 100)) / 100);
      raise(scores, clientId, kind, weight, place);
      const finding = kind === 'relatedName' ? 'near' : kind === 'shortName' || kind === 'phone' ? 'same' : 'fits';
      note(reasons, clientId, evidenceOf(candidate, { kind, finding, weight, ...(relation ? { relation } : {}) }));
    }
  }
  const ids = byScore([...scores.values()])
    .slice(0, MOST_CHECKED)
    .map(({ clientId }) => clientId);
  const doubted = weighUp(ids, values, book, scores, reasons);
  return byScore(ids.filter((id) => !doubted.includes(id)).map((id) => scores.get(id) as Score));
}

function isOther(clientId: string, { name }: Stranger, book: FrameBook): boolean {
  return name !== undefined && book.check(clientId, 'labelledName', name)?.finding === 'differs';
}

function strangerOf(resolved: readonly Resolved[]): Stranger {
  const strangers = resolved.filter(
    ({ candidate, clientIds, unknown }) =>
      clientIds.length === 0 && unknown !== undefined && isLabelled(candidate.cues),
  );
  const first = (...kinds: Resolved['candidate']['kind'][]) =>
    strangers.find(({ candidate }) => kinds.includes(candidate.kind))?.unknown;
  const [name, uscc, clientNumber] = [first('name', 'labelledName'), first('uscc'), first('clientNumber')];
  return {
    ...(name === undefined ? {} : { name }),
    ...(uscc === undefined ? {} : { uscc }),
    ...(clientNumber === undefined ? {} : { clientNumber }),
  };
}

/** The only labelled number that nobody in the book has: of two nobody knows which is the client's. */
function soleNumber(resolved: readonly Resolved[]): string | undefined {
  const numbers = new Set(
    resolved.flatMap(({ candidate, unknown }) =>
      candidate.kind === 'clientNumber' && unknown !== undefined && isLabelled(candidate.cues) ? [unknown] : [],
    ),
  );
  return numbers.size === 1 ? [...numbers][0] : undefined;
}

function raise(
  scores: Map<string, Score>,
  clientId: string,
  evidence: Score['evidence'],
  score: number,
  place: number,
) {
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

function note(reasons: Map<string, Evidence[]>, clientId: string, evidence: Evidence): void {
  const known = reasons.get(clientId);
  if (known) known.push(evidence);
  else reasons.set(clientId, [evidence]);
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
  return [...new Set(inOrder.flatMap(({ clientIds }) => clientIds))];
}
