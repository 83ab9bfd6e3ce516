import { startPage } from '../../components/app/start-page.tsx';
import { OptionsPage } from '../../components/settings/options-page.tsx';
import { createPageServices } from '../../lib/services/compose.ts';
import { version } from '../../package.json';

void startPage(createPageServices, <OptionsPage version={version} />);
