import { useWords, useWorkspace } from '../../workspace.ts';
import { CLOCK_WORDS } from './clock-words.ts';
import { lengthOf, weekAt } from './moves.ts';

/** The date, the time and the week, and how far the clock was moved. */
export function ClockFace({ now }: { readonly now: number }) {
  const { me, moved } = useWorkspace();
  const words = useWords(CLOCK_WORDS);
  const written = (form: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(me.locale, { timeZone: me.tz, ...form }).format(now);
  return (
    <div className="tools-face">
      <p className="tools-date">
        {written({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })}
      </p>
      <p className="tools-time" role="timer">
        {written({ hour: '2-digit', minute: '2-digit', second: '2-digit' })}
      </p>
      <p className="tools-soft">
        <strong>{words.week(weekAt(now, me.tz))}</strong>{' '}
        {words.asSeenBy(me.realName.split(' ')[0]!, me.tz, me.locale)}
      </p>
      <p className={moved === 0 ? 'tools-soft' : 'tools-moved'}>{howFar(moved)}</p>
    </div>
  );

  function howFar(ms: number): string {
    const { days, hours, minutes } = lengthOf(ms);
    const length = [
      days > 0 && words.days(days),
      hours > 0 && words.hours(hours),
      (minutes > 0 || (days === 0 && hours === 0)) && words.minutes(minutes),
    ]
      .filter(Boolean)
      .join(', ');
    if (ms === 0) return words.real;
    return ms > 0 ? words.ahead(length) : words.behind(length);
  }
}
