import { expect, test } from 'vitest';
import { CASE_DAY, type CaseFacts, caseLine, makeCase, WAN } from '../../../test/factories/client-case.ts';
import type { Client } from '../../domain/client/client.ts';
import { suggest } from '../../domain/cross-sell/suggest.ts';
import { PRODUCTS } from '../products/catalogue.ts';
import { RULES } from './rules.ts';

const rules = RULES.map((rule) => ({ rule, pack: { id: 'shipped', version: '1' } }));
const YI = 10_000 * WAN;
const person = { segment: 'wealth', kind: 'person' } as const;

type Row = readonly [profile: string, client: Partial<Client>, facts: CaseFacts, expected: string];

/** Clients with a need, sector by sector → the rules suggested, in their order. Those of the source's own table stand in source-cases. */
const ROWS: readonly Row[] = [
  // Manufacturing
  ['a factory whose receivables come in late', {}, { hasLongReceivables: true }, 'manufacturing.receivables'],
  [
    'a factory that needs money for orders',
    {},
    { wantsWorkingCapital: true, workingCapitalNeed: 800 * WAN },
    'manufacturing.stocking',
  ],
  [
    'a factory that will expand and has not spoken of working capital',
    {},
    { wantsExpansion: true, plannedInvestment: 2_000 * WAN, annualSales: 5 * YI },
    'manufacturing.newLine',
  ],
  [
    'a growing factory with orders, late receivables and 120 people',
    { developmentStage: 'growth' },
    { hasLongReceivables: true, wantsWorkingCapital: true, workingCapitalNeed: 800 * WAN, employees: 120 },
    'manufacturing.stocking manufacturing.receivables common.staff',
  ],
  [
    'an old factory that upgrades and expands at once',
    { developmentStage: 'mature' },
    {
      ...{ hasSteadyCashFlow: true, hasFallingMargins: true, wantsUpgrade: true },
      ...{ wantsExpansion: true, plannedInvestment: 3_000 * WAN, annualSales: 2 * YI, wantsWorkingCapital: true },
    },
    'manufacturing.expansion manufacturing.upgrade',
  ],
  ['a factory with 19 people', {}, { employees: 19 }, '-'],
  ['a factory with 20 people', {}, { employees: 20 }, 'common.staff'],
  ['a factory that imports its parts', {}, { importPurchases: 4_000 * WAN }, 'common.importer'],
  ['a factory with a unit abroad', {}, { hasOverseasUnit: true }, 'common.overseas'],
  ['a factory with money lying idle', {}, { idleCash: 3_000 * WAN }, 'common.idleCash'],
  ['a factory that is paid in bills and pays in bills', {}, { receivesBills: true, paysByBills: true }, 'common.bills'],
  ['a factory that is paid in bills alone', {}, { receivesBills: true }, '-'],
  [
    'a mature factory that wants to buy a competitor',
    { developmentStage: 'mature' },
    { plansMerger: true, plannedInvestment: 3 * YI },
    'common.merger manufacturing.steady',
  ],
  ['a factory that wants to see its cash', {}, { wantsCashManagement: true }, 'common.cashWish'],
  [
    'a large mature factory that needs 300 million',
    { developmentStage: 'mature' },
    { annualSales: 20 * YI, fundingNeed: 3 * YI },
    'common.bond manufacturing.steady',
  ],
  // Exporters
  [
    'an exporter with FX exposure alone',
    { segment: 'exporter' },
    { hasFxExposure: true, exportSales: 3_000 * WAN },
    'exporter.hedge',
  ],
  [
    'a growing exporter going to new markets',
    { segment: 'exporter', developmentStage: 'growth' },
    { wantsExpansion: true, exportSales: 800 * WAN },
    'exporter.newMarket exporter.first common.growing',
  ],
  [
    'an exporter with a unit abroad and FX exposure',
    { segment: 'exporter' },
    { hasOverseasUnit: true, hasFxExposure: true, exportSales: YI },
    'exporter.hedge common.overseas',
  ],
  ['an exporter known to have no FX exposure', { segment: 'exporter' }, { hasFxExposure: false, exportSales: YI }, '-'],
  // E-commerce
  ['a shop that stocks up for sales', { segment: 'ecommerce' }, { hasSeasonalNeed: true }, 'ecommerce.season'],
  [
    'a growing platform with everything at once',
    { segment: 'ecommerce', developmentStage: 'growth' },
    { hasSeasonalNeed: true, isGrowingFast: true, hasManySmallPayments: true, wantsSpeed: true },
    'ecommerce.fast ecommerce.season common.smallPayments',
  ],
  ['a shop with many small payments', { segment: 'ecommerce' }, { hasManySmallPayments: true }, 'common.smallPayments'],
  // Technology
  [
    'a growing tech company that expands and is bound to nobody',
    { segment: 'technology', developmentStage: 'growth' },
    { researchShare: 1_500, wantsExpansion: true, fundingNeed: 1_000 * WAN },
    'technology.expansion common.growing',
  ],
  [
    'a tech company that spends 9 % on research',
    { segment: 'technology' },
    { researchShare: 900, wantsExpansion: true, fundingNeed: 1_000 * WAN },
    '-',
  ],
  ['a tech company with patents', { segment: 'technology' }, { hasPatents: true }, 'technology.patents'],
  [
    'a mature tech company that plans a listing',
    { segment: 'technology', developmentStage: 'mature' },
    { plansListing: true, hasPatents: true },
    'common.listing technology.patents technology.steady',
  ],
  // Retail chains
  ['a chain of eight shops', { segment: 'retailChain' }, { outlets: 8 }, 'retailChain.pooling'],
  ['a chain of two shops', { segment: 'retailChain' }, { outlets: 2 }, '-'],
  [
    'a mature chain that stocks up for holidays',
    { segment: 'retailChain', developmentStage: 'mature' },
    { hasSeasonalNeed: true, outlets: 12 },
    'retailChain.pooling retailChain.season retailChain.steady',
  ],
  // Construction
  [
    'a builder waiting for its money',
    { segment: 'construction' },
    { hasLongReceivables: true },
    'construction.progress',
  ],
  [
    'a builder with 25 suppliers waiting for its money',
    { segment: 'construction' },
    { suppliers: 25, hasLongReceivables: true },
    'construction.progress construction.suppliers',
  ],
  [
    'a mature builder with a project',
    { segment: 'construction', developmentStage: 'mature' },
    { plannedInvestment: 2 * YI },
    'construction.project construction.steady',
  ],
  // Agriculture
  ['a co-operative before harvest', { segment: 'agriculture' }, { hasSeasonalNeed: true }, 'agriculture.season'],
  [
    'a growing farm that builds a cold store',
    { segment: 'agriculture', developmentStage: 'growth' },
    { plannedInvestment: 600 * WAN },
    'agriculture.build agriculture.first common.growing',
  ],
  // Services
  ['a service firm of 60', { segment: 'services' }, { employees: 60 }, 'services.payroll'],
  [
    'a growing service firm of 60 that needs working capital',
    { segment: 'services', developmentStage: 'growth' },
    { wantsWorkingCapital: true, employees: 60 },
    'services.payroll services.light common.growing',
  ],
  // People
  ['a person who asks for a plan', person, { wantsWealthPlan: true, idleCash: 500 * WAN }, 'wealth.plan'],
  ['a careful person', person, { riskRating: 'C1' }, 'wealth.careful'],
  ['a person of rating C2', person, { riskRating: 'C2' }, 'wealth.balanced wealth.careful'],
  ['a balanced person', person, { riskRating: 'C3' }, 'wealth.balanced wealth.firstTalk'],
  ['a bold person', person, { riskRating: 'C5', idleCash: 300 * WAN }, 'wealth.growth wealth.firstTalk'],
  ['an owner thinking of succession', person, { wantsSuccession: true }, 'wealth.succession wealth.firstTalk'],
  ['a person of whom nothing is known', person, {}, 'wealth.firstTalk'],
  ['a factory of which nothing is known', {}, {}, '-'],
  [
    'a sole proprietor in farming at the start',
    { segment: 'agriculture', kind: 'soleProprietor', developmentStage: 'startup' },
    {},
    'agriculture.first',
  ],
];

test.each(ROWS)('%s', (_profile, client, facts, expected) => {
  const result = suggest(makeCase(client, facts), { rules, products: PRODUCTS, today: CASE_DAY });
  expect(caseLine(result)).toBe(expected);
});
