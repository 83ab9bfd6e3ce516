import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCase } from '../../../test/factories/any-case.ts';
import { CASE_DAY } from '../../../test/factories/client-case.ts';
import { suggest } from '../../domain/cross-sell/suggest.ts';
import type { CrossSell, PackedRule, Suggestion } from '../../domain/cross-sell/suggestion.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { PRODUCTS } from '../products/catalogue.ts';
import { RULES } from './rules.ts';

const rules: readonly PackedRule[] = RULES.map((rule) => ({ rule, pack: { id: 'shipped', version: '1' } }));
const ask = (dossier: Dossier): CrossSell => suggest(dossier, { rules, products: PRODUCTS, today: CASE_DAY });
const RUNS = { numRuns: 400, seed: 20_261_122 };

/** Check something of every suggestion of random clients; how many there were is returned. */
function ofEach(check: (suggestion: Suggestion, dossier: Dossier) => void): number {
  let seen = 0;
  fc.assert(
    fc.property(anyCase(PRODUCTS), (dossier) => {
      const result = ask(dossier);
      if (result.state !== 'ready') return;
      for (const suggestion of result.suggestions) {
        seen += 1;
        check(suggestion, dossier);
      }
    }),
    RUNS,
  );
  return seen;
}

describe('for any client', () => {
  test('never more than three are suggested, and each offers something new', () => {
    let most = 0;
    fc.assert(
      fc.property(anyCase(PRODUCTS), (dossier) => {
        const result = ask(dossier);
        if (result.state !== 'ready') return;
        most = Math.max(most, result.suggestions.length);
        expect(result.suggestions.length).toBeLessThanOrEqual(3);
        expect(result.suggestions.every(({ products }) => products.some(({ state }) => state === 'new'))).toBe(true);
      }),
      RUNS,
    );
    expect(most).toBe(3);
  });

  test('none is without facts, and every fact it cites is known on the day', () => {
    const seen = ofEach(({ facts }, { client }) => {
      expect(facts.length).toBeGreaterThan(0);
      for (const fact of facts) {
        expect(fact.on <= CASE_DAY).toBe(true);
        if (fact.kind === 'fact') expect(client.facts).toContainEqual({ ...cited(fact) });
      }
    });
    expect(seen).toBeGreaterThan(200);
  });

  test('nothing new has a check that fails, is held, in talks or turned down', () => {
    let kept = 0;
    ofEach(({ products }, { opportunities = [] }) => {
      kept += products.filter(
        ({ reasons: [first] }) => first?.kind === 'resting' || first?.kind === 'unsuitable',
      ).length;
      for (const { productId, state, checks, reasons } of products) {
        if (state !== 'new') continue;
        expect(checks.filter((each) => each.state === 'fails')).toEqual([]);
        expect(reasons).toEqual([]);
        const own = opportunities.filter((each) => each.productId === productId);
        expect(own.filter((each) => each.state === 'proposed' || each.state === 'inTalks')).toEqual([]);
        expect(own.filter((each) => each.state === 'declined' && (each.restUntil ?? '') > CASE_DAY)).toEqual([]);
        expect(own.filter((each) => each.state === 'unsuitable' && each.restUntil === undefined)).toEqual([]);
      }
    });
    expect(kept).toBeGreaterThan(10);
  });

  test('nothing is suggested while a complaint, a bad loan, a hold or a refused identity stands', () => {
    let blocked = 0;
    fc.assert(
      fc.property(anyCase(PRODUCTS), (dossier) => {
        const { client, loans } = dossier;
        const fact = (key: string) => client.facts?.find((each) => each.key === key && each.on <= CASE_DAY)?.value;
        const isBlocked =
          client.stage === 'lost' ||
          client.signals?.some(({ kind, closedOn }) => kind === 'complaint' && closedOn === undefined) ||
          loans.some(({ loanClass, balanceFen }) => loanClass === 'doubtful' && balanceFen > 0) ||
          fact('hasComplianceHold') === true ||
          fact('isRestrictedSector') === true ||
          fact('isKnown') === false;
        if (!isBlocked) return;
        blocked += 1;
        expect(ask(dossier).state).toBe('blocked');
      }),
      RUNS,
    );
    expect(blocked).toBeGreaterThan(20);
  });

  test('the outcome does not depend on the order of any list', () => {
    const reversed = <T>(list: readonly T[] | undefined) => [...(list ?? [])].reverse();
    fc.assert(
      fc.property(anyCase(PRODUCTS), (dossier) => {
        const { client, holdings, touches, loans, opportunities } = dossier;
        const other: Dossier = {
          ...dossier,
          client: { ...client, facts: reversed(client.facts), signals: reversed(client.signals) },
          ...{ holdings: reversed(holdings), touches: reversed(touches), loans: reversed(loans) },
          opportunities: reversed(opportunities),
        };
        const content = { rules: reversed(rules), products: reversed(PRODUCTS), today: CASE_DAY };
        expect(suggest(other, content)).toEqual(ask(dossier));
      }),
      RUNS,
    );
  });

  test('the sums are those of the products, and a score that of its parts', () => {
    ofEach(({ products, netFen, score, scoreParts }) => {
      const fen = products.flatMap(({ state, income }) =>
        state === 'new' && income.state === 'reckoned' ? [income.incomeFen - income.lossFen] : [],
      );
      expect(netFen).toBe(fen.length === 0 ? undefined : fen.reduce((sum, each) => sum + each, 0));
      expect(score).toBe(scoreParts.reduce((sum, { points }) => sum + points, 0));
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
    });
  });
});

/** A cited fact as the record holds it. */
function cited({ key, value, on, source }: Extract<Suggestion['facts'][number], { kind: 'fact' }>) {
  return { key, value, on, source };
}
