import type { Datepicker, DateTimepicker, Timepicker } from '@slack/types';
import { CalendarDays, ChevronLeft, ChevronRight, Clock, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  type DateValue,
  Dialog,
  Group,
  Heading,
  Popover,
  TimeField,
} from 'react-aria-components';
import type { Entry } from '../../../view-state.ts';
import { useNow } from '../../now.ts';
import { useWords, useWorkspace } from '../../workspace.ts';
import { type ElementState, useElement } from '../element.ts';
import {
  dateEntry,
  dateIn,
  dateTimeEntry,
  dateTimeIn,
  dayOf,
  nextHour,
  timeEntry,
  timeIn,
} from './moments.ts';
import { Progress } from './progress.tsx';

const WORDS = {
  en: { clear: 'Clear' },
  sv: { clear: 'Rensa' },
};

type Parts<V> = { readonly value: V | null; put(next: V | null): void; send(): void };

/**
 * A value that is put together part by part: it is kept here, and sent when the field is left, on Enter, or when a day
 * is picked; never for each key.
 */
function useParts<V>(
  state: ElementState,
  read: (entry: Entry) => V | null,
  entryOf: (value: V) => Entry,
): Parts<V> {
  const [value, setValue] = useState<V | null>(() => read(state.entry));
  const latest = useRef(value);
  const put = (next: V | null) => {
    latest.current = next;
    setValue(next);
  };
  const held = JSON.stringify(state.entry);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another entry makes it read anew
  useEffect(() => put(read(state.entry)), [held]);
  const send = () => {
    const entry = latest.current === null ? null : entryOf(latest.current);
    if (JSON.stringify(entry) === held) return;
    void state.act(entry).then((sent) => sent || put(read(state.entry)));
  };
  return { value, put, send };
}

export function DatePick({ element }: { readonly element: Datepicker }) {
  const state = useElement(element);
  const today = useToday();
  const parts = useParts(state, dateIn, dateEntry);
  return (
    <CalendarPicker
      state={state}
      parts={parts}
      placeholder={today}
      granularity="day"
      autoFocus={element.focus_on_load === true}
    />
  );
}

const MINUTE_MS = 60_000;

/** By the clock of the sandbox. */
const useToday = () => dayOf(useNow(MINUTE_MS), useWorkspace().me.tz);

export function DateTimePick({ element }: { readonly element: DateTimepicker }) {
  const { tz } = useWorkspace().me;
  const now = useNow(MINUTE_MS);
  const state = useElement(element);
  const parts = useParts(state, (entry) => dateTimeIn(entry, tz), dateTimeEntry);
  return (
    <CalendarPicker
      state={state}
      parts={parts}
      placeholder={nextHour(now, tz)}
      granularity="minute"
      autoFocus={element.focus_on_load === true}
    />
  );
}

type CalendarPickerProps<V extends DateValue> = {
  readonly state: ElementState;
  readonly parts: Parts<V>;
  /** Where the calendar opens while nothing is chosen. */
  readonly placeholder: V;
  readonly granularity: 'day' | 'minute';
  readonly autoFocus: boolean;
};

function CalendarPicker<V extends DateValue>({ state, parts, ...given }: CalendarPickerProps<V>) {
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

export function TimePick({ element }: { readonly element: Timepicker }) {
  const state = useElement(element);
  const { value, put, send } = useParts(state, timeIn, timeEntry);
  return (
    <TimeField
      {...state.field}
      className="bk-picker"
      value={value}
      onChange={put}
      onBlur={send}
      shouldForceLeadingZeros
      autoFocus={element.focus_on_load === true}
    >
      <PickerBox state={state} onClear={value === null ? undefined : () => state.act(null)} onEnter={send}>
        <span className="bk-icon" aria-hidden="true">
          <Clock size={16} />
        </span>
        <Segments />
        {element.timezone && <small className="bk-tz">{element.timezone.replaceAll('_', ' ')}</small>}
      </PickerBox>
    </TimeField>
  );
}

type PickerBoxProps = {
  readonly state: ElementState;
  readonly onClear: (() => void) | undefined;
  readonly onEnter: () => void;
  readonly children: ReactNode;
};

/** The parts of the value, and how to clear them. Enter is caught before the parts make something else of it. */
function PickerBox({ state, onClear, onEnter, children }: PickerBoxProps) {
  const words = useWords(WORDS);
  return (
    <div
      className="bk-picker-box"
      role="presentation"
      onKeyDownCapture={(event) => isEnterInSegment(event) && onEnter()}
    >
      {children}
      <Progress state={state} />
      {onClear && (
        <Button slot={null} className="bk-icon bk-clear" aria-label={words.clear} onPress={onClear}>
          <X size={14} aria-hidden="true" />
        </Button>
      )}
    </div>
  );
}

const Segments = () => (
  <DateInput className="bk-segments">
    {(segment) => <DateSegment className="bk-segment" segment={segment} />}
  </DateInput>
);

const isEnterInSegment = ({ key, target }: KeyboardEvent): boolean =>
  key === 'Enter' && (target as HTMLElement).role === 'spinbutton';
