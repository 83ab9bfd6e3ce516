import type { Day } from '../../lib/domain/calendar/day.ts';
import type { Channel } from '../../lib/domain/touch/touch.ts';
import type { Draft, TouchInput } from '../../lib/hooks/service-types.ts';

/** Channels through which most messages are one-way: the touch counts only when the user says so. */
const ONE_WAY: readonly Channel[] = Object.freeze(['email', 'sms']);

/** An empty log line with `channel` chosen. */
export function emptyLog(channel: Channel): Draft {
  return {
    channel,
    text: '',
    isEffective: !ONE_WAY.includes(channel),
    nextText: '',
    nextDue: '',
    personIds: [],
    isPromise: false,
  };
}

/** Whether there is nothing in the line worth keeping: a day without a word is not. */
export function isBlank(state: Draft): boolean {
  return state.text.trim() === '' && state.nextText.trim() === '';
}

/**
 * What to save. A next step with a day but no words gets `nextDefault`; words without a day get `fallbackDue`, so that
 * neither is ever dropped without a word.
 */
export function inputOf(state: Draft, clientId: string, today: Day, nextDefault: string, fallbackDue: Day): TouchInput {
  const nextText = state.nextText.trim();
  const hasNext = nextText !== '' || state.nextDue !== '';
  return {
    clientId,
    channel: state.channel,
    day: state.day ?? today,
    text: state.text.trim(),
    isEffective: state.isEffective,
    personIds: state.personIds,
    ...(hasNext
      ? {
          next: {
            text: nextText || nextDefault,
            due: state.nextDue || fallbackDue,
            kind: state.isPromise ? ('promise' as const) : ('nextStep' as const),
          },
        }
      : {}),
  };
}
