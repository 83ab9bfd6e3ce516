import { useEffect } from 'react';
import type { Teaching } from '../../lib/hooks/adapter-types.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import app from '../app/app.module.css';
import { TopBar } from '../app/top-bar.tsx';
import { TEST_IDS } from '../test-ids.ts';
import { TeachExtras } from './teach-extras.tsx';
import { TeachNow } from './teach-now.tsx';
import { TeachSave } from './teach-save.tsx';
import { TeachSaved } from './teach-saved.tsx';
import { TeachStep } from './teach-step.tsx';
import classes from './teach.module.css';

/** Teaching under way: what to point at, what was read, and saving it. */
export function TeachView({ teaching }: { teaching: Teaching }) {
  const { teaching: service } = useServices();
  const { t } = useText();
  const { saved } = teaching;
  const end = () => void service.end();
  useEscape(end);
  return (
    <div className={app.column}>
      <TopBar onBack={end}>
        <h1 className={classes.barTitle}>{t('teach.title')}</h1>
      </TopBar>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <main className={app.scroll} aria-label={t('teach.title')} tabIndex={0} data-testid={TEST_IDS.teach}>
        {saved ? (
          <TeachSaved ids={saved} onDone={end} />
        ) : (
          <>
            <TeachNow teaching={teaching} />
            <ol className={classes.steps}>
              <TeachStep at={1} title={t('teach.field.name')} kinds={['name']} teaching={teaching} />
              <TeachStep at={2} title={t('teach.number')} kinds={['clientNumber', 'uscc']} teaching={teaching} />
              <TeachExtras at={3} teaching={teaching} />
            </ol>
            <TeachSave teaching={teaching} onCancel={end} />
          </>
        )}
      </main>
    </div>
  );
}

/** Escape in the panel gives up, as it does in the page. */
function useEscape(end: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing) end();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
