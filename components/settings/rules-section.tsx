import { Button } from '@mantine/core';
import { lazy, Suspense, useId, useState } from 'react';
import { useRelationRules } from '../../lib/hooks/use-relation-rules.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { targetText } from '../touch/touch-reason.ts';
import { ManagedNote } from '../ui/managed-note.tsx';
import { Section } from '../ui/section.tsx';
import classes from './settings.module.css';

/** Changed once in a while: the settings do not wait for it. */
const RulesForm = lazy(async () => ({ default: (await import('./rules-form.tsx')).RulesForm }));

/** How touches are counted and how often clients are contacted: the rules in force in a line, and all of them to change. */
export function RulesSection() {
  const { t } = useText();
  const { touch, managed } = useRelationRules();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <Section title={t('rules.title')} {...(managed.length > 0 ? { aside: <ManagedNote /> } : {})}>
      <div className={classes.row}>
        <p className={classes.about}>{t('rules.now', { target: targetText(touch) })}</p>
        <Button
          size="compact-xs"
          variant="subtle"
          aria-expanded={isOpen}
          {...(isOpen ? { 'aria-controls': id } : {})}
          onClick={() => setOpen(!isOpen)}
          data-testid={TEST_IDS.rulesOpen}
        >
          {t(isOpen ? 'rules.close' : 'rules.open')}
        </Button>
      </div>
      {isOpen && (
        <div id={id}>
          <Suspense>
            <RulesForm />
          </Suspense>
        </div>
      )}
    </Section>
  );
}
