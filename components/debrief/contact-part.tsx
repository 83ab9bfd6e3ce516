import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconUser } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { isDay } from '../../lib/domain/calendar/day.ts';
import { MOST_MINUTES } from '../../lib/domain/follow-up/follow-up.ts';
import { planPurpose } from '../../lib/domain/debrief/touch-of.ts';
import { useRelationRules } from '../../lib/hooks/use-relation-rules.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { decidersFirst } from '../client/deciders-first.ts';
import { ChannelPicker } from '../log/channel-picker.tsx';
import { Chip } from '../log/chip.tsx';
import { DayField } from '../log/day-field.tsx';
import { TEST_IDS } from '../test-ids.ts';
import { toggled } from '../touch/touch-draft.ts';
import classes from './debrief.module.css';
import type { PartProps } from './part-props.ts';

/** Which contact it is: channel, day, length, who was there; in a line, and to be changed when pressed. */
export function ContactPart({ dossier, draft, edit }: PartProps) {
  const { t, today, day } = useText();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const purpose = planPurpose(dossier, useRelationRules().touch);
  const people = decidersFirst(dossier.people.filter(({ leftOn }) => leftOn === undefined));
  const names = people.filter((person) => draft.personIds.includes(person.id)).map(({ name }) => name);
  const facts = [
    t(`channel.${draft.channel}`),
    [day(draft.day), draft.time].filter(Boolean).join(' '),
    ...(draft.minutes > 0 ? [t('touch.minutes', { count: draft.minutes })] : []),
    ...(names.length > 0 ? [names.join(t('stage.comma'))] : []),
  ];
  return (
    <section className={classes.part} aria-label={t('debrief.contact')}>
      <UnstyledButton
        className={classes.contact}
        title={t('debrief.contactEdit')}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
        data-testid={TEST_IDS.debriefContact}
      >
        <span>{facts.join(' · ')}</span>
        <IconChevronDown size={15} aria-hidden="true" />
      </UnstyledButton>
      {isOpen && (
        <div id={id} className={classes.fields}>
          <ChannelPicker value={draft.channel} onChange={(channel) => edit({ channel })} />
          <div className={classes.chips}>
            <DayField
              className={classes.date}
              label={t('debrief.day')}
              max={today}
              value={draft.day}
              onPick={(picked) => isDay(picked) && picked <= today && edit({ day: picked, time: '' })}
            />
            <input
              type="number"
              className={classes.minutes}
              aria-label={t('touch.fields.minutes')}
              placeholder={t('touch.fields.minutes')}
              min={0}
              max={MOST_MINUTES}
              value={draft.minutes === 0 ? '' : draft.minutes}
              onChange={({ currentTarget: { value } }) => {
                const minutes = Math.floor(Number(value));
                if (minutes >= 0 && minutes <= MOST_MINUTES) edit({ minutes });
              }}
              data-testid={TEST_IDS.debriefMinutes}
            />
          </div>
          <div className={classes.chips}>
            {people.length === 0 && <span className={classes.hint}>{t('debrief.noPeople')}</span>}
            {people.map((person) => (
              <Chip
                key={person.id}
                isOn={draft.personIds.includes(person.id)}
                onClick={() => edit((now) => ({ personIds: toggled(now.personIds, person.id) }))}
              >
                <IconUser size={13} aria-hidden="true" />
                {person.name}
              </Chip>
            ))}
          </div>
        </div>
      )}
      {purpose !== undefined && (
        <div className={classes.chips}>
          <Chip
            isOn={draft.servesPlan}
            title={t('debrief.planHint')}
            onClick={() => edit((now) => ({ servesPlan: !now.servesPlan }))}
          >
            {t('debrief.plan', { purpose: t(`plan.purpose.${purpose}`) })}
          </Chip>
        </div>
      )}
    </section>
  );
}
