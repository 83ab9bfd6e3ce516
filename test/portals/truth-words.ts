import { makeSampleBook, sampleClients } from '../../lib/content/sample/sample-book.ts';

/** How a client is written on a page, compared with its registered name. */
export type TextForm = 'exact' | 'halfwidth' | 'fullwidth' | 'spaced' | 'split' | 'lowercase' | 'alias';

/** A client named on a page that is not its subject. */
export interface MentionTruth {
  readonly clientId: string;
  /** As a person reads it on the page. */
  readonly text: string;
  readonly form: TextForm;
  /** Another client in the book has the very same name. */
  readonly isHomonym?: true;
  /** A natural person's bare name: too short to identify anybody by itself. */
  readonly isPerson?: true;
  /** Stands in navigation or in another frame, not in the page's own content. */
  readonly isChrome?: true;
}

/** What is true of one page of the demonstration portals, as a person who reads it would say. */
export interface PageTruth {
  readonly portal: 'crm' | 'credit' | 'legacy';
  readonly path: string;
  /** Client the page is about; null when it is about none of the book, or about several. */
  readonly subject: string | null;
  /** How the subject's name is written. */
  readonly subjectText?: string;
  readonly subjectForm?: TextForm;
  /** The clients a page about one client may mean, when it does not say which. */
  readonly ambiguous?: readonly string[];
  /** The company the page is about, when it is not in the book. */
  readonly stranger?: { readonly name: string; readonly uscc: string; readonly clientNumber: string };
  readonly mentions: readonly MentionTruth[];
  readonly note?: string;
}

/** Who the sample clients are. */
export const CLIENTS = sampleClients();
// Ids, codes and numbers do not depend on the day, so any day will do.
const BOOK = makeSampleBook('2026-06-01');

/** Id of the one client of this name; throws when there is none or more than one. */
export function idOf(name: string): string {
  const found = CLIENTS.filter((client) => client.name === name);
  if (found.length !== 1) throw new Error(`not exactly one client named ${name}`);
  return (found[0] as { id: string }).id;
}

/** Client number, or the id of a client without one. */
export function numberOf(clientId: string): string {
  return CLIENTS.find((client) => client.id === clientId)?.clientNumber ?? clientId;
}

/** Address of a client's first loan. */
export function loanPath(name: string): string {
  const loan = BOOK.find(({ client }) => client.name === name)?.loans[0];
  if (!loan) throw new Error(`no loan of ${name}`);
  return `/credit/loan/${loan.number}?tick=0`;
}

/** Mentions by full registered name. */
export function exact(...names: string[]): MentionTruth[] {
  return names.map((text) => ({ clientId: idOf(text), text, form: 'exact' }));
}

/** A natural person mentioned by bare name. */
export function person(text: string): MentionTruth {
  return { clientId: idOf(text), text, form: 'exact', isPerson: true };
}

/** A mention with half-width brackets. */
export function halfwidth(name: string, text: string): MentionTruth {
  return { clientId: idOf(name), text, form: 'halfwidth' };
}

/** Mentions in navigation or another frame. */
export function chrome(...names: string[]): MentionTruth[] {
  return exact(...names).map((mention) => ({ ...mention, isChrome: true }));
}

/** 铎海重工 with half-width brackets. */
export const HEAVY = halfwidth('汐港铎海重工（集团）股份有限公司', '汐港铎海重工(集团)股份有限公司');
/** 砺芯半导体 with half-width brackets. */
export const WAFER = halfwidth('砺芯（澜州）半导体设备有限公司', '砺芯(澜州)半导体设备有限公司');
