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
  // Until somebody chooses, the next morning moves with the clock.
  const [chosen, setChosen] = useState<DateValue | null>();
  const value = chosen === undefined ? tomorrowMorning(now, me.tz) : chosen;
  const at = value instanceof CalendarDateTime ? momentOf(value, me.tz) : undefined;
  const isEarlier = at !== undefined && at <= now;
  const call = at === undefined ? undefined : post('/clock', { to: isoAt(at, me.tz) });
  return (
    <section aria-labelledby="tools-to">
      <h3 id="tools-to">{words.to}</h3>
      <div className="tools-row tools-top">
        <DatePicker
          className="tools-field tools-grow"
          aria-labelledby="tools-to"
          value={value}
          onChange={setChosen}
          granularity="minute"
          hideTimeZone
          isInvalid={isEarlier}
          validationBehavior="aria"
        >
          <Group className="tools-input tools-when">
            <DateInput className="tools-segments">
              {(segment) => <DateSegment className="tools-segment" segment={segment} />}
            </DateInput>
            <Button className="tools-icon" aria-label={words.openCalendar}>
              <CalendarDays aria-hidden size={16} />
            </Button>
          </Group>
          <FieldError className="tools-wrong">{words.earlier}</FieldError>
          <CalendarPopover />
        </DatePicker>
        <Button
          className="tools-button"
          isDisabled={!call || isEarlier}
          onPress={() => {
            if (call) go(call);
            setChosen(undefined);
          }}
        >
          {words.go}
        </Button>
        {call && !isEarlier && <CurlButton call={call} of={words.to} />}
      </div>
    </section>
  );
}

function CalendarPopover() {
  const words = useWords(CLOCK_WORDS);
  return (
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
  );
}

function tomorrowMorning(now: number, tz: string): CalendarDateTime {
  const { year, month, day } = wallTimeAt(later(now, tz, { days: 1 }), tz);
  return new CalendarDateTime(year, month, day, 9);
}
