import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Splash } from '../app/splash.tsx';

/** The wizard with its words: neither is loaded by a page that only may need it. */
const Wizard = lazy(async () => {
  const [{ RestoreWizard }, { addWorkspaceWords }] = await Promise.all([
    import('./restore-wizard.tsx'),
    import('../../lib/i18n/workspace-words.ts'),
  ]);
  return {
    default: function WizardWithWords() {
      const { i18n } = useTranslation();
      useState(() => addWorkspaceWords(i18n));
      return <RestoreWizard />;
    },
  };
});

/** The restore wizard for a page that does not bring the workspace's words along: the first run, the damage screen. */
export function RestoreLater() {
  return (
    <Suspense fallback={<Splash />}>
      <Wizard />
    </Suspense>
  );
}
