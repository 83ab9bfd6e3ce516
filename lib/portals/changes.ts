/** What happened to the page since the last reading. */
export interface Changes {
  /** Everything known is to be forgotten. */
  readonly isAll: boolean;
  /** Elements that were read again. */
  readonly reread: Iterable<Element>;
  /** Elements into which something came or out of which something went away. */
  readonly changed: Iterable<Element>;
  /** Elements whose attributes are different: how they and what is in them look. */
  readonly restyled: Iterable<Element>;
}
