import type { Channel } from '../../lib/domain/touch/touch.ts';
import type { Draft, HandField } from '../../lib/hooks/service-types.ts';

/** Channels through which most messages are one-way: the touch counts only when the user says so. */
const ONE_WAY: readonly Channel[] = Object.freeze(['email', 'sms']);

/** An empty log line with `channel` chosen. */
export function emptyLog(channel: Channel): Draft {
  return {
    channel,
    text: '',
    isEffective: isTwoWay(channel),
    nextText: '',
    nextDue: '',
    personIds: [],
    isPromise: false,
    hand: [],
  };
}

/** Whether a contact through that channel is two-way as long as nothing else is said. */
export function isTwoWay(channel: Channel): boolean {
  return !ONE_WAY.includes(channel);
}

/** Whether there is nothing in the line worth keeping: a day without a word is not. */
export function isBlank(state: Draft): boolean {
  return state.text.trim() === '' && state.nextText.trim() === '';
}

/** A draft as it was kept. One of an earlier version says nothing of hands: all that stands in it was chosen by one. */
export function fromKept(draft: Draft): Draft {
  if (draft.hand) return draft;
  const hand: HandField[] = ['channel', 'isEffective'];
  if (draft.nextText !== '') hand.push('nextText');
  if (draft.nextDue !== '') hand.push('nextDue');
  if (draft.day !== undefined) hand.push('day');
  return { ...draft, hand };
}

/**
 * The line after a change by hand: the fields of `patch` are the user's from now on, whatever is typed later. A line that
 * was emptied has forgotten what was taken away or changed of its words.
 */
export function editedBy(state: Draft, patch: Partial<Draft>): Draft {
  const fields = (['channel', 'isEffective', 'nextText', 'nextDue', 'day'] as const).filter((key) => key in patch);
  const hand = [...new Set([...(state.hand ?? []), ...fields])];
  const next: Draft = { ...state, ...patch, hand };
  if (isBlank(state) || !isBlank(next)) return next;
  const {
    refused: _refused,
    newPeople: _people,
    promiseEdits: _edits,
    added: _added,
    newRoles: _roles,
    ...other
  } = next;
  const { answered: _answered, tapped: _tapped, feedback: _feedback, ...rest } = other;
  return { ...rest, hand: hand.filter((key) => key !== 'nextText' && (key !== 'nextDue' || rest.nextDue !== '')) };
}
