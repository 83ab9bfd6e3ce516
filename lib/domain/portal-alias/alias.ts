import type { Day } from '../calendar/day.ts';

/**
 * A remembered answer to "是这家吗？": on one portal, one text means one client, or does not. Belongs to the client it was
 * given for, and goes with it.
 */
export interface PortalAlias {
  readonly id: string;
  readonly clientId: string;
  /** Origin of the portal: `https://crm.bank.example`. What holds there says nothing elsewhere. */
  readonly portal: string;
  /** What was read: a name, or a number of the portal's own numbering. */
  readonly kind: 'name' | 'clientNumber';
  /** The text in the form in which it is compared. */
  readonly key: string;
  /** The text as it stood on the page, for showing: at most 120 characters. */
  readonly text: string;
  /** False: the user said that the text does *not* mean this client. */
  readonly isClient: boolean;
  /** Who the client was when the user answered. */
  readonly clientName: string;
  readonly uscc?: string;
  readonly confirmedOn: Day;
  /** What the page said for it then, by kind of evidence. */
  readonly by: readonly string[];
}
