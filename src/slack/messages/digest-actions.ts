import type { ActionsBlock, ActionsBlockElement } from '@slack/types';
import type { Digest } from '../../domain/digest.ts';
import type { DigestReport } from '../../domain/digest-report.ts';
import { showOf } from '../../domain/kpi-request.ts';
import { isPerson } from '../../domain/post.ts';
import { digestSay, nameIn } from '../../speech/digest-words.ts';
import type { Reader } from '../../speech/format.ts';
import { requestWords } from '../../speech/request-words.ts';
import { capitalised } from '../../speech/say.ts';
import { button, run, select } from './pressable.ts';
import { REVIEW_OPEN } from './review-actions.ts';

/** The same button where a digest is only looked at. */
export const REVIEW_PREVIEWED = 'digest:previewed';
/** Shows what the digest is set to, with everything that can be done about it; the value is its id. */
export const DIGEST_SETTINGS = 'digest:settings';

/** Under a digest: its review, a closer look at any of its figures, why and what now, and its settings. */
export function digestActions(
  { rows, why, gap, period }: DigestReport,
  {
    digest,
    date,
    isPreview,
  }: { readonly digest: Digest; readonly date: string; readonly isPreview: boolean },
  reader: Reader,
): ActionsBlock {
  const { locale } = reader;
  const options = rows.map(({ standing }) => ({
    text: capitalised(nameIn(standing.metric, reader), locale),
    value: requestWords(showOf(standing.metric.key, standing.period)),
  }));
  const review = {
    ...button(
      isPreview ? REVIEW_PREVIEWED : REVIEW_OPEN,
      digestSay(locale, period.grain === 'day' ? 'button.review.day' : 'button.review'),
      `${digest.id} ${date}`,
    ),
    style: 'primary' as const,
  };
  const elements: ActionsBlockElement[] = [
    // Nobody holds a review alone.
    ...(isPerson(digest.channelId) ? [] : [review]),
    ...select('metric', digestSay(locale, 'button.metric'), options),
    ...(why
      ? [
          run('why', digestSay(locale, 'button.why'), {
            kind: 'why',
            metric: why.report.metric.key,
            period: why.report.period,
            compare: null,
          }),
        ]
      : []),
    ...(gap
      ? [
          run('gap', digestSay(locale, 'button.gap'), {
            kind: 'gap',
            metric: gap.report.metric.key,
            period: gap.report.period,
            what: [],
          }),
        ]
      : []),
    button(DIGEST_SETTINGS, digestSay(locale, 'button.settings'), String(digest.id)),
  ];
  return { type: 'actions', elements };
}

/** Under its thread: how each figure was worked out. */
export function threadActions({ rows }: DigestReport, reader: Reader): ActionsBlock | undefined {
  const options = rows.map(({ standing }) => ({
    text: capitalised(nameIn(standing.metric, reader), reader.locale),
    value: requestWords({ kind: 'explain', metric: standing.metric.key, period: standing.period }),
  }));
  const elements = select('working', digestSay(reader.locale, 'button.working'), options);
  return elements.length > 0 ? { type: 'actions', elements } : undefined;
}
