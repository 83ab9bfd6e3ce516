import { type KeyboardEvent, useRef } from 'react';
import { CHANNELS, type Channel } from '../../lib/domain/touch/touch.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { logChannelTestId } from '../test-ids.ts';
import { CHANNEL_ICONS } from '../touch/channel-icons.ts';
import classes from './log.module.css';

interface Props {
  readonly value: Channel;
  readonly onChange: (channel: Channel) => void;
}

/** One of seven channels; the chosen one says its name, the others on hover. Arrow keys move within. */
export function ChannelPicker({ value, onChange }: Props) {
  const { t } = useText();
  const group = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const index = (CHANNELS.indexOf(value) + step + CHANNELS.length) % CHANNELS.length;
    onChange(CHANNELS[index] as Channel);
    group.current?.querySelectorAll<HTMLButtonElement>('button')[index]?.focus();
  };
  return (
    <div
      ref={group}
      className={classes.channels}
      role="radiogroup"
      aria-label={t('channel.label')}
      onKeyDown={onKeyDown}
    >
      {CHANNELS.map((channel) => {
        const Icon = CHANNEL_ICONS[channel];
        const isChosen = channel === value;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a native radio cannot hold an icon and its word
          <button
            key={channel}
            type="button"
            role="radio"
            aria-checked={isChosen}
            aria-label={t(`channel.${channel}`)}
            title={t(`channel.${channel}`)}
            tabIndex={isChosen ? 0 : -1}
            className={classes.channel}
            onClick={() => onChange(channel)}
            data-testid={logChannelTestId(channel)}
          >
            <Icon size={16} aria-hidden="true" />
            {isChosen && <span aria-hidden="true">{t(`channel.${channel}`)}</span>}
          </button>
        );
      })}
    </div>
  );
}
