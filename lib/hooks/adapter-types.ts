/** What components handle of taught pages. */
export type { Adapter, FieldKind, FieldReading } from '../contracts/adapter.ts';
export { IDENTIFYING } from '../contracts/adapter.ts';
export type { AdapterChange, AdapterFailure, AdapterFileProblem, FieldHealth, Teaching } from '../services/adapters.ts';
export type { CurrentPage } from '../services/services.ts';
