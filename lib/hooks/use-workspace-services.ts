import type { Services } from '../services/services.ts';
import type { WorkspaceServices } from '../services/workspace.ts';
import { useServices } from './services-context.tsx';

/** The services of the workspace. Throws in any other page: a wiring mistake, not a user's error. */
export function useWorkspaceServices(): WorkspaceServices {
  const services = useServices();
  if (!isWorkspace(services)) throw new Error('useWorkspaceServices works in the workspace only');
  return services;
}

function isWorkspace(services: Services): services is WorkspaceServices {
  return 'audit' in services;
}
