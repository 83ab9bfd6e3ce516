import { expect, test } from 'vitest';
import { RISK_SIGNALS, type RiskSignal, signalActionId, standingSignals } from './signal.ts';

const signal = (id: string, patch: Partial<RiskSignal> = {}): RiskSignal => ({
  ...{ id, kind: 'licenceExpired', on: '2026-11-01' },
  ...patch,
});

test('standing are the signals that nobody has settled, the newest first, ties by id', () => {
  const list = [signal('b'), signal('a'), signal('c', { on: '2026-11-09' }), signal('d', { closedOn: '2026-11-20' })];
  expect(standingSignals(list).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  expect(standingSignals()).toEqual([]);
});

test('every kind stands once', () => {
  expect(new Set(RISK_SIGNALS).size).toBe(RISK_SIGNALS.length);
});

test('the name of a signal’s plan fits a follow-up', () => {
  expect(signalActionId('0192f5a0-0000-7000-8000-000000000000').length).toBeLessThanOrEqual(80);
});
