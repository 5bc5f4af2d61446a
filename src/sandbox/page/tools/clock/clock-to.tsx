import { CalendarDateTime, type DateValue } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  FieldError,
  Group,
  Heading,
  Label,
  Popover,
} from 'react-aria-components';
import { useWords, useWorkspace } from '../../workspace.ts';
import { type ControlCall, post } from '../control-call.ts';
import { CurlButton } from '../copy-button.tsx';
import { CLOCK_WORDS } from './clock-words.ts';
import { isoAt, later, momentOf, wallTimeAt } from './moves.ts';

type ClockToProps = { readonly now: number; readonly go: (call: ControlCall) => void };

/** Any later moment, chosen as date and time in the acting person's zone. */
export function ClockTo({ now, go }: ClockToProps) {
  const { me } = useWorkspace();
  const words = useWords(CLOCK_WORDS);
  const [chosen, setChosen] = useState<DateValue | null>(() => tomorrowMorning(now, me.tz));
  const at = chosen instanceof CalendarDateTime ? momentOf(chosen, me.tz) : undefined;
  const isEarlier = at !== undefined && at <= now;
  const call = at === undefined ? undefined : post('/clock', { to: isoAt(at, me.tz) });
  return (
    <DatePicker
      className="tools-field"
      value={chosen}
      onChange={setChosen}
      granularity="minute"
      hideTimeZone
      isInvalid={isEarlier}
      validationBehavior="aria"
    >
      <Label>
        <h3>{words.to}</h3>
      </Label>
      <div className="tools-row">
        <Group className="tools-input tools-when">
          <DateInput className="tools-segments">
            {(segment) => <DateSegment className="tools-segment" segment={segment} />}
          </DateInput>
          <Button className="tools-icon" aria-label={words.openCalendar}>
            <CalendarDays aria-hidden size={16} />
          </Button>
        </Group>
        <Button
          slot={null}
          className="tools-button"
          isDisabled={!call || isEarlier}
          onPress={() => call && go(call)}
        >
          {words.go}
        </Button>
        {call && !isEarlier && <CurlButton call={call} of={words.to} />}
      </div>
      <FieldError className="tools-wrong">{words.earlier}</FieldError>
      <Popover className="tools-popover">
        <Dialog className="tools-calendar">
          <Calendar>
            <header className="tools-row">
              <Button slot="previous" className="tools-icon" aria-label={words.previousMonth}>
                <ChevronLeft aria-hidden size={16} />
              </Button>
              <Heading />
              <Button slot="next" className="tools-icon" aria-label={words.nextMonth}>
                <ChevronRight aria-hidden size={16} />
              </Button>
            </header>
            <CalendarGrid>{(date) => <CalendarCell className="tools-day" date={date} />}</CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

function tomorrowMorning(now: number, tz: string): CalendarDateTime {
  const { year, month, day } = wallTimeAt(later(now, tz, { days: 1 }), tz);
  return new CalendarDateTime(year, month, day, 9);
}
