import { describe, expect, test } from 'vitest';
import { OPPORTUNITY_STATES } from '../../domain/opportunity/opportunity.ts';
import { CHECKLISTS } from '../checklists/checklists.ts';
import { PRODUCTS } from '../products/catalogue.ts';
import { RULES } from '../rules/rules.ts';
import { SCRIPTS } from '../scripts/scripts.ts';
import { makeSampleBook } from './sample-book.ts';

const BOOK = makeSampleBook('2026-11-22');
const deals = BOOK.flatMap(({ opportunities = [] }) => opportunities);
const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('the opportunities of the sample book', () => {
  test('stand in every state, the last move leading there', () => {
    expect(new Set(deals.map(({ state }) => state))).toEqual(new Set(OPPORTUNITY_STATES));
    for (const { state, stateOn, createdOn, moves = [] } of deals) {
      expect(createdOn <= stateOn).toBe(true);
      if (moves.length > 0) expect(moves.at(-1)).toMatchObject({ to: state, on: stateOn });
      for (const [at, move] of moves.entries()) if (at > 0) expect(move.from).toBe(moves[at - 1]?.to);
    }
  });

  test('name products, rules and scripts that there are', () => {
    for (const { productId, ruleId, name } of deals) {
      expect(PRODUCTS.find(({ id }) => id === productId)?.name).toBe(name);
      if (ruleId !== undefined) expect(idsOf(RULES)).toContain(ruleId);
    }
    const touches = BOOK.flatMap((dossier) => dossier.touches);
    const scripts = touches.flatMap(({ objections = [] }) => objections.flatMap(({ scriptId }) => scriptId ?? []));
    expect(scripts.length).toBeGreaterThan(5);
    for (const id of scripts) expect(idsOf(SCRIPTS)).toContain(id);
    const feedback = touches.flatMap((touch) => touch.feedback ?? []);
    expect(feedback.length).toBeGreaterThan(5);
    for (const { productId } of feedback) if (productId !== undefined) expect(idsOf(PRODUCTS)).toContain(productId);
  });
});

test('most clients that were talked to have facts, one of each name', () => {
  const talked = BOOK.filter(({ touches }) => touches.some(({ isEffective }) => isEffective));
  expect(talked.filter(({ client }) => client.facts).length).toBeGreaterThan(talked.length * 0.9);
  for (const { client } of BOOK) {
    const keys = (client.facts ?? []).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test('links lead to clients of the book by their names, and beyond', () => {
  const links = BOOK.flatMap(({ client }) => client.links ?? []);
  const byId = new Map(BOOK.map(({ client }) => [client.id, client.name]));
  for (const { clientId, name } of links) if (clientId !== undefined) expect(byId.get(clientId)).toBe(name);
  expect(links.filter(({ clientId }) => clientId === undefined).length).toBeGreaterThan(3);
  expect(links.filter(({ clientId }) => clientId !== undefined).length).toBeGreaterThan(12);
});

test('one complaint is open and one settled, and every step is one of its checklist, in its order', () => {
  const procedures = BOOK.flatMap(({ client }) => client.procedures ?? []);
  const complaints = procedures.filter(({ checklistId }) => checklistId === 'complaint.transfer');
  expect(complaints.map(({ closedOn }) => closedOn === undefined).sort()).toEqual([false, true]);
  for (const { checklistId, done } of procedures) {
    const steps = CHECKLISTS.find(({ id }) => id === checklistId)?.steps.map(({ id }) => id) ?? [];
    expect(done.map(({ id }) => id)).toEqual(steps.slice(0, done.length));
  }
});
