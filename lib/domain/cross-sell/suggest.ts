import type { Dossier } from '../dossier/dossier.ts';
import type { Product } from '../product/catalogue.ts';
import { asksOf, type LackingRule } from './asks.ts';
import { blocksOf, cautionsOf } from './blocks.ts';
import { businessOf } from './business.ts';
import { knownFacts } from './client-facts.ts';
import { checksOf } from './eligibility.ts';
import { fitOf } from './fit.ts';
import { heldBack } from './held-back.ts';
import { claimsOf, type ProposeInput, proposed } from './propose.ts';
import { scoreOf } from './score.ts';
import type {
  CrossSell,
  CrossSellContent,
  Eligibility,
  HeldRule,
  PackedRule,
  ProposedProduct,
  Suggestion,
  UsedFact,
} from './suggestion.ts';

/** Suggestions made to one client at a time: more than three nobody reads before a visit. */
export const MOST_SUGGESTIONS = 3;

/**
 * What to propose to a client (domain facts §6): the combinations of all rules that hold on what is known, without what is held, in talks, turned
 * down or not for this client; at most three, the best first. Nothing at all while something blocks. The order of no list plays a part.
 */
export function suggest(dossier: Dossier, content: CrossSellContent): CrossSell {
  const { products, today } = content;
  const { client } = dossier;
  const known = knownFacts(dossier, today);
  const blocks = blocksOf(dossier, known, today);
  if (blocks.length > 0) return { state: 'blocked', blocks };

  const cautions = cautionsOf(dossier, today);
  const business = businessOf(dossier, products, today);
  const checked = new Map<string, readonly Eligibility[]>();
  const checks = (product: Product) => {
    const before = checked.get(product.id) ?? checksOf(product, client.kind, known, today);
    checked.set(product.id, before);
    return before;
  };
  const input: ProposeInput = { known, business, cautions, checks };
  const byId = new Map(products.map((product) => [product.id, product]));

  const fitting: Suggestion[] = [];
  const held: HeldRule[] = [];
  const lacking: LackingRule[] = [];
  for (const packed of content.rules) {
    const { rule } = packed;
    const fit = fitOf(rule, { client, known, business, today });
    if (fit.state === 'lacks') lacking.push({ packed, missing: fit.missing });
    if (fit.state !== 'holds') continue;
    const parts = rule.products.flatMap((part) => {
      const product = byId.get(part.productId);
      return product ? [proposed(product, part, input)] : [];
    });
    const reason = heldBack(rule, parts, business.restingRules.get(rule.id));
    if (reason) held.push(reason);
    else fitting.push(suggestionOf(packed, fit.facts, parts, content, input));
  }
  const { suggestions, passed } = theBest(fitting);
  held.push(...passed);
  lacking.push(...withoutAmount(suggestions, content.rules));
  held.sort((a, b) => (a.ruleId < b.ruleId ? -1 : 1));
  return { state: 'ready', cautions, suggestions, held, asks: asksOf(lacking) };
}

function suggestionOf(
  { rule, pack }: PackedRule,
  facts: readonly UsedFact[],
  products: readonly ProposedProduct[],
  { scripts = [], ruleStats, today }: CrossSellContent,
  { known }: ProposeInput,
): Suggestion {
  const sums = sumsOf(products);
  const success = ruleStats?.get(rule.id);
  const { netFen } = sums;
  const scoreParts = scoreOf({ weight: rule.weight, facts, products, netFen, success, today });
  const scriptId = scripts.find(({ scenario }) => scenario === rule.scenario)?.id;
  const { id: ruleId, title, why, source, risks, next, opening, scenario } = rule;
  return {
    ...{
      ruleId,
      title,
      pack,
      why,
      source,
      facts,
      products,
      claims: claimsOf(rule, known),
      risks,
      next,
      opening,
      scenario,
    },
    ...(scriptId === undefined ? {} : { scriptId }),
    ...sums,
    score: scoreParts.reduce((sum, { points }) => sum + points, 0),
    scoreParts,
    ...(success === undefined ? {} : { success }),
  };
}

/** What the new products bring together; without any that could be reckoned there is no sum: no data, not zero. */
function sumsOf(products: readonly ProposedProduct[]): Pick<Suggestion, 'incomeFen' | 'lossFen' | 'netFen' | 'noData'> {
  let [incomeFen, lossFen, isKnown] = [0, 0, false];
  const noData: string[] = [];
  for (const { productId, state, income } of products) {
    if (state !== 'new') continue;
    if (income.state === 'noData') noData.push(productId);
    if (income.state !== 'reckoned') continue;
    incomeFen += income.incomeFen;
    lossFen += income.lossFen;
    isKnown = true;
  }
  return isKnown ? { incomeFen, lossFen, netFen: incomeFen - lossFen, noData } : { noData };
}

/** What is missing to reckon what the suggestions bring. */
function withoutAmount(suggestions: readonly Suggestion[], rules: readonly PackedRule[]): readonly LackingRule[] {
  return suggestions.flatMap(({ ruleId, noData }) => {
    const packed = rules.find(({ rule }) => rule.id === ruleId);
    return (packed?.rule.products ?? []).flatMap(({ productId, amount }) =>
      packed && amount && 'from' in amount && noData.includes(productId)
        ? [{ packed, missing: [{ kind: 'fact' as const, key: amount.from }] }]
        : [],
    );
  });
}

/** The best, none of which has more than half of what it offers from those above it. */
function theBest(fitting: readonly Suggestion[]): { suggestions: readonly Suggestion[]; passed: readonly HeldRule[] } {
  const suggestions: Suggestion[] = [];
  const passed: HeldRule[] = [];
  const offered = new Map<string, string>();
  const ranked = [...fitting].sort((a, b) => b.score - a.score || (a.ruleId < b.ruleId ? -1 : 1));
  for (const suggestion of ranked) {
    const { ruleId, title } = suggestion;
    const fresh = suggestion.products.filter(({ state }) => state === 'new').map(({ productId }) => productId);
    const again = fresh.filter((id) => offered.has(id));
    const by = again.length * 2 > fresh.length ? offered.get(again[0] as string) : undefined;
    if (by !== undefined) passed.push({ ruleId, title, reason: 'covered', by });
    else if (suggestions.length === MOST_SUGGESTIONS) passed.push({ ruleId, title, reason: 'beyondThree' });
    else {
      suggestions.push(suggestion);
      for (const id of fresh) if (!offered.has(id)) offered.set(id, ruleId);
    }
  }
  return { suggestions, passed };
}
