import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { derivePassphraseKey } from '../lib/db/kdf.ts';
import { serveDerivation } from '../lib/platform/derivation.ts';

// A dedicated worker, so that deriving the key does not freeze the panel.
export default defineUnlistedScript(() => serveDerivation(derivePassphraseKey));
