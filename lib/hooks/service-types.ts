/** The shapes components handle, so that they need not reach into services or contracts themselves. */
export type { PageSubject } from '../contracts/page-state.ts';
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
