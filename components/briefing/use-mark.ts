import { useState } from 'react';
import { useOwnName } from '../../lib/hooks/use-own-name.ts';
import { useText } from '../../lib/hooks/use-text.ts';

/** Who makes a briefing and when, as it is printed on it. */
export function useMark(): string {
  const { t, today, day } = useText();
  const by = useOwnName()?.trim();
  const [time] = useState(() => new Date().toTimeString().slice(0, 5));
  return t('briefing.by', { by: by || t('briefing.unnamed'), day: day(today), time });
}
