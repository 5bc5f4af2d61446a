import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { useRef } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DatePicker,
  type DateValue,
  Dialog,
  Group,
  Heading,
  Popover,
} from 'react-aria-components';
import type { ElementState } from '../element.ts';
import { PickerBox, Segments } from './picker-box.tsx';
import type { Parts } from './use-parts.ts';
import { useToday } from './use-today.ts';

type CalendarPickerProps<V extends DateValue> = {
  readonly state: ElementState;
  readonly parts: Parts<V>;
  /** Where the calendar opens while nothing is chosen. */
  readonly placeholder: V;
  readonly granularity: 'day' | 'minute';
  readonly autoFocus: boolean;
};

/** A date, with a time of day or without, to write or to pick. */
export function CalendarPicker<V extends DateValue>({ state, parts, ...given }: CalendarPickerProps<V>) {
  const { value, put, send } = parts;
  const today = useToday();
  const isOpen = useRef(false);
  return (
    <DatePicker
      {...state.field}
      className="bk-picker"
      value={value}
      onChange={(next) => {
        put(next as V | null);
        if (isOpen.current) send();
      }}
      onOpenChange={(open) => {
        isOpen.current = open;
      }}
      onBlur={send}
      granularity={given.granularity}
      placeholderValue={given.placeholder}
      hideTimeZone
      shouldForceLeadingZeros
      autoFocus={given.autoFocus}
    >
      <PickerBox state={state} onClear={value === null ? undefined : () => state.act(null)} onEnter={send}>
        <Group className="bk-picker-parts">
          <Button className="bk-icon">
            <CalendarDays size={16} aria-hidden="true" />
          </Button>
          <Segments />
        </Group>
      </PickerBox>
      <Popover className="bk-popover bk-calendar-popover">
        <Dialog className="bk-calendar-dialog">
          <Calendar>
            <header className="bk-calendar-head">
              <Button slot="previous" className="bk-icon">
                <ChevronLeft size={18} aria-hidden="true" />
              </Button>
              <Heading className="bk-calendar-month" />
              <Button slot="next" className="bk-icon">
                <ChevronRight size={18} aria-hidden="true" />
              </Button>
            </header>
            <CalendarGrid weekdayStyle="short">
              <CalendarGridHeader>
                {(day) => <CalendarHeaderCell className="bk-weekday">{day}</CalendarHeaderCell>}
              </CalendarGridHeader>
              <CalendarGridBody>
                {(date) => (
                  <CalendarCell
                    className={date.compare(today) === 0 ? 'bk-day bk-today' : 'bk-day'}
                    date={date}
                  />
                )}
              </CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
