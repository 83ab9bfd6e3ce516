/** What can be done with a client of the list, where the list stands. */
export interface EntryActions {
  readonly open: (clientId: string) => void;
  /** Open the client with the cursor in the log line; `text`: what it begins with. */
  readonly log: (clientId: string, text?: string) => void;
}
