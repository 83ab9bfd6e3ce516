import type { EvidenceKind } from '../contracts/evidence.ts';
import type { Cue } from '../contracts/page.ts';
import type { FrameState, ScoredClient } from '../contracts/page-state.ts';
import type { NotRemembered, PortalAlias } from '../domain/portal-alias/portal-alias.ts';
import type { Result, Saved, SaveFailure } from './result.ts';

/** Why an answer holds for this page only. `otherCode`: the page shows another code or number for it; `nothing`: no whole name. */
export type OnlyNow = NotRemembered | 'otherCode' | 'nothing';

/** What became of an answer. */
export interface Answered {
  /** The commit that keeps it for the next pages of this portal; absent when it holds for this one only. */
  readonly commitId?: string;
  readonly onlyNow?: OnlyNow;
}

/** What the user says of the page beside the panel when it is not certain whom it is about. */
export interface PortalAnswerService {
  /** "It is this one." `otherClient`: the page no longer asks about this client. */
  confirm(clientId: string): Promise<Result<Answered, SaveFailure | 'stale' | 'otherClient'>>;
  /** "None of these." */
  deny(): Promise<Result<Answered, SaveFailure | 'stale' | 'otherClient'>>;
  /** Take a remembered answer back for good: the next page asks again. */
  forget(clientId: string, aliasId: string): Promise<Result<Saved, SaveFailure | 'stale'>>;
}

/** One text of the page that the answer can be kept under. */
export interface AnswerText extends Pick<PortalAlias, 'portal' | 'kind' | 'text'> {
  /** Evidence for the client, by kind. */
  readonly by: readonly EvidenceKind[];
}

/** Places at which a value stands by itself. A title is forgotten by portals, a breadcrumb is of the page before. */
const PLACES: readonly (Cue | undefined)[] = ['labelled', 'field', 'heading', 'taught'];
/** Evidence whose text is a name of the client, or may be one. */
const NAMES: readonly EvidenceKind[] = ['name', 'alias', 'shortName', 'relatedName', 'truncatedName', 'maskedName'];
/** Those that only ask: an answer that it is not this one settles them. */
const ONLY_ASK: readonly EvidenceKind[] = ['shortName', 'relatedName'];
const CODES: readonly EvidenceKind[] = ['uscc', 'maskedUscc', 'clientNumber', 'maskedNumber'];
/** As long as evidence is kept: what is as long was cut, and is no whole text. */
const CUT = 60;

/** Whether the page shows a code or number that is not this client's: then it goes on asking. */
export function hasOtherCode(frames: readonly FrameState[], clientId: string): boolean {
  const reasons = frames.flatMap((frame) => entriesOf(frame, clientId).flatMap((entry) => entry.reasons ?? []));
  return reasons.some(({ kind, finding }) => CODES.includes(kind) && finding === 'differs');
}

/** The texts by which "it is this one" can be kept: what the page calls the client, and the portal's own number. */
export function textsConfirming(frames: readonly FrameState[], clientId: string): readonly AnswerText[] {
  const names = frames.flatMap((frame) => {
    const named = namesIn(frame, clientId, NAMES);
    const { name } = frame.stranger ?? {};
    return name === undefined || named.some(({ text }) => text === name)
      ? named
      : [...named, ...textOf(frame, name, kindsIn(frame, clientId))];
  });
  const numbers = frames.filter(({ unknownNumber }) => unknownNumber !== undefined);
  const isSole = new Set(numbers.map(({ unknownNumber }) => unknownNumber)).size === 1;
  return [
    ...names,
    ...(isSole ? numbers : []).flatMap((frame): AnswerText[] =>
      frame.site === undefined
        ? []
        : [
            {
              portal: frame.site,
              kind: 'clientNumber',
              text: frame.unknownNumber as string,
              by: kindsIn(frame, clientId),
            },
          ],
    ),
  ];
}

/** The texts by which "it is not this one" can be kept. */
export function textsDenying(frames: readonly FrameState[], clientId: string): readonly AnswerText[] {
  return frames.flatMap((frame) => namesIn(frame, clientId, ONLY_ASK));
}

function namesIn(frame: FrameState, clientId: string, kinds: readonly EvidenceKind[]): readonly AnswerText[] {
  const reasons = entriesOf(frame, clientId).flatMap((entry) => entry.reasons ?? []);
  const texts = reasons.filter(({ kind, place }) => kinds.includes(kind) && PLACES.includes(place));
  return texts.flatMap(({ text }) => textOf(frame, text, kindsIn(frame, clientId)));
}

function textOf({ site }: FrameState, text: string, by: readonly EvidenceKind[]): readonly AnswerText[] {
  return site === undefined || text.length >= CUT ? [] : [{ portal: site, kind: 'name', text, by }];
}

function entriesOf({ subjects, near = [] }: FrameState, clientId: string): readonly ScoredClient[] {
  return [...subjects, ...near].filter((entry) => entry.clientId === clientId);
}

function kindsIn(frame: FrameState, clientId: string): readonly EvidenceKind[] {
  return [...new Set(entriesOf(frame, clientId).flatMap(({ reasons = [] }) => reasons.map(({ kind }) => kind)))];
}
