import type { Client } from '../../lib/domain/client/client.ts';
import type { ClientFact, FactKey } from '../../lib/domain/client/fact.ts';
import type { Day } from '../../lib/domain/calendar/day.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';

/** Clients nobody has, to try content on. Their names stand in the words as `content.sample.<id>`. */
export const SAMPLE_CLIENTS = Object.freeze(['expanding', 'exporter', 'technology', 'retail', 'owner'] as const);

/** One of {@link SAMPLE_CLIENTS}. */
export type SampleClient = (typeof SAMPLE_CLIENTS)[number];

const FEN_PER_WAN = 1_000_000;

/** What the worked cases of the sources say of such clients (domain facts §6). */
const SAMPLES: {
  readonly [S in SampleClient]: Pick<Client, 'kind' | 'segment' | 'developmentStage'> & {
    readonly facts: { readonly [K in FactKey]?: number | boolean | string };
  };
} = Object.freeze({
  expanding: {
    kind: 'enterprise',
    segment: 'manufacturing',
    developmentStage: 'mature',
    facts: {
      annualSales: 50_000 * FEN_PER_WAN,
      plannedInvestment: 2000 * FEN_PER_WAN,
      workingCapitalNeed: 800 * FEN_PER_WAN,
      suppliers: 12,
      buyers: 8,
      hasSteadyCashFlow: true,
      wantsExpansion: true,
      wantsWorkingCapital: true,
    },
  },
  exporter: {
    kind: 'enterprise',
    segment: 'exporter',
    developmentStage: 'growth',
    facts: {
      annualSales: 18_000 * FEN_PER_WAN,
      exportSales: 12_000 * FEN_PER_WAN,
      receivableDays: 120,
      hasFxExposure: true,
      hasLongReceivables: true,
      isCashTight: true,
    },
  },
  technology: {
    kind: 'enterprise',
    segment: 'technology',
    developmentStage: 'growth',
    facts: {
      annualSales: 8000 * FEN_PER_WAN,
      fundingNeed: 3000 * FEN_PER_WAN,
      researchShare: 2000,
      hasPatents: true,
      wantsExpansion: true,
      wantsCashManagement: true,
      isLoyalToOtherBank: true,
    },
  },
  retail: {
    kind: 'enterprise',
    segment: 'retailChain',
    developmentStage: 'mature',
    facts: {
      averageDeposits: 800 * FEN_PER_WAN,
      yearlySettlement: 100_000 * FEN_PER_WAN,
      outlets: 60,
      hasManySmallPayments: true,
      wantsCashManagement: true,
    },
  },
  owner: {
    kind: 'person',
    segment: 'wealth',
    developmentStage: 'mature',
    facts: {
      idleCash: 30_000 * FEN_PER_WAN,
      isListed: true,
      riskRating: 'C4',
      wantsWealthPlan: true,
      wantsSuccession: true,
    },
  },
});

/** The dossier of such a client: identity known, nothing held, nothing against it. */
export function sampleDossier(sample: SampleClient, name: string, today: Day): Dossier {
  const { facts, ...shape } = SAMPLES[sample];
  const known = { isKnown: true, isRestrictedSector: false, ...facts };
  return {
    client: {
      id: `sample.${sample}`,
      ...shape,
      name,
      aliases: [],
      grade: 'B',
      stage: 'proposal',
      stageSince: today,
      createdOn: today,
      facts: Object.entries(known).map(
        ([key, value]): ClientFact => ({ key: key as FactKey, value, on: today, source: 'said' }),
      ),
    },
    ...{ people: [], touches: [], holdings: [], loans: [], followUps: [] },
  };
}
