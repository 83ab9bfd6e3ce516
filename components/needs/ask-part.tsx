import { Button } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useCallback } from 'react';
import type { Client } from '../../lib/domain/client/client.ts';
import type { Ask } from '../../lib/domain/cross-sell/suggestion.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useInlineForm } from '../client/use-inline-form.ts';
import { TEST_IDS } from '../test-ids.ts';
import { askedKeys } from './asked-keys.ts';
import { FactsForm } from './facts-form.tsx';
import classes from './suggestion.module.css';
import type { Editing } from './use-editing.ts';

interface Props {
  readonly client: Client;
  readonly asks: readonly Ask[];
  /** There is nothing to propose: says so, and what to find out. */
  readonly isEmpty: boolean;
  readonly onEditing: Editing;
}

/** What to find out next, with the form for it. */
export function AskPart({ client, asks, isEmpty, onEditing }: Props) {
  const { t } = useText();
  const form = useInlineForm(useCallback((isEditing) => onEditing('ask', isEditing), [onEditing]));
  const { keys, hasStage } = askedKeys(asks, client.kind);
  const names = [
    ...(hasStage ? [t('clientForm.developmentStage')] : []),
    ...keys.map((key) => t(`needs.fact.${key}`)),
  ].join(t('standing.comma'));
  return (
    <div className={classes.ask}>
      {isEmpty && (
        <div className={classes.none}>
          <IconHelpCircle size={18} aria-hidden="true" />
          <div>
            <p className={classes.noneTitle}>{t('needs.none')}</p>
            <p className={classes.origin}>{`${t('needs.noneHint')} ${names}`}</p>
          </div>
        </div>
      )}
      {form.isOpen ? (
        <FactsForm client={client} keys={keys} hasStage={hasStage} onClose={() => form.setOpen(false)} />
      ) : (
        <Button
          ref={form.opener}
          size="compact-sm"
          variant={isEmpty ? 'light' : 'subtle'}
          color={isEmpty ? undefined : 'gray'}
          title={names}
          onClick={() => form.setOpen(true)}
          data-testid={TEST_IDS.needsAsk}
        >
          {t('needs.askMore')}
        </Button>
      )}
    </div>
  );
}
