import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import type { ClientSummary } from '../../lib/domain/dossier/summary.ts';
import { useCurrentPage, useSummaries } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import app from '../app/app.module.css';
import { useNavigation } from '../app/navigation.ts';
import { TopBar } from '../app/top-bar.tsx';
import { TEST_IDS } from '../test-ids.ts';
import { ClientChoice } from './client-choice.tsx';
import classes from './portal.module.css';
import { reasonText } from './reason-text.ts';
import { useAnswerPage } from './use-answer-page.ts';

const TAIL = 6;

/**
 * The page may be about several clients, or is not certain to be about one: asks which, with what speaks for and against
 * each. The answer is kept for this portal where it says the same on its next page.
 */
export function Chooser({ clientIds }: { clientIds: readonly string[] }) {
  const { t } = useText();
  const { dispatch } = useNavigation();
  const summaries = useSummaries();
  const subject = useCurrentPage()?.subject;
  const answer = useAnswerPage();
  const asked = subject?.kind === 'ambiguous' ? subject : undefined;
  const stranger = asked?.stranger;
  const clients = clientIds.flatMap((id) => summaries?.find((each) => each.id === id) ?? []);
  const leave = () => dispatch({ type: 'show', view: { kind: 'day' } });
  return (
    <div className={app.column}>
      <TopBar onBack={leave} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <main className={app.scroll} data-testid={TEST_IDS.chooser} aria-label={t('chooser.title')} tabIndex={0}>
        <div className={classes.lead}>
          <h1 className={classes.leadTitle}>{t('chooser.title')}</h1>
          <p className={classes.leadText}>{t(clients.length > 1 ? 'chooser.hint' : 'chooser.hintOne')}</p>
        </div>
        <ul className={classes.choices}>
          {clients.map((client) => (
            <ClientChoice
              key={client.id}
              client={client}
              note={facts(client).join(' · ')}
              reasons={reasonText(asked?.candidates?.find(({ clientId }) => clientId === client.id)?.reasons ?? [], t)}
              onOpen={() => void answer.confirm(client.id, client.name)}
              testId={TEST_IDS.chooserClient}
            />
          ))}
        </ul>
        <div className={classes.actions} data-framed={stranger !== undefined}>
          {stranger && (
            <Button
              variant="default"
              leftSection={<IconUserPlus size={16} aria-hidden="true" />}
              onClick={() => dispatch({ type: 'show', view: { kind: 'add', ...stranger } })}
              data-testid={TEST_IDS.chooserAdd}
            >
              {t('chooser.add')}
            </Button>
          )}
          <Button
            variant="subtle"
            color="gray"
            onClick={() => void answer.deny(leave)}
            data-testid={TEST_IDS.chooserNone}
          >
            {t('chooser.none')}
          </Button>
        </div>
      </main>
    </div>
  );

  function facts({ uscc, clientNumber, stage, segment }: ClientSummary): string[] {
    const codes = [
      ...(uscc ? [t('chooser.usccTail', { tail: uscc.slice(-TAIL) })] : []),
      ...(clientNumber ? [t('client.number', { number: clientNumber })] : []),
    ];
    return codes.length > 0 ? [t(`segment.${segment}`), ...codes] : [t(`stage.${stage}`), t(`segment.${segment}`)];
  }
}
