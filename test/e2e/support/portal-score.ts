import type { PageSpec, SubjectTruth } from '../../portals/apps/spec.ts';
import type { Conclusion } from './portal-visit.ts';

/** How one page was read. */
export interface Judgement {
  /** The subject is what the truth allows. */
  readonly isSubjectRight: boolean;
  /** A client was shown as certain, and the truth does not allow it. */
  readonly isSubjectWrong: boolean;
  readonly missing: readonly string[];
  /** Taken for mentioned although not named on the page. */
  readonly wrong: readonly string[];
  readonly found: number;
}

/** Precision and recall over many pages; 1 is all. */
export interface Score {
  readonly pages: number;
  readonly subject: { readonly precision: number; readonly recall: number; readonly verdicts: number };
  readonly mention: { readonly precision: number; readonly recall: number; readonly wanted: number };
}

/** Compare a conclusion with the truth of its page. */
export function judge(page: PageSpec, { subject, mentions, hints }: Conclusion): Judgement {
  const { subject: truth } = page;
  const own = truth.kind === 'client' ? [truth.clientId] : [];
  const asked = truth.kind === 'ask' || truth.kind === 'suggest' ? truth.clientIds : [];
  const wanted = new Set(page.mentions.map(({ clientId }) => clientId));
  const allowed = new Set([...wanted, ...own, ...asked, ...(page.hints ?? [])]);
  const shown = subject.kind === 'client' ? [subject.clientId] : [];
  // Whom the product shows, asks about or hints at, it has found on the page.
  const seen = new Set([...mentions, ...hints, ...shown]);
  return {
    isSubjectRight: agrees(truth, subject),
    isSubjectWrong: shown.some((id) => !certainFor(truth).includes(id)),
    missing: [...wanted].filter((id) => !seen.has(id)),
    wrong: [...seen].filter((id) => !allowed.has(id)),
    found: [...wanted].filter((id) => seen.has(id)).length,
  };
}

/** Clients that may be shown without asking. */
function certainFor(truth: SubjectTruth): readonly string[] {
  if (truth.kind === 'client') return [truth.clientId];
  return truth.kind === 'suggest' ? (truth.certain ?? []) : [];
}

function agrees(truth: SubjectTruth, subject: Conclusion['subject']): boolean {
  const isSame = (ids: readonly string[], others: readonly string[]) => ids.every((id) => others.includes(id));
  switch (truth.kind) {
    case 'client':
      return subject.kind === 'client' && subject.clientId === truth.clientId;
    case 'ask':
      return subject.kind === 'ambiguous' && isSame(truth.clientIds, subject.clientIds);
    case 'suggest':
      if (subject.kind === 'client') return certainFor(truth).includes(subject.clientId);
      return subject.kind !== 'ambiguous' || isSame(subject.clientIds, truth.clientIds);
    case 'stranger':
      return subject.kind === 'stranger' && (subject.uscc === truth.uscc || truth.uscc === undefined);
    case 'none':
      return subject.kind === 'none' || subject.kind === 'stranger';
  }
}

/** Add up the judgements of many pages. */
export function addUp(judged: readonly (readonly [PageSpec, Judgement])[]): Score {
  const sum = (of: (page: PageSpec, judgement: Judgement) => number) =>
    judged.reduce((total, [page, judgement]) => total + of(page, judgement), 0);
  const clients = sum(({ subject }) => (subject.kind === 'client' ? 1 : 0));
  const right = sum(({ subject }, { isSubjectRight }) => (subject.kind === 'client' && isSubjectRight ? 1 : 0));
  const bad = sum((_, { isSubjectWrong }) => (isSubjectWrong ? 1 : 0));
  const wanted = sum(({ mentions }) => new Set(mentions.map(({ clientId }) => clientId)).size);
  const found = sum((_, judgement) => judgement.found);
  const wrong = sum((_, judgement) => judgement.wrong.length);
  const verdicts = sum((_, { isSubjectRight }) => (isSubjectRight ? 1 : 0));
  return {
    pages: judged.length,
    subject: {
      precision: ratio(right, right + bad),
      recall: ratio(right, clients),
      verdicts: ratio(verdicts, judged.length),
    },
    mention: { precision: ratio(found, found + wrong), recall: ratio(found, wanted), wanted },
  };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
