import { startPage } from '../../components/app/start-page.tsx';
import { Workspace } from '../../components/workspace/workspace.tsx';
import { addWorkspaceWords } from '../../lib/i18n/workspace-words.ts';
import { createWorkspaceServices } from '../../lib/services/compose-workspace.ts';

void startPage(createWorkspaceServices, <Workspace />, addWorkspaceWords);
