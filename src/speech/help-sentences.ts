import { channelSay } from './channel-sentences.ts';
import { COMMAND } from './command.ts';
import { competitionSay } from './competition-say.ts';
import { decisionSay } from './decision-sentences.ts';
import { setupSay } from './digest-setup-words.ts';
import type { Reader } from './format.ts';
import { lensSay } from './lens-words.ts';
import { logSay } from './log-sentences.ts';
import { metricSay } from './metric-words.ts';
import { milestoneSay } from './milestones/milestone-words.ts';
import { reviewSay } from './review-sentences.ts';
import { speaker } from './say.ts';
import { helpEn } from './sentences/help-en.ts';
import { helpSv } from './sentences/help-sv.ts';
import type { Spoken } from './spoken.ts';
import { statusSay } from './status-sentences.ts';
import { topSay } from './top-sentences.ts';
import { treeSay } from './tree-sentences.ts';
import { winSay } from './win-sentences.ts';

/** One sentence of the help. */
const helpSay = speaker<keyof typeof helpEn>({ en: helpEn, sv: helpSv });

const TOPICS = [
  'show',
  'period',
  'by',
  'over',
  'compare',
  'needed',
  'gap',
  'whatIf',
  'funnel',
  'why',
  'plan',
  'target',
  'targets',
  'scorecard',
  'follow',
  'explain',
  'question',
  'list',
] as const;

/** What one can type, each with an example that works. */
export function speakHelp({ locale }: Reader): Spoken {
  return {
    headline: helpSay(locale, 'help.head'),
    lines: [],
    table: {
      head: [helpSay(locale, 'help.column.type'), helpSay(locale, 'help.column.get')],
      rows: [
        ...TOPICS.map((topic) => [
          `${COMMAND} ${helpSay(locale, `help.${topic}.example`)}`.trim(),
          helpSay(locale, `help.${topic}`),
        ]),
        [`${COMMAND} ${treeSay(locale, 'help.example')}`, treeSay(locale, 'help')],
        [`${COMMAND} ${lensSay(locale, 'lens.help.example')}`, lensSay(locale, 'lens.help')],
        [`${COMMAND} ${logSay(locale, 'log.help.example')}`, logSay(locale, 'log.help')],
        [`${COMMAND} ${topSay(locale, 'top.help.example')}`, topSay(locale, 'top.help')],
        [
          `${COMMAND} ${competitionSay(locale, 'competition.help.example')}`,
          competitionSay(locale, 'competition.help'),
        ],
        [`${COMMAND} ${channelSay(locale, 'channel.help.example')}`, channelSay(locale, 'channel.help')],
        [`${COMMAND} ${winSay(locale, 'win.help.example')}`, winSay(locale, 'win.help')],
        [`${COMMAND} ${reviewSay(locale, 'help.example')}`, reviewSay(locale, 'help')],
        [`${COMMAND} ${decisionSay(locale, 'help.example')}`, decisionSay(locale, 'help')],
        [`${COMMAND} ${decisionSay(locale, 'help.decide.example')}`, decisionSay(locale, 'help.decide')],
        [`${COMMAND} ${setupSay(locale, 'help.example')}`, setupSay(locale, 'help')],
        [`${COMMAND} ${statusSay(locale, 'help.example')}`, statusSay(locale, 'help')],
        [`${COMMAND} ${milestoneSay(locale, 'help.example')}`, milestoneSay(locale, 'help')],
        [`${COMMAND} ${metricSay(locale, 'metric.help.example')}`, metricSay(locale, 'metric.help')],
      ],
    },
    context: [helpSay(locale, 'help.outro', { command: COMMAND })],
  };
}
