import type { InputBlock, ModalView } from '@slack/types';
import { partiesOf } from '../../domain/contract.ts';
import { DIMENSIONS } from '../../domain/dimension.ts';
import { TEAM_DEPARTMENTS, type TeamDepartment } from '../../domain/target.ts';
import type { Reader } from '../../speech/format.ts';
import { targetSay } from '../../speech/targets/target-say.ts';
import { plain, textInput } from './inputs.ts';
import { date, field, figureText, optional, ownerField, valueHint } from './target-fields.ts';
import { dimensionMenu, everyMenu, guardMenu, type TargetFacts, targetMetricMenu } from './target-menus.ts';

export const TARGET_MODAL = 'target';
/** What a modal carries from its opening to its submission. */
export type TargetPlace = {
  readonly responseUrl: string;
  readonly channelId: string;
};

/** Opened at once, while history is read: a trigger lives three seconds. */
export function loadingTargetModal({ locale }: Reader): ModalView {
  return {
    type: 'modal',
    callback_id: TARGET_MODAL,
    title: plain(targetSay(locale, 'modal.title')),
    close: plain(targetSay(locale, 'modal.close')),
    blocks: [{ type: 'section', text: plain(targetSay(locale, 'modal.loading')) }],
  };
}

/** What went wrong meanwhile, in place of the fields. */
export function failedTargetModal(sentence: string, reader: Reader): ModalView {
  return { ...loadingTargetModal(reader), blocks: [{ type: 'section', text: plain(sentence) }] };
}

/** Everything a target can say; what is known is filled in. */
export function targetModal(facts: TargetFacts, place: TargetPlace, reader: Reader): ModalView {
  const { locale } = reader;
  const { metric, request, current } = facts;
  const { terms } = request;
  const kept = current?.value === request.value ? current : null;
  const filtered = DIMENSIONS.find((dimension) => request.filter[dimension] !== undefined);
  // Slack keeps what was typed in a field as long as its block_id stays, and 80 of one metric is not 80 of another.
  const about = metric ? `:${metric.key}:${request.every ?? ''}` : '';
  return {
    type: 'modal',
    callback_id: TARGET_MODAL,
    private_metadata: JSON.stringify(place),
    title: plain(targetSay(locale, 'modal.title')),
    submit: plain(targetSay(locale, 'modal.submit')),
    close: plain(targetSay(locale, 'modal.close')),
    blocks: [
      { ...field('metric', targetMetricMenu(facts, reader), reader), dispatch_action: true },
      { ...field('every', everyMenu(request.every, reader), reader), dispatch_action: true },
      {
        ...field(
          'value',
          textInput(figureText(request.value, metric, reader)),
          reader,
          valueHint(facts, reader),
        ),
        block_id: `value${about}`,
      },
      ...(['minimum', 'stretch'] as const).map((level) => ({
        ...optional(
          level,
          textInput(figureText(terms[level] ?? kept?.[level] ?? null, metric, reader)),
          reader,
        ),
        block_id: `${level}${about}`,
      })),
      optional('from', date(request.from), reader),
      optional('until', date(request.until), reader),
      { ...field('dimension', dimensionMenu(filtered, reader), reader), dispatch_action: true },
      optional('part', textInput(filtered ? (request.filter[filtered] ?? '') : ''), reader),
      optional('why', textInput(terms.why ?? current?.why ?? '', true), reader),
      ...owningDepartments(facts).map((party) => ownerField(party, facts, reader)),
      optional('guard', guardMenu(facts, reader), reader),
      ...(current ? [reasonField(facts, reader)] : []),
    ],
  };
}

/** A change has a reason; a part of the company may have had no target of its own. */
function reasonField({ request, isPart }: TargetFacts, reader: Reader): InputBlock {
  const { reason = '' } = request.terms;
  return { ...optional('reason', textInput(reason, true), reader), optional: isPart };
}

/** Both departments, and delivery where it is theirs as well. */
function owningDepartments({ metric, request }: TargetFacts): TeamDepartment[] {
  const isDeliverys =
    metric !== null &&
    (metric.department === 'delivery' || partiesOf(metric, request.filter).includes('delivery'));
  return TEAM_DEPARTMENTS.filter((party) => party !== 'delivery' || isDeliverys);
}
