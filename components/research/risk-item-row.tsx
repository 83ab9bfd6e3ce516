import { SegmentedControl, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { OLD_AFTER_DAYS } from '../../lib/domain/briefing/line.ts';
import { daysBetween } from '../../lib/domain/calendar/day.ts';
import type { Client } from '../../lib/domain/client/client.ts';
import { RISK_LEVELS, type RiskLevel } from '../../lib/domain/risk/item.ts';
import { judgementsOf, withJudgement } from '../../lib/domain/risk/judge.ts';
import type { RatedItem } from '../../lib/domain/risk/rating.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { useFocusKept } from '../stage/use-focus-kept.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './items.module.css';
import { JudgementHistory } from './judgement-history.tsx';
import { LineField } from './line-field.tsx';
import { useRiskWords } from './use-risk-words.ts';
import { useSaveResearch } from './use-save-research.ts';

interface Props {
  readonly client: Client;
  readonly rated: RatedItem;
}

/** An item: its level by hand, why, how old that is, what the figures say against it, and what was judged before. */
export function RiskItemRow({ client, rated: { item, reasons } }: Props) {
  const { t, today, day } = useText();
  const { edits } = useServices();
  const words = useRiskWords();
  const save = useSaveResearch(client);
  const [isWriting, setWriting] = useState(false);
  const row = useFocusKept<HTMLLIElement>(`${isWriting}`);
  const name = t(`risk.item.${item}`);
  const [newest, ...before] = judgementsOf(client.judgements, item);
  const isOld = newest !== undefined && daysBetween(newest.on, today) > OLD_AFTER_DAYS;
  const judge = (level: RiskLevel, note?: string) => {
    const judgement = { id: edits.newId(), item, level, on: today, ...(note === undefined ? {} : { note }) };
    void save(withJudgement(client, judgement), t('research.judged', { name, level: t(`risk.level.${level}`) }));
  };
  const write = async (text: string) => {
    if (!newest) return;
    const { note: _, ...rest } = newest;
    const record = withJudgement(client, text === '' ? rest : { ...rest, note: text });
    if (await save(record, t('research.noted'))) setWriting(false);
  };
  return (
    <li ref={row} tabIndex={-1} className={classes.row} data-item={item} data-testid={TEST_IDS.riskItem}>
      <span className={classes.name}>{name}</span>
      <SegmentedControl
        size="xs"
        className={classes.levels}
        aria-label={t('research.levelOf', { name })}
        value={newest?.level ?? ''}
        onChange={(next) => {
          const level = RISK_LEVELS.find((each) => each === next);
          if (level) judge(level);
        }}
        data={RISK_LEVELS.map((level) => ({ value: level, label: t(`risk.level.${level}`) }))}
      />
      <div className={classes.about}>
        {newest?.note !== undefined && !isWriting && <p>{newest.note}</p>}
        {reasons
          .filter(({ kind }) => kind !== 'judged')
          .map((reason) => (
            <p key={words.reason(reason)} className={classes.warnedLine}>
              {words.reason(reason)}
            </p>
          ))}
        {isWriting && newest ? (
          <LineField
            label={t('research.whyOf', { name })}
            value={newest.note ?? ''}
            onSave={write}
            onCancel={() => setWriting(false)}
          />
        ) : (
          <p className={classes.foot}>
            <span data-old={isOld}>
              {newest ? t('research.judgedOn', { day: day(newest.on) }) : t('research.notJudged')}
              {isOld && ` · ${t('research.old')}`}
            </span>
            {newest && (
              <UnstyledButton
                className={classes.act}
                aria-label={t('research.whyOf', { name })}
                onClick={() => setWriting(true)}
                data-opener
              >
                {t('research.why')}
              </UnstyledButton>
            )}
            {newest && newest.on !== today && (
              <UnstyledButton
                className={classes.act}
                aria-label={t('research.againOf', { name })}
                onClick={() => judge(newest.level, newest.note)}
              >
                {t('research.again')}
              </UnstyledButton>
            )}
          </p>
        )}
        <JudgementHistory client={client} judgements={before} />
      </div>
    </li>
  );
}
