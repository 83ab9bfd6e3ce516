/**
 * What a user taught about one kind of page: where its fields stand. Data only, without anything of any client, so that it
 * can be kept in the clear, shared with colleagues and shipped in a pack.
 */

/** What a field of a page can be: the first three say who the client is, the others are offered for taking over. */
export const FIELD_KINDS = Object.freeze([
  'name',
  'uscc',
  'clientNumber',
  'rating',
  'creditRating',
  'limit',
  'balance',
  'dueDate',
] as const);

/** See {@link FIELD_KINDS}. */
export type FieldKind = (typeof FIELD_KINDS)[number];

/** The fields that identify a client. */
export const IDENTIFYING: readonly FieldKind[] = Object.freeze(['name', 'uscc', 'clientNumber']);

/**
 * One way of finding a field, robust in its own way. Never a position alone: a table that gains a column, or two rows that
 * change places, must not yield another field's value.
 */
export type Locator =
  /** Beside, under or tied to a label with these words (normalised: no spaces, colons, stars); in `section` when the page has several. */
  | { readonly by: 'label'; readonly text: string; readonly section?: string }
  /** Under the column head with these words, in the selected or only row of its table. */
  | { readonly by: 'column'; readonly text: string; readonly section?: string }
  /** An element whose stable attribute has this value: `id`, `name`, `data-*`, `aria-*`, `itemprop` … */
  | { readonly by: 'attribute'; readonly name: string; readonly value: string }
  /** A heading of this rank, or the tab strip's active tab, or the last crumb, with literal text before and after the value. */
  | {
      readonly by: 'landmark';
      readonly landmark: 'title' | 'heading' | 'activeTab' | 'breadcrumb';
      readonly before: string;
      readonly after: string;
    };

/** A taught field: the ways of finding it, the most trusted first. All that find something must agree. */
export interface TaughtField {
  readonly kind: FieldKind;
  readonly locators: readonly Locator[];
}

/** A taught page. */
export interface Adapter {
  readonly format: 'suixing-adapter';
  readonly version: 1;
  readonly id: string;
  /** The user's name for the page: 客户详情. */
  readonly name: string;
  /** Origin of the portal: `https://crm.bank.example`. */
  readonly site: string;
  /**
   * Path and hash route of the frame's address, a segment that changes from client to client being `*`; then what of the
   * queries tells one page from another, and nothing else: `/main.do?page=clientDetail`.
   */
  readonly path: string;
  readonly fields: readonly TaughtField[];
  /** `YYYY-MM-DD` */
  readonly taughtOn: string;
}

/** What an adapter read on a page: the value as it stands there (at most 120 characters) and which locator found it. */
export interface FieldReading {
  readonly kind: FieldKind;
  /** Absent: nothing found, or the locators disagree. */
  readonly value?: string;
  /** Index of the first locator that found it; absent with the value. */
  readonly locator?: number;
  readonly problem?: 'missing' | 'disagree' | 'invalid';
}

/** What the user pointed at while teaching. */
export interface TaughtPick {
  readonly kind: FieldKind;
  readonly field: TaughtField;
  /** What these locators read here, at most 120 characters. */
  readonly value: string;
  /** The words the field is anchored to, for showing: 客户名称. */
  readonly anchor?: string;
  /** The frame's address in the form of {@link Adapter.path}. */
  readonly path: string;
  readonly problem?: 'notFound' | 'unstable' | 'invalid' | 'editable';
}
