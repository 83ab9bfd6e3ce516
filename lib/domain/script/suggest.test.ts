import { describe, expect, test } from 'vitest';
import { SCRIPT_SCENARIOS, type Script } from './script.ts';
import { type SuggestInput, suggestScripts } from './suggest.ts';

const script = (scenario: Script['scenario'], id: string = scenario, patch: Partial<Script> = {}): Script => ({
  id,
  scenario,
  title: id,
  says: [],
  triggers: [],
  goal: '',
  glance: { ask: '', answer: '', proof: '', next: '', avoid: '' },
  steps: [],
  samples: [],
  drill: [],
  followUps: [],
  ...patch,
});
const SCRIPTS = SCRIPT_SCENARIOS.map((scenario) => script(scenario));
const suggested = (input: Partial<SuggestInput>, scripts = SCRIPTS) =>
  suggestScripts(scripts, { outcomes: [], today: '2026-11-22', ...input }).map(
    ({ scenario, reason }) => `${reason} ${scenario}`,
  );

describe('the scripts suggested', () => {
  test('are none where nothing is known', () => {
    expect(suggested({})).toEqual([]);
    expect(suggested({ stage: 'lost' })).toEqual([]);
  });

  test('begin with the doubt in the line, in the order in which it was said', () => {
    expect(suggested({ objections: ['procedure', 'price'], stage: 'contact' })).toEqual([
      'line procedure',
      'line price',
      'stage opening',
    ]);
  });

  test('name a complaint while it is open, and not once it is closed or when it is no complaint', () => {
    const open = { checklistId: 'complaint.transfer' };
    expect(suggested({ procedures: [open] })).toEqual(['complaint transferComplaint']);
    expect(suggested({ procedures: [{ ...open, closedOn: '2026-11-20' }] })).toEqual([]);
    expect(suggested({ procedures: [{ checklistId: 'complaint.service' }] })).toEqual(['complaint slowService']);
    expect(suggested({ procedures: [{ checklistId: 'complaint.charge' }] })).toEqual(['complaint price']);
    expect(suggested({ procedures: [{ checklistId: 'complaint.product' }] })).toEqual(['complaint depositSafety']);
    for (const checklistId of ['onboarding.reconciliation', 'complaint.ofTheBank']) {
      expect(suggested({ procedures: [{ checklistId }] })).toEqual([]);
    }
  });

  test('name a doubt raised lately until an answer has worked', () => {
    const price = (day: string, worked?: boolean) => ({
      day,
      objections: [{ scenario: 'price', ...(worked === undefined ? {} : { worked }) }],
    });
    expect(suggested({ touches: [price('2026-11-01')] })).toEqual(['raised price']);
    expect(suggested({ touches: [price('2026-11-01'), price('2026-11-10', true)] })).toEqual([]);
    expect(suggested({ touches: [price('2026-11-10', false), price('2026-11-01', true)] })).toEqual(['raised price']);
    expect(suggested({ touches: [{ day: '2026-11-01', objections: [{ scenario: 'constructor' }] }] })).toEqual([]);
  });

  test('look at the last five touches, whatever order they lie in', () => {
    const quiet = ['05', '06', '07', '08', '09'].map((day) => ({ day: `2026-11-${day}` }));
    const touches = [{ day: '2026-11-01', objections: [{ scenario: 'price' }] }, ...quiet];
    expect(suggested({ touches })).toEqual([]);
    expect(suggested({ touches: touches.slice(0, 5) })).toEqual(['raised price']);
  });

  test('show the proposal while a product is in talks', () => {
    expect(suggested({ opportunities: [{ state: 'inTalks' }], stage: 'proposal' })).toEqual(['inTalks proposal']);
    expect(suggested({ opportunities: [{ state: 'lost' }] })).toEqual([]);
  });

  test('are three scenarios at most, each once, and only such as have scripts', () => {
    expect(suggested({ objections: ['price', 'refused', 'procedure', 'slowService'] })).toHaveLength(3);
    expect(suggested({ objections: ['price'], stage: 'contact' }, [script('opening')])).toEqual(['stage opening']);
  });

  test('carry the scripts of their scenario in order of fit', () => {
    const scripts = [...SCRIPTS, script('price', 'forTraders', { segments: ['exporter'] })];
    const [first] = suggestScripts(scripts, {
      objections: ['price'],
      segment: 'exporter',
      outcomes: [],
      today: '2026-11-22',
    });
    expect(first?.scripts.map((ranked) => ranked.script.id)).toEqual(['forTraders', 'price']);
  });
});
