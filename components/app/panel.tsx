import { Shell } from './shell.tsx';
import { VaultGate } from './vault-gate.tsx';

/** The side panel: first run, locked, damaged, or the book itself. */
export function Panel({ version }: { version: string }) {
  return (
    <VaultGate>
      <Shell version={version} />
    </VaultGate>
  );
}
