import type { Answer } from '../domain/answer.ts';
import type { Metric } from '../domain/metric.ts';
import { speakBreakdown } from './breakdown-sentences.ts';
import { speakChannel } from './channel-sentences.ts';
import { COMMAND } from './command.ts';
import { speakComparison } from './comparison-sentences.ts';
import { speakCompetitions, speakProposedCompetition, speakStanding } from './competition-sentences.ts';
import { speakDecisions, speakProposedDecision } from './decision-sentences.ts';
import { speakDigestCard, speakDigestList, speakProposedDigest } from './digest-answer-sentences.ts';
import { speakExplanation } from './explain-sentences.ts';
import type { Reader } from './format.ts';
import { speakFunnel } from './funnel-sentences.ts';
import { speakGap } from './gap-sentences.ts';
import { speakHelp } from './help-sentences.ts';
import { speakRole } from './lens-words.ts';
import { speakList } from './list-sentences.ts';
import { logSay, speakLog } from './log-sentences.ts';
import { speakMilestones, speakNaming } from './milestones/milestone-list-sentences.ts';
import { speakNeeded } from './needed-sentences.ts';
import { speakOverTime } from './over-time-sentences.ts';
import { speakPlan } from './plan-sentences.ts';
import { speakProblem } from './problem-sentences.ts';
import { speakReport } from './report-sentences.ts';
import { speakReview } from './review-sentences.ts';
import { say, uncapitalised } from './say.ts';
import { speakScorecard } from './scorecard-sentences.ts';
import type { Spoken } from './spoken.ts';
import { speakStatus } from './status-sentences.ts';
import { speakCard } from './targets/card-sentences.ts';
import { speakBatch, speakHistory, speakTargetList } from './targets/list-sentences.ts';
import { speakOwners } from './targets/owner-sentences.ts';
import { speakProposal, speakProposedEnd } from './targets/proposal-sentences.ts';
import { speakTop } from './top-sentences.ts';
import { speakTree } from './tree-sentences.ts';
import { speakWhy } from './why-sentences.ts';
import { speakProposedWin } from './win-sentences.ts';

/** Any answer in words, for a person; the same in Slack and in the terminal. */
export function speak(answer: Answer, metricOf: (key: string) => Metric | undefined, reader: Reader): Spoken {
  switch (answer.kind) {
    case 'report':
      return speakReport(answer, reader);
    case 'over_time':
      return speakOverTime(answer, reader);
    case 'breakdown':
      return speakBreakdown(answer, reader);
    case 'compare':
      return speakComparison(answer, reader);
    case 'needed':
      return speakNeeded(answer, metricOf, reader);
    case 'scorecard':
      return speakScorecard(answer, reader);
    case 'log':
      return speakLog(answer, reader);
    case 'unlog': {
      const headline = logSay(reader.locale, answer.undone ? 'log.undone' : 'log.undone.none');
      return { headline, lines: [], context: [] };
    }
    case 'proposed_win':
      return speakProposedWin(answer.request, reader);
    case 'proposed_competition': {
      const { of } = answer.request;
      return speakProposedCompetition(answer, of === null ? undefined : metricOf(of), reader);
    }
    case 'competitions':
      return speakCompetitions(answer.standings, reader);
    case 'standing':
      return speakStanding(answer.standing, reader);
    case 'top':
      return speakTop(answer, reader);
    case 'channel':
      return speakChannel(answer, reader);
    case 'role':
      return speakRole(answer, reader);
    case 'explain':
      return speakExplanation(answer, reader);
    case 'gap':
      return speakGap(answer, metricOf, reader);
    case 'funnel':
      return speakFunnel(answer, metricOf, reader);
    case 'tree':
      return speakTree(answer, reader);
    case 'why':
      return speakWhy(answer, metricOf, reader);
    case 'plan':
      return speakPlan(answer, metricOf, reader);
    case 'target_card':
      return speakCard(answer, reader);
    case 'target_list':
      return speakTargetList(answer, reader);
    case 'target_batch':
      return speakBatch(answer, reader);
    case 'target_history':
      return speakHistory(answer, reader);
    case 'target_owners':
      return speakOwners(answer, reader);
    case 'proposed_target':
      return speakProposal(answer, reader);
    case 'proposed_end':
      return speakProposedEnd(answer, reader);
    case 'review':
      return speakReview(reader);
    case 'decisions':
      return speakDecisions(answer, reader);
    case 'proposed_decision':
      return speakProposedDecision(answer, reader);
    case 'status':
      return speakStatus(answer, reader);
    case 'digest_list':
      return speakDigestList(answer, reader);
    case 'digest_card':
      return speakDigestCard(answer, reader);
    case 'proposed_digest':
      return speakProposedDigest(answer, reader);
    case 'milestones':
      return speakMilestones(answer, reader);
    case 'naming':
      return speakNaming(answer, reader);
    case 'list':
      return speakList(answer, reader);
    case 'help':
      return speakHelp(reader);
    case 'hello':
      return {
        headline: say(reader.locale, 'hello'),
        lines: [say(reader.locale, 'hello.next')],
        context: [],
      };
    case 'thanks':
      return { headline: say(reader.locale, 'thanks'), lines: [], context: [] };
    case 'follow': {
      const name = uncapitalised(answer.metric.name[reader.locale], reader.locale);
      const headline = say(reader.locale, `follow.${answer.outcome}`, { name, command: COMMAND });
      const context =
        answer.outcome === 'followed' && answer.celebrates
          ? [say(reader.locale, 'follow.followed.next')]
          : [];
      return { headline, lines: [], context };
    }
    case 'problem':
      return speakProblem(answer.problem, metricOf, reader);
  }
}
