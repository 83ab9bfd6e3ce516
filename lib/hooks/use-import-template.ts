import type { Day } from '../domain/calendar/day.ts';
import { useWorkspaceServices } from './use-workspace-services.ts';

/** Makes the table to fill in, as an .xlsx file. */
export function useTemplate(): (today: Day) => Blob {
  return useWorkspaceServices().imports.template;
}
