import type { ProductFamily } from '../product/holding.ts';
import type { FactCondition } from './rule.ts';

const set = (fact: FactCondition['fact']): FactCondition => ({ fact, is: true });
const some = (fact: FactCondition['fact'], atLeast = 1): FactCondition => ({ fact, atLeast });

/**
 * What of a client suggests a need for a family, after the scenarios of domain facts §6 and whom the catalogue says its products fit (payroll from
 * twenty people, collecting from three outlets on). Any one is enough; each is cited.
 */
export const NEED_SIGNS: { readonly [F in ProductFamily]: readonly FactCondition[] } = Object.freeze({
  settlement: [some('yearlySettlement'), set('hasManySmallPayments'), set('wantsSpeed')],
  deposit: [some('idleCash'), some('averageDeposits')],
  loan: [
    some('fundingNeed'),
    some('workingCapitalNeed'),
    some('plannedInvestment'),
    set('wantsExpansion'),
    set('wantsUpgrade'),
    set('wantsWorkingCapital'),
    set('isCashTight'),
    set('hasSeasonalNeed'),
  ],
  tradeFinance: [set('hasLongReceivables'), some('exportSales'), some('importPurchases')],
  cashManagement: [set('wantsCashManagement'), some('outlets', 3)],
  bills: [set('receivesBills'), set('paysByBills')],
  payroll: [some('employees', 20)],
  crossBorder: [set('hasFxExposure'), set('hasOverseasUnit'), some('exportSales'), some('importPurchases')],
  investmentBanking: [set('plansListing'), set('plansMerger')],
  wealth: [set('wantsWealthPlan'), set('wantsSuccession')],
});
