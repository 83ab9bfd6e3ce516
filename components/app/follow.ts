import type { PageSubject } from '../../lib/hooks/service-types.ts';

/** What the panel shows. */
export type View =
  /** `query`: searched for at once, as asked from a page or the address bar. */
  | { readonly kind: 'day'; readonly query?: string }
  | { readonly kind: 'client'; readonly clientId: string }
  | { readonly kind: 'chooser'; readonly clientIds: readonly string[] }
  /** Asks for whom to log. `clientIds`: named in the text, or on the page where there is no text. */
  | { readonly kind: 'pick'; readonly clientIds: readonly string[] }
  | { readonly kind: 'stranger'; readonly name?: string; readonly uscc?: string; readonly clientNumber?: string }
  | { readonly kind: 'add'; readonly name?: string; readonly uscc?: string; readonly clientNumber?: string }
  /** The page that is read before a visit, the guide through it, and going over it afterwards. */
  | { readonly kind: VisitStep; readonly clientId: string }
  | { readonly kind: 'settings' };

/** What the panel shows around a visit. */
export type VisitStep = 'briefing' | 'visit' | 'debrief';

/** What the panel shows and what the page beside it is about. */
export interface FollowState {
  readonly view: View;
  readonly subject: PageSubject;
  /** The user opened the shown client by hand: a page about nobody does not take it away. */
  readonly isByHand: boolean;
  /** The user asked to stay on the shown client whatever the page does. */
  readonly isPinned: boolean;
  /** Something was typed into the log line of the shown client and not saved yet. */
  readonly isDrafting: boolean;
}

/** What happens to the panel. */
export type FollowEvent =
  | { readonly type: 'subject'; readonly subject: PageSubject }
  | { readonly type: 'open'; readonly clientId: string }
  | { readonly type: 'toPage' }
  | { readonly type: 'show'; readonly view: View }
  | { readonly type: 'leave' }
  | { readonly type: 'pin'; readonly isPinned: boolean }
  | { readonly type: 'drafting'; readonly isDrafting: boolean };

/** Views that no page takes away. */
const LEFT_BY_HAND: ReadonlySet<View['kind']> = new Set<View['kind']>(['settings', 'add', 'visit', 'debrief']);

/** Before anything is known of the page. */
export const FOLLOW_START: FollowState = Object.freeze<FollowState>({
  view: { kind: 'day' },
  subject: { kind: 'none' },
  isByHand: false,
  isPinned: false,
  isDrafting: false,
});

/** Equal for two subjects that ask for the same view. */
export function subjectKey(subject: PageSubject): string {
  switch (subject.kind) {
    case 'client':
      return `client ${subject.clientId}`;
    case 'ambiguous':
      return `ambiguous ${subject.clientIds.join(' ')}`;
    case 'stranger':
      return `stranger ${subject.name ?? ''} ${subject.uscc ?? ''} ${subject.clientNumber ?? ''}`;
    default:
      return 'none';
  }
}

/** The view that a page about `subject` asks for. */
export function viewFor(subject: PageSubject): View {
  switch (subject.kind) {
    case 'client':
      return { kind: 'client', clientId: subject.clientId };
    case 'ambiguous':
      return { kind: 'chooser', clientIds: subject.clientIds };
    case 'stranger':
      return subject;
    default:
      return { kind: 'day' };
  }
}

/** Whether the page is about something else than the shown client, and the panel stayed for a reason. */
export function isAway(state: FollowState): boolean {
  if (state.view.kind !== 'client') return false;
  if (state.subject.kind === 'client') return state.subject.clientId !== state.view.clientId;
  return state.subject.kind !== 'none' && (state.isDrafting || state.isPinned);
}

/**
 * The panel follows the page, with exceptions: a pinned client stays, so does one whose log line is being written; a briefing stays until
 * the page is about somebody else; forms, settings, a visit and its debrief are left by hand only.
 */
export function follow(state: FollowState, event: FollowEvent): FollowState {
  switch (event.type) {
    case 'subject':
      return onSubject({ ...state, subject: event.subject });
    case 'open':
      return go(state, { kind: 'client', clientId: event.clientId }, !isSubject(state.subject, event.clientId));
    case 'toPage':
      return go(state, viewFor(state.subject), false);
    case 'show':
      return go(state, event.view, false);
    case 'leave':
      return go(state, viewFor(state.subject), false);
    case 'pin':
      return { ...state, isPinned: event.isPinned, isByHand: state.isByHand || event.isPinned };
    case 'drafting':
      return state.isDrafting === event.isDrafting ? state : { ...state, isDrafting: event.isDrafting };
  }
}

function onSubject(state: FollowState): FollowState {
  const { view, subject } = state;
  if (LEFT_BY_HAND.has(view.kind)) return state;
  if (view.kind === 'briefing' && (subject.kind === 'none' || isSubject(subject, view.clientId))) return state;
  // Asked for whom to log: a page about somebody answers, any other does not take the question away.
  if (view.kind === 'pick' && subject.kind !== 'client') return state;
  if (view.kind === 'client') {
    if (isSubject(subject, view.clientId)) return { ...state, isByHand: state.isPinned };
    if (state.isPinned || state.isDrafting) return { ...state, isByHand: true };
    if (subject.kind === 'none' && state.isByHand) return state;
  }
  return go(state, viewFor(subject), false);
}

function go(state: FollowState, view: View, isByHand: boolean): FollowState {
  return { ...state, view, isByHand, isPinned: false, isDrafting: false };
}

function isSubject(subject: PageSubject, clientId: string): boolean {
  return subject.kind === 'client' && subject.clientId === clientId;
}
