import { ON_DAY_OFF } from '../../domain/digest.ts';
import type { DigestProblem, DigestWanted } from '../../domain/digest-request.ts';
import { ROLES } from '../../domain/role.ts';
import { digestProblemWords } from '../../speech/digest-problem-words.ts';
import { type DigestSetupSentence, setupSay } from '../../speech/digest-setup-words.ts';
import type { Reader } from '../../speech/format.ts';
import type { DigestField } from './digest-modal.ts';

/** As Slack sends them: by block and action. */
export type DigestModalValues = {
  readonly [block: string]: {
    readonly [action: string]: {
      readonly selected_option?: { readonly value: string } | null | undefined;
      readonly selected_options?: readonly { readonly value: string }[] | undefined;
      readonly selected_conversation?: string | null | undefined;
      readonly selected_user?: string | null | undefined;
      readonly selected_time?: string | null | undefined;
    };
  };
};

/** What was answered, or which fields cannot be used and why. */
export function readDigestModal(
  values: DigestModalValues,
  { locale }: Reader,
): { readonly wanted: DigestWanted } | { readonly errors: Readonly<Record<string, string>> } {
  const answer = (field: DigestField) => values[field]?.answer;
  const choice = (field: DigestField) => answer(field)?.selected_option?.value;
  const several = (field: DigestField) => answer(field)?.selected_options?.map(({ value }) => value) ?? [];
  const channel = answer('channel')?.selected_conversation ?? null;
  const person = answer('person')?.selected_user ?? null;
  const [from, until] = [
    answer('quiet.from')?.selected_time ?? null,
    answer('quiet.until')?.selected_time ?? null,
  ];
  const wrong: [DigestField, DigestSetupSentence, boolean][] = [
    ['channel', 'modal.error.where', !channel && !person],
    ['person', 'modal.error.both', channel !== null && person !== null],
    [
      'quiet.until',
      'modal.error.quiet',
      (from === null) !== (until === null) || (from !== null && from === until),
    ],
  ];
  const errors = wrong.flatMap(([field, key, isWrong]) => (isWrong ? [[field, setupSay(locale, key)]] : []));
  if (errors.length > 0) return { errors: Object.fromEntries(errors) };
  const metrics = several('metrics');
  const remind = Number(choice('remind'));
  return {
    wanted: {
      place: channel ? { kind: 'channel', id: channel } : { kind: 'person', id: person! },
      metrics,
      role: metrics.length > 0 ? null : (ROLES.find((role) => role === choice('about')) ?? null),
      weekdays: several('days').map(Number).sort(),
      time: answer('time')?.selected_time ?? null,
      timeZone: choice('zone') ?? null,
      onDayOff: ON_DAY_OFF.find((one) => one === choice('off')) ?? null,
      quiet: from !== null && until !== null ? { from, until } : null,
      remindHours: remind > 0 ? remind : null,
      locale: choice('language') === 'en' ? 'en' : 'sv',
    },
  };
}

/** Where a problem is shown that only turns up once everything is put together. */
export function problemInModal(problem: DigestProblem, reader: Reader): Readonly<Record<string, string>> {
  const block: DigestField =
    problem.about === 'quiet_time' ? 'time' : problem.about === 'never' ? 'off' : 'channel';
  return { [block]: digestProblemWords(problem, () => undefined, reader) };
}
