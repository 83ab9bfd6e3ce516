import { addDays, type Day, daysBetween } from '../../domain/calendar/day.ts';
import type { Client } from '../../domain/client/client.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { isConverted } from '../../domain/stage/stage.ts';
import { type Random, randomFrom } from '../../util/random.ts';
import { MANUFACTURERS, TECHNOLOGY } from './clients-industry.ts';
import { dealsOf, proceduresOf } from './deals.ts';
import { acquainted, balancesOf, potentialOf, signalsOf, wayOf } from './depth.ts';
import { BUILDERS, FARMS, SERVICES, SHOPS } from './clients-local.ts';
import { CHAINS, EXPORTERS, ONLINE } from './clients-trade.ts';
import { WEALTH } from './clients-wealth.ts';
import { makeFollowUps } from './follow-ups.ts';
import { makeSteps, type Step } from './history.ts';
import { cityOf, idSource, makeUscc } from './ids.ts';
import { knownOf } from './known.ts';
import { makePeople } from './people.ts';
import { makeHoldings, makeLoans } from './products.ts';
import { statementsOf } from './sample-figures.ts';
import { researchOf } from './sample-research.ts';
import type { ClientSeed } from './seed.ts';
import { tellOf } from './tell.ts';
import { tiesOf } from './ties.ts';

/** Seed of every random choice in the sample book. */
export const SAMPLE_SEED = 20_261_121;

const SEEDS: readonly ClientSeed[] = [
  ...MANUFACTURERS,
  ...TECHNOLOGY,
  ...EXPORTERS,
  ...ONLINE,
  ...CHAINS,
  ...BUILDERS,
  ...FARMS,
  ...SERVICES,
  ...SHOPS,
  ...WEALTH,
];
const ROADS = ['望岳路', '锦溪路', '云锦大道', '石桥街', '创业一路', '滨江东路', '工业北街', '梧桐里'];

/** Who a sample client is: the part that does not depend on the day. */
export type SampleIdentity = Pick<
  Client,
  'id' | 'kind' | 'name' | 'shortName' | 'aliases' | 'uscc' | 'clientNumber' | 'address'
>;

/**
 * The fictional book shown in demonstrations and tests: invented clients in invented places. Pure; ids, codes, numbers
 * and texts are always the same, days are relative to `today` (none after it except due days and maturities).
 */
export function makeSampleBook(today: Day): Dossier[] {
  let loanSequence = 20_260_301;
  const nextNumber = (): string => {
    loanSequence += 17;
    return `JJ9901${loanSequence}`;
  };
  const nextPhone = phoneSource();
  const useCount = new Map<string, number>();
  const identities = sampleClients();
  return identities.map((identity, i) => {
    const seed = SEEDS[i] as ClientSeed;
    const random = streamOf(i, 'history');
    const nextId = idSource(random, idBlock(i) + 1000);
    const contacts = makePeople(seed, random, nextId, nextPhone);
    const steps = makeSteps(seed, contacts, today, random, nextId, useCount);
    const dates = datesOf(seed, steps, today, random);
    const loans = makeLoans(seed, dates.firstBusinessDay, today, random, nextId, nextNumber);
    const holdings = makeHoldings(seed, loans, dates.firstBusinessDay, today, random, nextId);
    const followUps = makeFollowUps(seed, steps, today, random, nextId);
    const client = headerOf(seed, identity, dates);
    const deeper = streamOf(i, 'depth');
    const known = streamOf(i, 'known');
    const laterId = idSource(known, idBlock(i) + LATER_MS);
    const talks = steps.filter(({ touch }) => touch.isEffective).map(({ touch }) => touch.day);
    const facts = knownOf(client, talks, known);
    const links = tiesOf(client, identities, talks.at(-1) ?? client.createdOn, laterId);
    const procedures = proceduresOf(client, today, laterId);
    const opportunities = dealsOf(client, today, laterId);
    const statements = statementsOf({ ...client, facts }, today, known, laterId);
    const researched = researchOf(client, today, idSource(streamOf(i, 'research'), idBlock(i) + RESEARCHED_MS));
    return {
      client: {
        ...client,
        ...wayOf(client, steps, deeper),
        ...potentialOf(client, deeper),
        ...signalsOf(client, i, today, nextId),
        ...referredBy(i, identities, client),
        ...(facts.length > 0 ? { facts } : {}),
        ...(links.length > 0 ? { links } : {}),
        ...(procedures.length > 0 ? { procedures } : {}),
        ...(statements.length > 0 ? { statements } : {}),
        ...researched.client,
      },
      people: acquainted(
        contacts.map((contact) => contact.person),
        deeper,
      ),
      touches: steps.map(({ touch }) => ({ ...touch, ...(touch.isEffective ? tellOf(touch.text) : {}) })),
      holdings: holdings.map((holding) => balancesOf(holding, i, today, deeper)),
      loans,
      followUps: [...followUps, ...researched.followUps],
      ...(opportunities.length > 0 ? { opportunities } : {}),
    };
  });
}

/** Identities of all sample clients in book order, without building their histories. */
export function sampleClients(): SampleIdentity[] {
  return SEEDS.map((seed, i) => {
    const random = streamOf(i, 'identity');
    const city = cityOf(seed.name);
    const place = city === '禾原' ? '禾原县' : `${city}市`;
    return {
      id: idSource(random, idBlock(i))(),
      kind: seed.kind,
      name: seed.name,
      ...(seed.short === undefined ? {} : { shortName: seed.short }),
      aliases: seed.aliases ?? [],
      ...(seed.kind === 'person' ? {} : { uscc: makeUscc(seed.kind === 'enterprise' ? '91' : '92', city, random) }),
      ...(seed.isUnnumbered ? {} : { clientNumber: String(6_020_001_001 + i * 37) }),
      address: `${place}${random.pick(ROADS)}${random.int(3, 388)}号`,
    };
  });
}

/** Every seventh client was brought by the one two before it in the book; one by somebody who is not in it. */
function referredBy(index: number, identities: readonly SampleIdentity[], { createdOn }: Client): Partial<Client> {
  if (index % 7 !== 3) return {};
  const from = index === 10 ? undefined : identities[index - 2];
  return { referredBy: { ...(from ? { clientId: from.id } : {}), name: from?.name ?? '商会的老朋友', on: createdOn } };
}

type Dates = Pick<Client, 'stageSince' | 'createdOn' | 'firstBusinessDay'>;

function headerOf(seed: ClientSeed, identity: SampleIdentity, dates: Dates): Client {
  return {
    ...identity,
    segment: seed.segment,
    ...(seed.development === undefined ? {} : { developmentStage: seed.development }),
    grade: seed.grade,
    stage: seed.stage,
    ...(seed.note === undefined ? {} : { note: seed.note }),
    ...dates,
  };
}

function datesOf(seed: ClientSeed, steps: readonly Step[], today: Day, random: Random): Dates {
  const first = steps[0]?.touch.day;
  if (first === undefined) {
    const createdOn = addDays(today, -random.int(2, 9));
    return { createdOn, stageSince: createdOn };
  }
  if (seed.years !== undefined) {
    const age = Math.max(seed.years * 365 + random.int(20, 200), daysBetween(first, today) + 30);
    const firstBusinessDay = addDays(today, -age);
    const stageSince = addDays(firstBusinessDay, Math.min(180, age));
    return { createdOn: addDays(firstBusinessDay, -random.int(40, 120)), firstBusinessDay, stageSince };
  }
  const createdOn = addDays(first, -random.int(0, 5));
  const dayOf = (phase: Step['phase']): Day | undefined => steps.find((step) => step.phase === phase)?.touch.day;
  const last = (steps.at(-1) as Step).touch.day;
  const isOut = seed.stage === 'lost' || seed.stage === 'dormant';
  const stageSince = isOut ? last : (dayOf(seed.stage as Step['phase']) ?? last);
  const firstBusinessDay = isConverted(seed.stage) ? (dayOf('delivery') ?? last) : undefined;
  return { createdOn, stageSince, ...(firstBusinessDay === undefined ? {} : { firstBusinessDay }) };
}

/** Ids of what came into the book later begin here, within the block of their client. */
const LATER_MS = 40_000_000;
const RESEARCHED_MS = 60_000_000;
const STREAMS = Object.freeze({ identity: 0, history: 104_729, depth: 611_953, known: 1_299_709, research: 2_750_159 });

// Each client draws from its own streams, so that changing one leaves the others as they were.
function streamOf(index: number, use: keyof typeof STREAMS): Random {
  return randomFrom(SAMPLE_SEED + index * 7919 + STREAMS[use]);
}

/** First millisecond of the id times of a client: a day apart, in book order. */
function idBlock(index: number): number {
  return 1_767_225_600_000 + index * 86_400_000;
}

function phoneSource(): () => string {
  let sequence = 100;
  return () => {
    sequence += 13;
    // One patterned block, so that every number reads as made up.
    return `1990000${String(sequence).padStart(4, '0')}`;
  };
}
