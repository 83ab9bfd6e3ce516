import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Script } from '../../lib/domain/script/script.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './script-page.module.css';

/** One by one: what the client says, then the questions of the card; the answer is looked at afterwards. */
export function ScriptDrill({ script }: { script: Script }) {
  const { t } = useText();
  const [at, setAt] = useState<number>();
  const [isOpen, setOpen] = useState(false);
  const [known, setKnown] = useState(0);
  const questions = useMemo(() => {
    const { says, drill, glance, steps, samples } = script;
    return [
      ...says.map((sentence) => ({
        question: t('scripts.drillSays', { sentence }),
        answers: [glance.ask, glance.answer, glance.avoid],
      })),
      ...drill.map((question) => ({ question, answers: [glance.proof, ...samples, steps.join(' → ')] })),
    ];
  }, [script, t]);
  const start = () => {
    setAt(0);
    setOpen(false);
    setKnown(0);
  };
  if (at === undefined) {
    return (
      <section className={classes.part}>
        <h3>{t('scripts.drill')}</h3>
        <p className={classes.hint}>{t('scripts.drillHint', { count: questions.length })}</p>
        <Button size="compact-sm" variant="light" onClick={start} data-testid={TEST_IDS.scriptDrill}>
          {t('scripts.drillStart')}
        </Button>
      </section>
    );
  }
  const shown = questions[at];
  const next = (isKnown: boolean) => {
    if (isKnown) setKnown(known + 1);
    setAt(at + 1);
    setOpen(false);
  };
  return (
    <section className={classes.part} aria-label={t('scripts.drill')}>
      <h3>{t('scripts.drill')}</h3>
      <div className={classes.drill} aria-live="polite">
        {shown ? (
          <>
            <p className={classes.count}>{t('scripts.drillAt', { at: at + 1, all: questions.length })}</p>
            <p className={classes.question}>{shown.question}</p>
            {isOpen ? (
              <>
                <ul className={classes.answers}>
                  {shown.answers.map((answer) => (
                    <li key={answer}>{answer}</li>
                  ))}
                </ul>
                <div className={classes.buttons}>
                  <Button size="compact-sm" onClick={() => next(true)} data-testid={TEST_IDS.scriptDrillKnown}>
                    {t('scripts.drillKnown')}
                  </Button>
                  <Button size="compact-sm" variant="default" onClick={() => next(false)}>
                    {t('scripts.drillNot')}
                  </Button>
                </div>
              </>
            ) : (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => setOpen(true)}
                data-testid={TEST_IDS.scriptDrillReveal}
              >
                {t('scripts.drillReveal')}
              </Button>
            )}
          </>
        ) : (
          <>
            <p className={classes.question}>{t('scripts.drillDone', { known, all: questions.length })}</p>
            <div className={classes.buttons}>
              <Button size="compact-sm" variant="default" onClick={start}>
                {t('scripts.drillAgain')}
              </Button>
              <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setAt(undefined)}>
                {t('scripts.drillEnd')}
              </Button>
            </div>
          </>
        )}
      </div>
    </section>
  );
}
