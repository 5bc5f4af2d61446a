import type { Datepicker, DateTimepicker, Timepicker } from '@slack/types';
import { Clock } from 'lucide-react';
import { TimeField } from 'react-aria-components';
import { useNow } from '../../now.ts';
import { useWorkspace } from '../../workspace.ts';
import { useElement } from '../element.ts';
import { CalendarPicker } from './calendar-picker.tsx';
import { dateEntry, dateIn, dateTimeEntry, dateTimeIn, nextHour, timeEntry, timeIn } from './moments.ts';
import { PickerBox, Segments } from './picker-box.tsx';
import { useParts } from './use-parts.ts';
import { useToday } from './use-today.ts';

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
