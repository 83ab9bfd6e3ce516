import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { Client } from '../../lib/domain/client/client.ts';
import type { RiskJudgement } from '../../lib/domain/risk/item.ts';
import { withoutJudgement } from '../../lib/domain/risk/judge.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import folded from './folded.module.css';
import classes from './items.module.css';
import { useSaveResearch } from './use-save-research.ts';

interface Props {
  readonly client: Client;
  /** The earlier ones, the newest first. */
  readonly judgements: readonly RiskJudgement[];
}

/** What was judged of an item before; folded. */
export function JudgementHistory({ client, judgements }: Props) {
  const { t, day } = useText();
  const save = useSaveResearch(client);
  if (judgements.length === 0) return null;
  return (
    <details className={folded.folded}>
      <summary>
        {t('research.history', { count: judgements.length })}
        <IconChevronDown size={13} aria-hidden="true" />
      </summary>
      <ul>
        {judgements.map(({ id, level, on, note }) => (
          <li key={id} className={folded.row}>
            <span>
              {day(on)} · <strong>{t(`risk.level.${level}`)}</strong> {note}
            </span>
            <UnstyledButton
              className={classes.act}
              aria-label={t('research.dropOf', { day: day(on) })}
              onClick={() => void save(withoutJudgement(client, id), t('research.dropped'))}
            >
              {t('research.drop')}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </details>
  );
}
