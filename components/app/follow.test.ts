import { describe, expect, test } from 'vitest';
import type { PageSubject } from '../../lib/hooks/service-types.ts';
import { FOLLOW_START, type FollowEvent, type FollowState, follow, isAway, type VisitStep } from './follow.ts';

const about = (clientId: string): PageSubject => ({ kind: 'client', clientId, evidence: 'uscc' });
const nobody: PageSubject = { kind: 'none' };
const two: PageSubject = { kind: 'ambiguous', clientIds: ['a', 'b'] };
const stranger: PageSubject = { kind: 'stranger', name: 'X' };

function stateAfter(...events: FollowEvent[]): FollowState {
  return events.reduce(follow, FOLLOW_START);
}
const page = (subject: PageSubject): FollowEvent => ({ type: 'subject', subject });
const open = (clientId: string): FollowEvent => ({ type: 'open', clientId });
const draft: FollowEvent = { type: 'drafting', isDrafting: true };
const pin: FollowEvent = { type: 'pin', isPinned: true };
const pick: FollowEvent = { type: 'show', view: { kind: 'pick', clientIds: [] } };
const settings: FollowEvent = { type: 'show', view: { kind: 'settings' } };
const around = (kind: VisitStep): FollowEvent => ({ type: 'show', view: { kind, clientId: 'a' } });

describe('follow', () => {
  const cases: [string, FollowEvent[], string, boolean][] = [
    ['shows the client when the page is about one', [page(about('a'))], 'client a', false],
    ['shows the next client when the page changes', [page(about('a')), page(about('b'))], 'client b', false],
    ['shows the day when the page is about nobody', [page(about('a')), page(nobody)], 'day', false],
    ['asks when the page is ambiguous', [page(two)], 'chooser', false],
    ['offers to add when the page is about a stranger', [page(stranger)], 'stranger', false],
    ['stays when a draft is being typed', [page(about('a')), draft, page(about('b'))], 'client a', true],
    ['stays when drafting and the page is about nobody', [page(about('a')), draft, page(nobody)], 'client a', false],
    ['stays when drafting and the page is ambiguous', [page(about('a')), draft, page(two)], 'client a', true],
    [
      'switches when asked to while drafting',
      [page(about('a')), draft, page(about('b')), { type: 'toPage' }],
      'client b',
      false,
    ],
    ['stays when pinned', [page(about('a')), pin, page(about('b'))], 'client a', true],
    [
      'keeps a client opened by hand when the page is about nobody',
      [open('c'), page(two), open('c'), page(nobody)],
      'client c',
      false,
    ],
    ['leaves a client opened by hand when the page is about another', [open('c'), page(about('b'))], 'client b', false],
    ['marks a client opened beside another page', [page(about('a')), open('c')], 'client c', true],
    ['goes on asking for whom to log when the page is about nobody', [pick, page(two), page(nobody)], 'pick', false],
    ['takes the page for the answer when it is about a client', [pick, page(about('a'))], 'client a', false],
    ['keeps the settings open when the page changes', [settings, page(about('a'))], 'settings', false],
    [
      'returns to the page when the settings are left',
      [settings, page(about('a')), { type: 'leave' }],
      'client a',
      false,
    ],
    ['keeps a briefing when the page is about nobody', [around('briefing'), page(nobody)], 'briefing', false],
    ['keeps a briefing when the page is about its client', [around('briefing'), page(about('a'))], 'briefing', false],
    ['leaves a briefing when the page is about another', [around('briefing'), page(about('b'))], 'client b', false],
    ['leaves a briefing when the page is ambiguous', [around('briefing'), page(two)], 'chooser', false],
    ['goes on with a visit when the page is about another', [around('visit'), page(about('b'))], 'visit', false],
    ['goes on with a visit when the page is about nobody', [around('visit'), page(nobody)], 'visit', false],
    ['goes on with a visit when the page is ambiguous', [around('visit'), page(two)], 'visit', false],
    ['goes on with a visit when the page is about a stranger', [around('visit'), page(stranger)], 'visit', false],
    ['keeps a debrief when the page is about another', [around('debrief'), page(about('b'))], 'debrief', false],
    ['keeps a debrief when the page is about nobody', [around('debrief'), page(nobody)], 'debrief', false],
    [
      'shows the page of now when a visit is left',
      [page(about('a')), around('visit'), page(about('b')), { type: 'leave' }],
      'client b',
      false,
    ],
    ['opens the client of the visit when it is left for that', [around('visit'), open('a')], 'client a', false],
  ];
  test.each(cases)('%s', (_name, events, expected, away) => {
    const state = stateAfter(...events);
    const shown = state.view.kind === 'client' ? `client ${state.view.clientId}` : state.view.kind;
    expect(shown).toBe(expected);
    expect(isAway(state)).toBe(away);
  });

  test('forgets pin and draft when another client is opened', () => {
    const state = stateAfter(page(about('a')), pin, draft, open('b'));
    expect(state.isPinned).toBe(false);
    expect(state.isDrafting).toBe(false);
  });
});
