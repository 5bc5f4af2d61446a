import type { ActionsBlockElement, Button } from '@slack/types';
import type { GapAnswer } from '../../domain/answer.ts';
import type { WhatIf } from '../../domain/funnel/lever.ts';
import type { LeverNeed } from '../../domain/funnel/lever-need.ts';
import { type GapRequest, type KpiRequest, SHARED_GOAL } from '../../domain/kpi-request.ts';
import type { Metric } from '../../domain/metric.ts';
import { tidy } from '../../domain/numbers.ts';
import type { Period } from '../../domain/period.ts';
import { next } from '../../domain/periods.ts';
import type { Reader } from '../../speech/format.ts';
import { enoughPhrase, gapSay, shortLeverName, signedPercent } from '../../speech/gap-words.ts';
import { periodName } from '../../speech/period-name.ts';
import { requestWords } from '../../speech/request-words.ts';
import { capitalised, uncapitalised } from '../../speech/say.ts';
import { whySay } from '../../speech/why-words.ts';
import { button, RUN_ACTION, run, select, shareButton } from './pressable.ts';

export const GAP_SAVE = 'gap:save';

type Names = (key: string) => Metric | undefined;

/** One press moves a lever so much: small enough to try several. */
const STEP = 0.1;
const MOST_STEPS = 4;

/** Levers a step at a time, or one of them in full; back to the start; and the targets it would take, where asked. */
export function gapElements(
  request: KpiRequest | null,
  { gap, report }: GapAnswer,
  metricOf: Names,
  reader: Reader,
): ActionsBlockElement[] {
  const { locale } = reader;
  const { metric, period, today } = report;
  const share = [shareButton(request, reader)].filter((element) => element !== undefined);
  const asked: GapRequest = { kind: 'gap', metric: metric.key, period, what: [] };
  if (!gap) {
    const why = { kind: 'why', metric: metric.key, period, compare: null } as const;
    return report.target && report.actual !== null
      ? [run('why', whySay(locale, 'button.why'), why), ...share]
      : [run('goal', gapSay(locale, 'button.gap'), { ...asked, metric: SHARED_GOAL, period: null })];
  }
  const tried = gap.tried.map(({ whatIf }) => whatIf);
  const after = next(period);
  return [
    ...(gap.left > 0 || tried.length > 0 ? stepButtons(gap.levers, tried, asked, metricOf, reader) : []),
    ...(gap.left > 0
      ? select('full', gapSay(locale, 'button.full'), fullOptions(gap.levers, tried, asked, metricOf, reader))
      : []),
    ...(tried.length > 0
      ? [
          run('restart', gapSay(locale, 'button.restart'), asked),
          button(GAP_SAVE, gapSay(locale, 'button.save'), requestWords({ ...asked, what: tried })),
        ]
      : [
          run('next', capitalised(periodName(after, today, reader), locale), { ...asked, period: after }),
          run('needed', gapSay(locale, 'button.needed'), {
            kind: 'needed',
            metric: metric.key,
            period,
            filter: {},
            working: false,
          }),
        ]),
    ...share,
  ];
}

/** What closes the gap, under an answer that says there is one; without a period, the one that is now. */
export function gapButton(metric: string, period: Period | null, { locale }: Reader): Button {
  return run('gap', gapSay(locale, 'button.gap'), { kind: 'gap', metric, period, what: [] });
}

function stepButtons(
  levers: readonly LeverNeed[],
  tried: readonly WhatIf[],
  asked: GapRequest,
  metricOf: Names,
  reader: Reader,
): ActionsBlockElement[] {
  const movable = levers.filter(({ whyNot }) => whyNot === null || whyNot === 'all' || whyNot === 'beyond');
  // What is being moved stays at hand, whatever it has come to.
  const [moved, rest] = [true, false].map((isMoved) =>
    movable.filter((need) => (need.tried !== null) === isMoved),
  ) as [LeverNeed[], LeverNeed[]];
  const most = Math.max(MOST_STEPS, moved.length + 2);
  return [...moved, ...rest].slice(0, most).map(({ lever }, at) => {
    const by = lever.kind === 'cycle' ? -STEP : STEP;
    const what = withStep(tried, { lever: lever.key, by, unit: 'share' });
    const text = `${signedPercent(by, reader)} ${uncapitalised(shortLeverName(lever, metricOf, reader), reader.locale)}`;
    return button(`${RUN_ACTION}step${at}`, text, requestWords({ ...asked, what }));
  });
}

function fullOptions(
  levers: readonly LeverNeed[],
  tried: readonly WhatIf[],
  asked: GapRequest,
  metricOf: Names,
  reader: Reader,
) {
  return levers.flatMap((need) => {
    if (!need.whatIf || need.whyNot !== null) return [];
    const what = [...tried.filter(({ lever }) => lever !== need.lever.key), need.whatIf];
    const text = capitalised(enoughPhrase(need, metricOf, reader), reader.locale);
    return [{ text, value: requestWords({ ...asked, what }) }];
  });
}

/** Pressed twice, a tenth more is a fifth. */
function withStep(tried: readonly WhatIf[], step: WhatIf): WhatIf[] {
  const before = tried.find(({ lever, unit }) => lever === step.lever && unit === step.unit);
  if (!before) return [...tried, step];
  return tried.map((one) => (one === before ? { ...one, by: tidy(one.by + step.by) } : one));
}
