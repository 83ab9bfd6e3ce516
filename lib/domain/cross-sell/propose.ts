import { type Product, productIncome } from '../product/catalogue.ts';
import { shareOf } from '../money/share-of.ts';
import { FACT_UNITS } from '../client/fact.ts';
import type { Business } from './business.ts';
import type { KnownFacts } from './client-facts.ts';
import { isCredit } from './serves.ts';
import type { AmountRule, CrossSellRule, RuleProduct } from './rule.ts';
import type {
  Caution,
  Eligibility,
  IneligibleReason,
  ProposedAmount,
  ProposedIncome,
  ProposedProduct,
  ShownClaim,
} from './suggestion.ts';

/** What a product of a combination is judged by. */
export interface ProposeInput {
  readonly known: KnownFacts;
  readonly business: Business;
  readonly cautions: readonly Caution[];
  /** Checks of a product, asked once for each. */
  readonly checks: (product: Product) => readonly Eligibility[];
}

/** A product of a combination as it stands for a client: held, in talks, not for this client, or new, with its amount and income. */
export function proposed(product: Product, part: RuleProduct, input: ProposeInput): ProposedProduct {
  const { known, business, cautions } = input;
  const checks = input.checks(product);
  const amount = part.amount && amountOf(part.amount, product, known);
  const base = {
    productId: product.id,
    name: product.name,
    family: product.family,
    role: part.role,
    checks,
    income: incomeOf(product, amount),
    ...(amount ? { amount } : {}),
  };
  const held = business.held.get(product.id);
  if (held) return { ...base, state: 'held', reasons: [], shownBy: held };
  const inTalks = business.inTalks.get(product.id);
  if (inTalks) return { ...base, state: 'inTalks', reasons: [], shownBy: inTalks };

  const reasons: IneligibleReason[] = [];
  for (const { id, state } of checks) if (state === 'fails') reasons.push({ kind: 'check', check: id });
  const caution = isCredit(product) ? cautions.find(({ holdsCredit }) => holdsCredit) : undefined;
  if (caution) reasons.push({ kind: 'caution', caution: caution.id });
  const kept = business.kept.get(product.id);
  if (kept) reasons.push(kept);
  return { ...base, state: reasons.length > 0 ? 'ineligible' : 'new', reasons };
}

/** The claims of a rule, scaled to the client where the fact they hang on is known. */
export function claimsOf({ claims = [] }: CrossSellRule, known: KnownFacts): readonly ShownClaim[] {
  return claims.map((claim) => {
    const fact = claim.from === undefined ? undefined : known.get(claim.from);
    if (fact === undefined || typeof fact.value !== 'number' || claim.bp === undefined) return claim;
    return { ...claim, fact, reckonedFen: shareOf(fact.value, claim.bp) };
  });
}

function amountOf(rule: AmountRule, { income }: Product, known: KnownFacts): ProposedAmount | undefined {
  const unit = income.kind === 'fixed' ? 'count' : 'fen';
  if ('fixed' in rule) return { value: rule.fixed, unit };
  const fact = known.get(rule.from);
  if (fact === undefined || typeof fact.value !== 'number') return undefined;
  // A share of a head count is no money, and the other way round; a rule of a pack may be wrong about it.
  if ((FACT_UNITS[rule.from] === 'money') !== (unit === 'fen')) return undefined;
  return { value: shareOf(fact.value, rule.bp), unit, from: { fact, bp: rule.bp } };
}

function incomeOf({ income: model }: Product, amount: ProposedAmount | undefined): ProposedIncome {
  const { base, words } = model;
  if (model.kind === 'none') return { state: 'none', base, words };
  const reckoned = amount && productIncome(model, amount.value);
  if (!amount || !reckoned) return { state: 'noData', base, words };
  const rate =
    model.kind === 'fixed'
      ? { fenEach: model.fenEach }
      : { bp: model.bp, ...(model.lossBp === undefined ? {} : { lossBp: model.lossBp }) };
  return { state: 'reckoned', base, amount: amount.value, ...rate, ...reckoned, words };
}
