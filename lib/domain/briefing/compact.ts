import type { Day } from '../calendar/day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { ClientSummary } from '../dossier/summary.ts';
import { openFollowUps } from '../follow-up/follow-up.ts';
import { maskPhone } from '../masking/mask-number.ts';
import { maskText } from '../masking/mask-text.ts';
import type { Briefing } from './briefing.ts';
import type { BriefingLine, BriefingPart } from './line.ts';
import { maskBriefing } from './masked.ts';

/** As many visits as anybody makes in a day. */
export const MOST_IN_SET = 12;

/** Parts that are read on the way, in their order, and the most lines of each: two clients share a sheet. */
const MOST_LINES = Object.freeze({
  goal: 2,
  people: 3,
  touches: 1,
  promises: 3,
  products: 1,
  dates: 3,
  flags: 2,
} as const satisfies Partial<Record<BriefingPart, number>>);

/** A part of the set. */
export type CompactPart = keyof typeof MOST_LINES;

/** Earlier contacts are history and further suggestions a choice; nobody misses them on the way. */
const IS_COUNTED: ReadonlySet<CompactPart> = new Set<CompactPart>(['people', 'promises', 'dates', 'flags']);

const PARTS = Object.freeze(Object.keys(MOST_LINES) as CompactPart[]);

/** A line of the set; who is named can be told from a namesake by the ends of the number. */
export interface CompactLine extends BriefingLine {
  readonly phone?: string;
}

/** The lines chosen of one part. */
export interface CompactSection {
  readonly part: CompactPart;
  readonly lines: readonly CompactLine[];
  /** Lines of the whole briefing that found no room here: they are counted, never dropped in silence. */
  readonly left: number;
}

/** Half a page about a client on the day's route; numbers in it are masked already. */
export interface CompactBriefing {
  readonly clientId: string;
  readonly name: string;
  /** Where to go: the place agreed on for today, else the address. */
  readonly place?: string;
  /** `HH:MM` of the visit agreed on for today. */
  readonly time?: string;
  readonly madeOn: Day;
  readonly sections: readonly CompactSection[];
}

/** Chooses what of a briefing is worth half a page: the most pressing of each part, for every part has put that first. Masks it. */
export function compactBriefing(dossier: Dossier, briefing: Briefing): CompactBriefing {
  const { client, people, followUps } = dossier;
  const phones = new Map(people.map(({ id, phone }) => [id, phone]));
  const withPhone = (line: BriefingLine): CompactLine => {
    const phone = line.content.kind === 'person' ? phones.get(line.source.id)?.trim() : undefined;
    return phone ? { ...line, phone: maskText(maskPhone(phone)) } : line;
  };
  const visits = openFollowUps(followUps).filter(({ channel, due }) => channel === 'visit' && due === briefing.madeOn);
  const place = visits.find((visit) => visit.place?.trim())?.place ?? client.address;
  const time = visits.find((visit) => visit.time !== undefined)?.time;
  const { sections } = maskBriefing(briefing);
  return {
    clientId: client.id,
    name: maskText(client.name),
    ...(place?.trim() ? { place: maskText(place.trim()) } : {}),
    ...(time === undefined ? {} : { time }),
    madeOn: briefing.madeOn,
    sections: PARTS.map((part) => {
      const lines = (sections.find((section) => section.part === part)?.lines ?? []).filter(isWanted);
      return {
        part,
        lines: lines.slice(0, MOST_LINES[part]).map(withPhone),
        left: IS_COUNTED.has(part) ? Math.max(0, lines.length - MOST_LINES[part]) : 0,
      };
    }),
  };
}

/** Clients whom a visit was planned to for `today`, in the order of its hours; those without an hour last. */
export function visitsOf(summaries: readonly ClientSummary[], today: Day): readonly string[] {
  const planned = summaries.flatMap(({ id, followUps }) => {
    const [first] = followUps
      .filter(({ channel, due }) => channel === 'visit' && due === today)
      .map(({ time = NO_HOUR }) => time)
      .sort();
    return first === undefined ? [] : [{ id, time: first }];
  });
  return planned
    .sort((a, b) => (a.time === b.time ? (a.id < b.id ? -1 : 1) : a.time < b.time ? -1 : 1))
    .map(({ id }) => id);
}

/** After every hour of a day. */
const NO_HOUR = '99:99';

/** Of what is held and talked about, only what to say next: what blocks, or the first thing to propose. */
function isWanted({ part, content: { kind } }: BriefingLine): boolean {
  return part !== 'products' || kind === 'blocked' || kind === 'suggestion';
}
