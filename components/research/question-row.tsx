import { UnstyledButton } from '@mantine/core';
import { IconCircleCheckFilled, IconCircleDashed, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { answeredItem } from '../../lib/domain/research/edit.ts';
import type { ResearchItem } from '../../lib/domain/research/plan.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useFocusKept } from '../stage/use-focus-kept.ts';
import { TEST_IDS } from '../test-ids.ts';
import { DueBadge } from '../ui/due-badge.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { ItemForm } from './item-form.tsx';
import { LineField } from './line-field.tsx';
import classes from './question.module.css';
import { QuestionStep } from './question-step.tsx';

interface Props {
  readonly dossier: Dossier;
  readonly item: ResearchItem;
  readonly onPut: (item: ResearchItem, done: string) => Promise<boolean>;
  readonly onRemove: () => void;
}

/** A question: how it is found out, by whom and until when, its answer in place, and made a to-do in one press. */
export function QuestionRow({ dossier, item, onPut, onRemove }: Props) {
  const { t, today, day } = useText();
  const [open, setOpen] = useState<'answer' | 'edit'>();
  const row = useFocusKept<HTMLLIElement>(`${open}`);
  const isAnswered = item.answeredOn !== undefined;
  const { question } = item;
  const answer = async (text: string) => {
    const done = t(text === '' ? 'research.unanswered' : 'research.answered');
    if (await onPut(answeredItem(item, text, today), done)) setOpen(undefined);
  };
  const edit = async (next: ResearchItem) => {
    if (await onPut(next, t('research.itemSaved'))) setOpen(undefined);
  };
  if (open === 'edit') {
    return (
      <li ref={row} tabIndex={-1} className={classes.open}>
        <ItemForm item={item} onGo={edit} onCancel={() => setOpen(undefined)} onRemove={onRemove} />
      </li>
    );
  }
  const Icon = isAnswered ? IconCircleCheckFilled : IconCircleDashed;
  return (
    <li ref={row} tabIndex={-1} className={classes.row} data-answered={isAnswered} data-testid={TEST_IDS.researchItem}>
      <Icon size={17} aria-hidden="true" />
      <div className={classes.body}>
        <p className={classes.question}>{question}</p>
        {item.answer !== undefined && open !== 'answer' && <p className={classes.answer}>{item.answer}</p>}
        <p className={classes.meta}>
          {item.item !== undefined && <span>{t(`risk.item.${item.item}`)}</span>}
          <span>{t(`risk.method.${item.method}`)}</span>
          <span>{item.who ?? t('research.me')}</span>
          {item.answeredOn === undefined ? (
            <DueBadge due={item.due} />
          ) : (
            <span>{t('research.answeredOn', { day: day(item.answeredOn) })}</span>
          )}
        </p>
        {open === 'answer' && (
          <LineField
            label={t('research.answerLabel')}
            value={item.answer ?? ''}
            onSave={answer}
            onCancel={() => setOpen(undefined)}
          />
        )}
      </div>
      {open === undefined && (
        <div className={classes.acts}>
          <UnstyledButton
            className={classes.act}
            aria-label={t('research.answerOf', { question })}
            onClick={() => setOpen('answer')}
            data-opener
            data-testid={TEST_IDS.researchAnswer}
          >
            {t('research.answer')}
          </UnstyledButton>
          {!isAnswered && <QuestionStep dossier={dossier} item={item} />}
          <IconButton size={26} label={t('research.editItem', { question })} onClick={() => setOpen('edit')}>
            <IconPencil size={14} aria-hidden="true" />
          </IconButton>
        </div>
      )}
    </li>
  );
}
