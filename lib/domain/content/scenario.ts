/** A scenario of the script library: a doubt of the client, a complaint, a part of a visit. Ids of the shipped ones: `SCRIPT_SCENARIOS`. */
export interface Scenario {
  readonly id: string;
  readonly name: string;
  /** Doubts stand in the log line; parts of a visit do not. */
  readonly kind: 'objection' | 'complaint' | 'visit';
  /** Words a client uses, by which it is recognised and found. */
  readonly triggers: readonly string[];
  /** The way to answer (domain facts §7), in a few short sentences. */
  readonly way: readonly string[];
}
