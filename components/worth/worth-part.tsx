import { useMemo } from 'react';
import { summarise } from '../../lib/domain/dossier/summary.ts';
import { yearlyValue } from '../../lib/domain/value/value.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import type { PartProps } from '../client-page/part-props.ts';
import { Block } from '../workspace/block.tsx';
import { ChurnPart } from './churn-part.tsx';
import { GradePart } from './grade-part.tsx';
import { MaturityPart } from './maturity-part.tsx';
import { SignalList } from './signal-list.tsx';
import { ValuePart } from './value-part.tsx';

/** What a client is worth and why: grade, yearly value, what may end it, how deep it is. */
export function WorthPart({ dossier }: PartProps) {
  const { t } = useText();
  const value = useMemo(() => yearlyValue(dossier), [dossier]);
  const summary = useMemo(() => summarise(dossier), [dossier]);
  return (
    <>
      <Block title={t('worth.grade')} hint={t('worth.gradeHint')}>
        <GradePart dossier={dossier} value={value} />
      </Block>
      <Block title={t('worth.value')} hint={t('worth.valueHint')}>
        <ValuePart dossier={dossier} value={value} />
      </Block>
      <Block title={t('worth.churn')} hint={t('worth.churnHint')}>
        <ChurnPart summary={summary} />
        <SignalList client={dossier.client} />
      </Block>
      <Block title={t('worth.maturity')} hint={t('worth.maturityHint')}>
        <MaturityPart dossier={dossier} />
      </Block>
    </>
  );
}
