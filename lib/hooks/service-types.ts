/** The shapes components handle, so that they need not reach into services or contracts themselves. */
export type { Evidence } from '../contracts/evidence.ts';
export type { PageSubject } from '../contracts/page-state.ts';
export type { Answered } from '../services/portal-answer.ts';
export type {
  Draft,
  NewClientInput,
  Result,
  Saved,
  SaveFailure,
  Services,
  Settings,
  TouchInput,
  UnlockFailure,
  VaultStatus,
} from '../services/services.ts';
export type { HandField, LineReader, NewPersonInput, PromiseEdit, ScriptTap } from '../services/log.ts';
