import { Panel } from '../../components/app/panel.tsx';
import { startPage } from '../../components/app/start-page.tsx';
import { createPageServices } from '../../lib/services/compose.ts';
import { version } from '../../package.json';

void startPage(createPageServices, <Panel version={version} />);
