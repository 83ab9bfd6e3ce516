import './styles.ts';
import { VaultGate } from '../app/vault-gate.tsx';
import { WorkspaceShell } from './workspace-shell.tsx';

/** The full-tab page for lists and data work; locked it looks like the panel. */
export function Workspace() {
  return (
    <VaultGate>
      <WorkspaceShell />
    </VaultGate>
  );
}
