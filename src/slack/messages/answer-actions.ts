import type { ActionsBlock, ActionsBlockElement } from '@slack/types';
import type { Answer } from '../../domain/answer.ts';
import type { DecideRequest } from '../../domain/decision-request.ts';
import { type KpiRequest, showOf } from '../../domain/kpi-request.ts';
import type { Metric } from '../../domain/metric.ts';
import type { Lens } from '../../domain/role.ts';
import { decisionSay } from '../../speech/decision-sentences.ts';
import type { Reader } from '../../speech/format.ts';
import { LENSES, lensSay } from '../../speech/lens-words.ts';
import { logSay } from '../../speech/log-sentences.ts';
import { requestWords } from '../../speech/request-words.ts';
import { say, uncapitalised } from '../../speech/say.ts';
import { channelElements } from './channel-actions.ts';
import { shortened } from './clean-text.ts';
import { competitionElements, newCompetitionButton, standingElements } from './competition-message.ts';
import { DECISION_NEW, decisionsElements } from './decision-actions.ts';
import { digestElements } from './digest-setup-actions.ts';
import { neededElements, showElements } from './figure-actions.ts';
import { funnelElements, whyElements } from './funnel-actions.ts';
import { gapElements } from './gap-actions.ts';
import { changeMetricButton, newMetricButton } from './metric-actions.ts';
import { planButtons } from './plan-actions.ts';
import { button, RUN_ACTION, run, SHARE_ACTION, select, shareButton } from './pressable.ts';
import { problemElements } from './problem-actions.ts';
import { reviewButton } from './review-actions.ts';
import { targetElements } from './target-actions.ts';
import { topElements } from './top-actions.ts';
import { treeElements } from './tree-actions.ts';
import { winButton } from './win-message.ts';

type Names = (key: string) => Metric | undefined;

/** Under an answer that everybody sees, the one who asked may still change it: the block says who that is. */
const ASKED_BY = 'asked:';

export function askedByIn(blockId: string): string | undefined {
  return blockId.startsWith(ASKED_BY) ? blockId.slice(ASKED_BY.length) : undefined;
}

/** What decides which buttons an answer has, beside what it says. */
export type ActionsFor = {
  /** Who asked, where everybody sees the answer. */
  readonly askedBy?: string | undefined;
  /** Other metrics that may have been meant. */
  readonly near?: readonly string[];
};

/** The buttons under an answer; `undefined` where there is nothing to press. */
export function answerActions(
  request: KpiRequest | null,
  answer: Answer,
  metricOf: Names,
  reader: Reader,
  { askedBy, near = [] }: ActionsFor = {},
): ActionsBlock | undefined {
  const own = elementsFor(request, answer, metricOf, reader);
  const elements = [
    // What everybody sees needs no sharing.
    ...(askedBy ? own.filter((element) => element.action_id !== SHARE_ACTION) : own),
    ...instead(request, near, metricOf, reader),
  ];
  if (elements.length === 0) return undefined;
  return { type: 'actions', ...(askedBy && { block_id: `${ASKED_BY}${askedBy}` }), elements };
}

/** The same question about another figure that may have been meant. */
function instead(
  request: KpiRequest | null,
  near: readonly string[],
  metricOf: Names,
  { locale }: Reader,
): ActionsBlockElement[] {
  if (!request || !('metric' in request)) return [];
  const options = near.flatMap((key) => {
    const metric = metricOf(key);
    return metric ? [{ text: metric.name[locale], value: requestWords({ ...request, metric: key }) }] : [];
  });
  return select('instead', say(locale, 'button.instead'), options);
}

function elementsFor(
  request: KpiRequest | null,
  answer: Answer,
  metricOf: Names,
  reader: Reader,
): ActionsBlockElement[] {
  const { locale } = reader;
  switch (answer.kind) {
    case 'report':
    case 'compare':
    case 'over_time':
    case 'breakdown':
      return request?.kind === 'show' ? showElements(request, answer, reader) : [];
    case 'needed':
      return request?.kind === 'needed' ? neededElements(request, answer, reader) : [];
    case 'explain': {
      const { metric, period } = answer.report;
      return [
        run('whole', say(locale, 'button.whole'), showOf(metric.key, period)),
        changeMetricButton(metric, reader),
      ];
    }
    case 'scorecard': {
      const options = answer.reports.map(({ metric, period }) => ({
        text: metric.name[locale],
        value: requestWords(showOf(metric.key, period)),
      }));
      // Choosing a role is one's own affair: what is shared is the overview, by the lens that it was seen with.
      const { lens } = answer;
      const period = request?.kind === 'scorecard' ? request.period : null;
      const byRole = lens && lens.shown !== 'channel' ? { lens: lens.shown } : {};
      return [
        ...select('metric', say(locale, 'button.metric'), options),
        ...(lens?.canChoose ? lensMenu(lens.shown, reader) : []),
        shareButton(request && { kind: 'scorecard', period, ...byRole }, reader),
      ].filter((element) => element !== undefined);
    }
    case 'log': {
      const { metric, period } = answer.report;
      const name = uncapitalised(metric.name[locale], locale);
      return [
        run('undo', logSay(locale, 'log.undo'), { kind: 'unlog', metric: metric.key, at: answer.at }),
        run('whole', logSay(locale, 'log.show', { name }), showOf(metric.key, period)),
      ];
    }
    case 'unlog':
      return [];
    case 'proposed_competition':
      return [newCompetitionButton(answer.request, reader)];
    case 'competitions':
      return competitionElements(answer.standings, reader);
    case 'standing':
      return standingElements(answer.standing, reader);
    case 'top':
      return request?.kind === 'top' ? topElements(request, answer, reader) : [];
    case 'channel':
      return channelElements(answer.rule, reader);
    case 'proposed_win':
      return [winButton(answer.request, reader)];
    case 'role':
      return answer.canChoose ? lensMenu(answer.lens, reader) : [];
    case 'follow': {
      const opposite = answer.outcome === 'followed' ? 'unfollow' : 'follow';
      const changed = answer.outcome === 'followed' || answer.outcome === 'unfollowed';
      const undo = { kind: opposite, metric: answer.metric.key } as const;
      return changed ? [run('undo', say(locale, 'button.undo'), undo)] : [];
    }
    case 'hello':
      return EXAMPLES.map(({ key, words }) => button(`${RUN_ACTION}${key}`, say(locale, key), words));
    case 'thanks':
      return [];
    case 'gap':
      return gapElements(request, answer, metricOf, reader);
    case 'funnel':
      return funnelElements(request, answer, reader);
    case 'tree':
      return treeElements(request, answer, reader);
    case 'why':
      return whyElements(request, answer, reader);
    case 'plan':
      return [...planButtons(answer, reader), shareButton(request, reader)].filter((it) => it !== undefined);
    case 'target_card':
    case 'target_list':
    case 'target_batch':
    case 'target_history':
    case 'target_owners':
    case 'proposed_target':
    case 'proposed_end':
      return targetElements(answer, reader);
    case 'review':
      return [reviewButton(null, '', reader)];
    case 'decisions':
      return decisionsElements(answer, reader);
    case 'proposed_decision':
      return [
        {
          ...button(
            DECISION_NEW,
            decisionSay(locale, 'button.decide'),
            requestWords(shortRequest(answer.request)),
          ),
          style: 'primary',
        },
      ];
    case 'status':
      return [];
    case 'digest_list':
    case 'digest_card':
    case 'proposed_digest':
      return digestElements(answer, reader);
    case 'milestones':
      return [shareButton(request, reader)].filter((element) => element !== undefined);
    case 'naming':
      return [];
    case 'list':
      return [newMetricButton(reader), run('help', say(locale, 'button.help'), { kind: 'help' })];
    case 'help':
      return [run('list', say(locale, 'button.list'), { kind: 'list' })];
    case 'problem':
      return problemElements(answer.problem, metricOf, reader);
  }
}

/** With the role that somebody has as what is chosen; what the channel follows is no choice of theirs. */
function lensMenu(shown: Lens, { locale }: Reader): ActionsBlockElement[] {
  const options = LENSES.map((lens) => ({
    text: lensSay(locale, `lens.${lens}`),
    value: requestWords({ kind: 'role', lens }),
  }));
  const chosen = shown === 'channel' ? undefined : requestWords({ kind: 'role', lens: shown });
  return select('role', lensSay(locale, 'lens.menu'), options).map((menu) => {
    const initial = menu.options?.find(({ value }) => value === chosen);
    return { ...menu, ...(initial && { initial_option: initial }) };
  });
}

/** A button carries so much; the form takes the rest. */
function shortRequest(request: DecideRequest): DecideRequest {
  return { ...request, text: shortened(request.text, 500) };
}

/** For somebody who only said hello. */
const EXAMPLES = [
  { key: 'example.needed', words: 'needed meetings' },
  { key: 'example.pipeline', words: 'pipeline' },
  { key: 'example.scorecard', words: 'scorecard' },
] as const;
