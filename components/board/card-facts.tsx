import { IconAlertTriangle, IconBuildingBank, IconHourglassHigh, IconPhoneOff, IconUser } from '@tabler/icons-react';
import { type BoardMark, hasMark } from '../../lib/domain/board/filter.ts';
import { daysBetween } from '../../lib/domain/calendar/day.ts';
import type { ClientSummary } from '../../lib/domain/dossier/summary.ts';
import { isProcessStage, isProspect } from '../../lib/domain/stage/stage.ts';
import { countBy } from '../../lib/domain/touch/count.ts';
import { type Text, useText } from '../../lib/hooks/use-text.ts';
import { DueBadge } from '../ui/due-badge.tsx';
import ui from '../ui/ui.module.css';
import classes from './board-card.module.css';
import type { CardRules } from './card-rules.ts';

/** Marks shown as an icon with its word for the ear; what is missing next stands in words anyway. */
const ICONS = Object.freeze({
  contactOverdue: IconPhoneOff,
  singleThread: IconUser,
  loanDue: IconBuildingBank,
} as const satisfies Partial<Record<BoardMark, unknown>>);
const ICON_MARKS = Object.freeze(['contactOverdue', 'singleThread', 'loanDue'] as const);

const YEAR = 365;
/** From so many days on nobody counts them. */
const YEARS_FROM = 2 * YEAR;

/** What a card says besides the name: progress, money, what comes next. */
export function CardFacts({ client, rules }: { client: ClientSummary; rules: CardRules }) {
  const text = useText();
  const { t, today } = text;
  const { stage, stageSince, touches, followUps } = client;
  const days = Math.max(0, daysBetween(stageSince, today));
  const { calendar, options, target } = rules;
  const isStalled = hasMark(client, 'stalled', today, calendar, options);
  const [next] = followUps;
  return (
    <>
      <div className={classes.line}>
        <span>
          {t(isProspect(stage) ? 'board.touches' : 'board.touchesWon', { n: countBy(touches, options.rule), target })}
        </span>
        <span className={classes.days} data-stalled={isStalled} title={t('board.daysTitle', { count: days })}>
          {isStalled && <IconHourglassHigh size={13} aria-hidden="true" />}
          {days < YEARS_FROM
            ? t('board.days', { count: days })
            : t('stage.forYears', { count: Math.floor(days / YEAR) })}
          {isStalled && <span className={ui.hidden}>{t('board.marks.stalled')}</span>}
        </span>
        <span className={classes.marks}>
          {ICON_MARKS.filter((mark) => hasMark(client, mark, today, calendar, options)).map((mark) => {
            const Icon = ICONS[mark];
            const word = t(`board.marks.${mark}`);
            return (
              <span key={mark} title={word} data-mark={mark}>
                <Icon size={14} aria-hidden="true" />
                <span className={ui.hidden}>{word}</span>
              </span>
            );
          })}
        </span>
      </div>
      <MoneyLine client={client} text={text} />
      <div className={classes.next}>
        {next ? (
          <>
            <span className={classes.nextText} title={next.text}>
              {next.text}
            </span>
            <DueBadge due={next.due} />
          </>
        ) : isProspect(stage) ? (
          <span className={classes.missing}>
            <IconAlertTriangle size={13} aria-hidden="true" />
            {t('board.noNext')}
          </span>
        ) : (
          isProcessStage(stage) && <span className={classes.quiet}>{t('board.noPlan')}</span>
        )}
      </div>
    </>
  );
}

function MoneyLine({ client, text: { t, money } }: { client: ClientSummary; text: Text }) {
  const { valueFen, depositFen, loanFen } = client;
  const parts = [
    ...(valueFen === undefined ? [] : [t('board.worth', { amount: money(valueFen) })]),
    ...(depositFen === undefined ? [] : [t('board.deposit', { amount: money(depositFen) })]),
    ...(loanFen === undefined ? [] : [t('board.loan', { amount: money(loanFen) })]),
  ];
  if (parts.length === 0) return <div className={classes.money}>{t('board.noMoney')}</div>;
  const line = parts.join(' · ');
  return (
    <div className={classes.money} title={line}>
      {line}
    </div>
  );
}
