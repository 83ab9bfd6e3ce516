import type { Day } from '../calendar/day.ts';
import type { Grade } from '../client/client.ts';
import type { ClientLink, LinkKind } from '../client/link.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { isConverted, type Stage } from '../stage/stage.ts';

/** What has to be known of a client of the book to say what kind of lead it is; a client's summary has it. */
export interface LeadClient {
  readonly id: string;
  readonly name: string;
  readonly stage: Stage;
  readonly grade: Grade;
  readonly handedOverOn?: Day;
}

/** How far along a firm is: nobody has it in the book, being won, a client, dormant, lost, or a colleague's. */
export type LeadState = 'stranger' | 'prospect' | 'client' | 'dormant' | 'lost' | 'handedOver';

/** A firm tied to a client, as somebody to talk to. */
export interface Lead {
  readonly linkId: string;
  readonly kind: LinkKind;
  /** As the client of the book is called, else as the link says. */
  readonly name: string;
  /** Day on which the link was noted. */
  readonly on: Day;
  readonly state: LeadState;
  readonly client?: LeadClient;
  /** Points by which leads are ranked, see {@link LEAD_POINTS}. */
  readonly points: number;
}

/**
 * Points of a lead: by how it is tied (a supplier or buyer is reached through the money that goes between them: supply-chain finance and settlement, domain
 * facts §6), by how far along it is (who is being won needs the next step most), and by grade. A client already won is no lead and
 * stands last but for who is lost or handed over. The sources rank nothing: shipped defaults.
 */
export const LEAD_POINTS = Object.freeze({
  kind: Object.freeze({ upstream: 30, downstream: 30, subsidiary: 25, group: 20, parent: 20, guarantor: 10 }),
  state: Object.freeze({ prospect: 50, stranger: 40, dormant: 20, client: 10, lost: 0, handedOver: 0 }),
  grade: Object.freeze({ A: 15, B: 10, C: 5, D: 0 }),
}) satisfies {
  readonly kind: Readonly<Record<LinkKind, number>>;
  readonly state: Readonly<Record<LeadState, number>>;
  readonly grade: Readonly<Record<Grade, number>>;
};

/**
 * The firms a client is tied to, the likeliest lead first. `lookup` finds the client of the book a link means, if there is one. A firm that is
 * tied in several ways stands once, by its strongest tie; a link to the client itself is passed over.
 */
export function leadsOf(
  { client }: Pick<Dossier, 'client'>,
  lookup: (link: ClientLink) => LeadClient | undefined,
): readonly Lead[] {
  const leads = (client.links ?? [])
    .filter(({ clientId }) => clientId !== client.id)
    .map((link) => leadOf(link, lookup(link)))
    .filter((lead) => lead.client?.id !== client.id)
    .sort((a, b) => b.points - a.points || (a.linkId < b.linkId ? -1 : 1));
  const seen = new Set<string>();
  return leads.filter((lead) => {
    const who = lead.client?.id ?? lead.name;
    return seen.has(who) ? false : seen.add(who);
  });
}

function leadOf({ id: linkId, kind, name, on }: ClientLink, client: LeadClient | undefined): Lead {
  const state = stateOf(client);
  const points = LEAD_POINTS.kind[kind] + LEAD_POINTS.state[state] + (client ? LEAD_POINTS.grade[client.grade] : 0);
  return { linkId, kind, name: client?.name ?? name, on, state, points, ...(client ? { client } : {}) };
}

function stateOf(client: LeadClient | undefined): LeadState {
  if (client === undefined) return 'stranger';
  if (client.handedOverOn !== undefined) return 'handedOver';
  if (client.stage === 'dormant' || client.stage === 'lost') return client.stage;
  return isConverted(client.stage) ? 'client' : 'prospect';
}
