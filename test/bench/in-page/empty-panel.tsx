// The least a panel with the same interface library can be: what `panel-open` is compared with.
import '../../../components/ui/styles.ts';
import { Button, MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';

createRoot(document.getElementById('root') as HTMLElement).render(
  <MantineProvider>
    <Button data-ready>ready</Button>
  </MantineProvider>,
);
