import { UnstyledButton } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { chooseNext, removePromise } from '../../lib/domain/visit/edit.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useCriterionText } from '../stage/use-criterion-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { IconButton } from '../ui/icon-button.tsx';
import type { Desk } from './desk.ts';
import { Group } from './group.tsx';
import { Summary } from './summary.tsx';
import { TickRow } from './tick-row.tsx';
import { ticksOf } from './ticks.ts';
import classes from './rows.module.css';

/** What was talked about and promised, what comes next, and what is met by now. */
export function ClosingPart({ desk }: { readonly desk: Desk }) {
  const { t } = useText();
  const criterionName = useCriterionText();
  const tick = ticksOf(desk);
  const { visit, edit, guide } = desk;
  const { criteria, next, rethink } = guide.closing;
  const promises = visit.promises ?? [];
  return (
    <>
      <Group title={t('visit.group.summary')}>
        <Summary desk={desk} />
      </Group>
      {promises.length > 0 && (
        <Group title={t('visit.group.promised')}>
          <ul>
            {promises.map((promise) => (
              <li
                key={`${promise.by} ${promise.text}`}
                className={classes.promised}
                data-by={promise.by}
                data-testid={TEST_IDS.visitPromise}
              >
                <span className={classes.by}>{t(promise.by === 'us' ? 'log.byUs' : 'log.byClient')}</span>
                <span className={classes.text}>{promise.text}</span>
                <IconButton
                  label={t('visit.remove', { text: promise.text })}
                  onClick={() => edit((now) => removePromise(now, promise))}
                >
                  <IconX size={15} aria-hidden="true" />
                </IconButton>
              </li>
            ))}
          </ul>
        </Group>
      )}
      {next.length > 0 && (
        <Group title={t('visit.group.next')}>
          <ul className={classes.chips}>
            {next.map((purpose) => (
              <li key={purpose}>
                <UnstyledButton
                  className={classes.chip}
                  aria-pressed={visit.next === purpose}
                  onClick={() => edit((now) => chooseNext(now, purpose))}
                >
                  {visit.next === purpose && <IconCheck size={14} stroke={2.4} aria-hidden="true" />}
                  <span>{t(`plan.purpose.${purpose}`)}</span>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </Group>
      )}
      {rethink.length > 0 && (
        <Group title={t('visit.group.rethink')}>
          <ul className={classes.plain}>
            {rethink.map((ask) => (
              <li key={ask}>{t(`plan.ask.${ask}`)}</li>
            ))}
          </ul>
        </Group>
      )}
      {criteria.length > 0 && (
        <Group title={t('visit.group.criteria')}>
          <ul>
            {criteria.map(({ id, content }) => (
              <TickRow
                key={id}
                {...tick('criterion', id)}
                text={criterionName(content.criterion)}
                sub={content.isMandatory ? [t('stage.mandatory')] : []}
              />
            ))}
          </ul>
        </Group>
      )}
    </>
  );
}
