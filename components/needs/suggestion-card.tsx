import { Button, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type RefObject, useId, useRef, useState } from 'react';
import type { CrossSellContent, Suggestion } from '../../lib/domain/cross-sell/suggestion.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { AcceptForm } from './accept-form.tsx';
import { DeclineForm } from './decline-form.tsx';
import { SuggestionBody } from './suggestion-body.tsx';
import classes from './suggestion.module.css';
import { type Editing, useSaysEditing } from './use-editing.ts';

interface Props {
  readonly suggestion: Suggestion;
  readonly dossier: Dossier;
  readonly content: CrossSellContent;
  /** It begins opened. */
  readonly isOpen?: boolean;
  readonly onEditing: Editing;
}

type Answer = 'accept' | 'later' | 'notFit';

/** One suggestion: what, what it brings, why, on how many facts; opened, all there is to it, and what becomes of it. */
export function SuggestionCard({ suggestion, dossier, content, isOpen: isOpenFirst = false, onEditing }: Props) {
  const { t, money } = useText();
  const id = useId();
  const [isOpen, setOpen] = useState(isOpenFirst);
  const [answer, setAnswer] = useState<Answer>();
  const openers = { accept: useOpener(), later: useOpener(), notFit: useOpener() };
  const { ruleId, title, why, netFen, facts } = suggestion;
  useSaysEditing(ruleId, answer !== undefined, onEditing);
  const choose = (next: Answer | undefined) => {
    const opener = answer && openers[answer];
    setAnswer(next);
    // After the form is gone the focus goes back to what opened it.
    if (next === undefined) requestAnimationFrame(() => opener?.current?.focus());
  };
  const close = () => choose(undefined);
  return (
    <li className={classes.card} data-testid={TEST_IDS.needsSuggestion} data-rule={ruleId}>
      <UnstyledButton
        className={classes.head}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
        data-testid={TEST_IDS.needsOpen}
      >
        <span className={classes.title}>{title}</span>
        <span className={classes.income} data-known={netFen !== undefined}>
          {netFen === undefined ? t('needs.incomeNoData') : t('needs.perYear', { sum: money(netFen) })}
        </span>
        <span className={classes.why}>{why}</span>
        <span className={classes.count}>
          {t('needs.count', { count: facts.length })}
          <IconChevronDown className={classes.chevron} size={14} aria-hidden="true" />
        </span>
      </UnstyledButton>
      {isOpen && (
        <div id={id} className={classes.opened}>
          <SuggestionBody suggestion={suggestion} clientId={dossier.client.id} />
        </div>
      )}
      {answer === undefined ? (
        <div className={classes.answers}>
          <Button
            ref={openers.accept}
            size="compact-sm"
            variant="light"
            aria-label={t('needs.acceptOf', { title })}
            onClick={() => choose('accept')}
            data-testid={TEST_IDS.needsAccept}
          >
            {t('needs.accept')}
          </Button>
          <Button
            ref={openers.notFit}
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-label={t('needs.notFitOf', { title })}
            onClick={() => choose('notFit')}
            data-testid={TEST_IDS.needsDecline}
          >
            {t('needs.notFit')}
          </Button>
          <Button
            ref={openers.later}
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-label={t('needs.laterOf', { title })}
            onClick={() => choose('later')}
            data-testid={TEST_IDS.needsLater}
          >
            {t('needs.later')}
          </Button>
        </div>
      ) : answer === 'accept' ? (
        <AcceptForm suggestion={suggestion} dossier={dossier} products={content.products} onClose={close} />
      ) : (
        <DeclineForm
          key={answer}
          suggestion={suggestion}
          dossier={dossier}
          first={answer === 'later' ? 'later' : 'noNeed'}
          onClose={close}
        />
      )}
    </li>
  );
}

function useOpener(): RefObject<HTMLButtonElement | null> {
  return useRef<HTMLButtonElement>(null);
}
