/** What happened to the page since the last reading. */
export interface Changes {
  /** Everything known is to be forgotten. */
  readonly isAll: boolean;
  /** Elements that were read again. */
  readonly reread: Iterable<Element>;
  /** Elements out of which something went away. */
  readonly emptied: Iterable<Element>;
  /** Elements whose attributes are different: how they and what is in them look. */
  readonly restyled: Iterable<Element>;
}
