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
import { dateEntry, dateIn, dateTimeEntry, dateTimeIn, nextHour, timeEntry, timeIn } from './moments.ts';
import { Progress } from './progress.tsx';

const WORDS = {
  en: { clear: 'Clear' },
  sv: { clear: 'Rensa' },
};

/**
 * A value that is put together part by part: it is kept here, and sent when the field is left, on Enter, or when a day
 * is picked; never for each key.
 */
function useParts<V>(state: ElementState, read: (entry: Entry) => V | null, entryOf: (value: V) => Entry) {
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
    void state.act(entry).then((done) => done || put(read(state.entry)));
  };
  return { value, put, send };
}

export function DatePick({ element }: { readonly element: Datepicker }) {
  const state = useElement(element);
  const parts = useParts<DateValue>(state, dateIn, (date) => dateEntry(date as never));
  return <CalendarPicker state={state} parts={parts} autoFocus={element.focus_on_load === true} />;
}

const MINUTE_MS = 60_000;

export function DateTimePick({ element }: { readonly element: DateTimepicker }) {
  const { tz } = useWorkspace().me;
  const now = useNow(MINUTE_MS);
  const state = useElement(element);
  const parts = useParts<DateValue>(
    state,
    (entry) => dateTimeIn(entry, tz),
    (moment) => dateTimeEntry(moment as never),
  );
  return (
    <CalendarPicker
      state={state}
      parts={parts}
      autoFocus={element.focus_on_load === true}
      placeholder={nextHour(now, tz)}
    />
  );
}

type CalendarPickerProps = {
  readonly state: ElementState;
  readonly parts: ReturnType<typeof useParts<DateValue>>;
  readonly autoFocus: boolean;
  /** Given where there is a time of day, too. */
  readonly placeholder?: DateValue;
};

function CalendarPicker({ state, parts: { value, put, send }, autoFocus, placeholder }: CalendarPickerProps) {
  const isOpen = useRef(false);
  return (
    <DatePicker
      {...state.field}
      className="bk-picker"
      value={value}
      onChange={(next) => {
        put(next);
        if (isOpen.current) send();
      }}
      onOpenChange={(open) => {
        isOpen.current = open;
      }}
      onBlur={send}
      granularity={placeholder ? 'minute' : 'day'}
      hideTimeZone
      shouldForceLeadingZeros
      autoFocus={autoFocus}
      {...(placeholder ? { placeholderValue: placeholder } : {})}
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
              <CalendarGridBody>{(date) => <CalendarCell className="bk-day" date={date} />}</CalendarGridBody>
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
