import { Button } from '@mantine/core';
import { IconCopy, IconFileTypeDocx, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { mayExport } from '../../lib/domain/policy/rights.ts';
import type { BriefingForm, BriefingSetDocument } from '../../lib/hooks/briefing-types.ts';
import { usePolicy } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkspaceServices } from '../../lib/hooks/use-workspace-services.ts';
import { useLoggedPrint } from '../briefing/use-logged-print.ts';
import { TEST_IDS } from '../test-ids.ts';
import { download } from '../ui/download.ts';
import { ManagedNote } from '../ui/managed-note.tsx';
import { useToasts } from '../ui/toasts.tsx';
import classes from './briefing-set.module.css';

const FORMS = Object.freeze([
  { form: 'print', icon: IconPrinter, testId: TEST_IDS.briefingPrint },
  { form: 'word', icon: IconFileTypeDocx, testId: TEST_IDS.briefingWord },
  { form: 'text', icon: IconCopy, testId: TEST_IDS.briefingText },
] as const);

type SetForm = Exclude<BriefingForm, 'calendar'>;

/** Takes the whole set along in one of its forms; every time stands in the log first, as one entry with the count. */
export function SetTools({ set }: { set: BriefingSetDocument }) {
  const { t, today } = useText();
  const { briefings } = useWorkspaceServices();
  const { show } = useToasts();
  const policy = usePolicy();
  const [busy, setBusy] = useState<SetForm>();

  const print = useLoggedPrint(() => briefings.accountSet(set.stops.length, 'print'));

  const hand = async (form: SetForm) => {
    if (form === 'print') return print();
    if (form === 'word') {
      return download(await briefings.setWordFile(set), `${t('briefingSet.file', { day: today })}.docx`);
    }
    const isCopied = await briefings.copy(briefings.setPlainText(set));
    show({ tone: isCopied ? 'good' : 'bad', text: t(isCopied ? 'briefing.copied' : 'briefing.notCopied') });
  };
  const take = async (form: SetForm) => {
    if (busy) return;
    setBusy(form);
    try {
      const logged = await briefings.accountSet(set.stops.length, form);
      if (logged.ok) await hand(form);
      else show({ tone: 'bad', text: t(logged.reason === 'byPolicy' ? 'briefing.byPolicy' : `fail.${logged.reason}`) });
    } catch {
      show({ tone: 'bad', text: t('briefing.failed') });
    } finally {
      setBusy(undefined);
    }
  };

  if (!mayExport(policy, false)) return <ManagedNote text={t('briefing.byPolicy')} />;
  return (
    <div className={classes.tools}>
      {FORMS.map(({ form, icon: Icon, testId }) => (
        <Button
          key={form}
          variant={form === 'print' ? 'filled' : 'default'}
          size="xs"
          leftSection={<Icon size={15} aria-hidden="true" />}
          loading={busy === form}
          onClick={() => void take(form)}
          data-testid={testId}
        >
          {t(`briefing.${form}`)}
        </Button>
      ))}
      <p className={classes.hint}>{t('briefingSet.masked')}</p>
    </div>
  );
}
