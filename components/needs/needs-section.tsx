import { UnstyledButton } from '@mantine/core';
import { useMemo } from 'react';
import { needsMatrix } from '../../lib/domain/cross-sell/needs-matrix.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { type CrossSellView, useCrossSell } from '../../lib/hooks/use-cross-sell.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { Section } from '../ui/section.tsx';
import { linkTo } from '../workspace/address.ts';
import { AskPart } from './ask-part.tsx';
import { Blocked } from './blocked.tsx';
import { Cautions } from './cautions.tsx';
import { GapStrip } from './gap-strip.tsx';
import { SuggestionCard } from './suggestion-card.tsx';
import classes from './suggestion.module.css';
import { type Editing, useEditing } from './use-editing.ts';

interface Props {
  readonly dossier: Dossier;
  readonly onEditing: (isEditing: boolean) => void;
}

/** What to propose to the client next: where the gaps are, at most three suggestions, or why there are none. */
export function NeedsSection({ dossier, onEditing }: Props) {
  const { t } = useText();
  const { places } = useServices();
  const view = useCrossSell(dossier);
  const editing = useEditing(onEditing);
  const clientId = dossier.client.id;
  return (
    <div data-testid={TEST_IDS.needs}>
      <Section
        title={t('needs.title')}
        aside={
          <UnstyledButton
            className={classes.full}
            onClick={() => void places.openWorkspace(linkTo('client', { client: clientId, part: 'needs' }).slice(1))}
            data-testid={TEST_IDS.needsFull}
          >
            {t('needs.full')}
          </UnstyledButton>
        }
      >
        {view === 'failed' ? (
          <p role="alert">{t('needs.failed')}</p>
        ) : view === undefined ? (
          <p className={classes.origin}>{t('needs.loading')}</p>
        ) : (
          <Shown dossier={dossier} view={view} onEditing={editing} />
        )}
      </Section>
    </div>
  );
}

function Shown({
  dossier,
  view: { sell, content },
  onEditing,
}: {
  readonly dossier: Dossier;
  readonly view: CrossSellView;
  readonly onEditing: Editing;
}) {
  const needs = useMemo(() => needsMatrix(dossier, content), [dossier, content]);
  return (
    <>
      <GapStrip needs={needs} />
      {sell.state === 'blocked' ? (
        <Blocked blocks={sell.blocks} />
      ) : (
        <>
          <Cautions cautions={sell.cautions} />
          <ul className={classes.cards}>
            {sell.suggestions.map((suggestion) => (
              <SuggestionCard
                key={suggestion.ruleId}
                suggestion={suggestion}
                dossier={dossier}
                content={content}
                onEditing={onEditing}
              />
            ))}
          </ul>
          <AskPart
            client={dossier.client}
            asks={sell.asks}
            isEmpty={sell.suggestions.length === 0}
            onEditing={onEditing}
          />
        </>
      )}
    </>
  );
}
