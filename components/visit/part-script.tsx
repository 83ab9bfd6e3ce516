import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconMessageCircle } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../lib/hooks/use-text.ts';
import type { Desk } from './desk.ts';
import { VisitCards } from './visit-cards.tsx';
import classes from './rows.module.css';

/** How this part may be said: folded, since the talk goes before the card. */
export function PartScript({ desk }: { readonly desk: Desk }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // It stands at the lower edge: what was asked for comes into sight.
    if (isOpen) place.current?.scrollIntoView({ block: 'start' });
  }, [isOpen]);
  return (
    <div ref={place} className={classes.script}>
      <UnstyledButton className={classes.scriptHead} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <IconMessageCircle size={16} aria-hidden="true" />
        {t('visit.group.script')}
        <IconChevronDown className={classes.chevron} size={16} aria-hidden="true" />
      </UnstyledButton>
      {isOpen && <VisitCards desk={desk} scenario={desk.visit.at} />}
    </div>
  );
}
