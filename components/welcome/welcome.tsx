import { useState } from 'react';
import { useText } from '../../lib/hooks/use-text.ts';
import screen from '../ui/ui.module.css';
import { RestoreScreen } from '../backup/restore-screen.tsx';
import { DataStep } from './data-step.tsx';
import { PassphraseStep } from './passphrase-step.tsx';
import { PortalStep } from './portal-step.tsx';
import classes from './welcome.module.css';

const STEPS = [1, 2, 3] as const;

/** First run in three short steps: passphrase, first data, first portal. */
export function Welcome({ onDone }: { onDone: () => void }) {
  const { t } = useText();
  const [step, setStep] = useState<(typeof STEPS)[number]>(1);
  const [isRestoring, setRestoring] = useState(false);
  if (isRestoring) return <RestoreScreen onBack={() => setRestoring(false)} />;
  return (
    <main className={screen.screen}>
      <div className={`${screen.screenBody} ${classes.welcome}`}>
        {step === 1 && <PassphraseStep onDone={() => setStep(2)} onRestore={() => setRestoring(true)} />}
        {step === 2 && <DataStep onDone={() => setStep(3)} />}
        {step === 3 && <PortalStep onDone={onDone} />}
      </div>
      <div className={classes.steps} role="img" aria-label={t('welcome.step', { step })}>
        {STEPS.map((each) => (
          <span key={each} className={classes.stepDot} data-on={each === step} />
        ))}
      </div>
    </main>
  );
}
