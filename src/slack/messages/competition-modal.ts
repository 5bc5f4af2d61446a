import type { ModalView } from '@slack/types';
import { type CivilDate, isCivilDate } from '../../domain/civil-date.ts';
import type { NewCompetitionRequest } from '../../domain/competition-request.ts';
import { RACE_BY, type RaceBy } from '../../domain/leaderboard.ts';
import type { Metric } from '../../domain/metric.ts';
import { type CompetitionSentence, competitionSay } from '../../speech/competition-say.ts';
import type { Reader } from '../../speech/format.ts';
import { capitalised } from '../../speech/say.ts';
import { plain, textInput } from './inputs.ts';
import { answerTo, type FieldValues, field, menu, tellingModal } from './modal-fields.ts';

export const COMPETITION_MODAL = 'competition';

/** What a modal carries from its opening to its submission. */
export type CompetitionPlace = { readonly responseUrl: string; readonly channelId: string };

export type CompetitionFacts = {
  readonly request: NewCompetitionRequest;
  /** Those that can be raced for. */
  readonly metrics: readonly Metric[];
  /** Whether the channel has a leaderboard; else starting one switches it on. */
  readonly hasLeaderboard: boolean;
  readonly today: CivilDate;
};

/** While what can be raced for is read, or what went wrong meanwhile. */
export function tellingCompetitionModal(sentence: string, { locale }: Reader): ModalView {
  const words = {
    callbackId: COMPETITION_MODAL,
    title: competitionSay(locale, 'competition.modal.title'),
    close: competitionSay(locale, 'competition.modal.close'),
  };
  return tellingModal(words, sentence);
}

/** Everything a competition needs; what was said already is filled in. */
export function competitionModal(
  { request, metrics, hasLeaderboard, today }: CompetitionFacts,
  place: CompetitionPlace,
  reader: Reader,
): ModalView {
  const { locale } = reader;
  const say = (key: CompetitionSentence) => competitionSay(locale, key);
  const options = metrics.map(({ key, name }) => ({ text: name[locale], value: key }));
  const races = RACE_BY.map((by) => ({ text: capitalised(say(SIDES[by]), locale), value: by }));
  return {
    ...tellingCompetitionModal('', reader),
    private_metadata: JSON.stringify(place),
    submit: plain(say('competition.modal.submit')),
    blocks: [
      ...(hasLeaderboard ? [] : [{ type: 'section' as const, text: plain(say('competition.modal.off')) }]),
      field(
        'of',
        { label: say('competition.modal.of') },
        menu(options, { placeholder: say('competition.modal.of.choose'), chosen: request.of ?? undefined }),
      ),
      field('by', { label: say('competition.modal.by') }, menu(races, { chosen: request.by })),
      field(
        'from',
        { label: say('competition.modal.from') },
        { type: 'datepicker', action_id: 'answer', initial_date: request.from ?? today },
      ),
      field(
        'to',
        { label: say('competition.modal.to'), hint: say('competition.modal.to.hint') },
        { type: 'datepicker', action_id: 'answer', ...(request.to && { initial_date: request.to }) },
      ),
      field(
        'prize',
        { label: say('competition.modal.prize'), hint: say('competition.modal.prize.hint') },
        textInput(request.prize),
        { optional: true },
      ),
    ],
  };
}

const SIDES = { owner: 'competition.sellers', department: 'competition.departments' } as const;

/** The competition that is wanted, or which fields cannot be used and why. */
export function readCompetitionModal(
  values: FieldValues,
  today: CivilDate,
  { locale }: Reader,
):
  | { readonly request: NewCompetitionRequest & { readonly of: string; readonly to: CivilDate } }
  | { readonly errors: Readonly<Record<string, string>> } {
  const of = answerTo(values, 'of').selected_option?.value ?? '';
  const by = RACE_BY.find((one) => one === answerTo(values, 'by').selected_option?.value) ?? 'owner';
  const [from, to] = [dateIn(values, 'from') ?? today, dateIn(values, 'to')];
  // Slack demands both dates.
  const wrong = to === null || to < from ? 'reversed' : to < today ? 'over' : null;
  if (wrong || to === null) {
    return { errors: { to: competitionSay(locale, `competition.problem.${wrong ?? 'over'}`) } };
  }
  const prize = answerTo(values, 'prize').value?.trim() ?? '';
  return { request: { kind: 'competition', of, by: by satisfies RaceBy, from, to, prize } };
}

function dateIn(values: FieldValues, name: string): CivilDate | null {
  const chosen = answerTo(values, name).selected_date;
  return chosen && isCivilDate(chosen) ? chosen : null;
}
