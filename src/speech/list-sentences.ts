import type { ListAnswer } from '../domain/answer.ts';
import type { Department } from '../domain/metric.ts';
import { COMMAND } from './command.ts';
import type { Reader } from './format.ts';
import { say } from './say.ts';
import type { Spoken } from './spoken.ts';

const ORDER: readonly Department[] = ['shared', 'marketing', 'sales', 'delivery'];

/** Every metric there is, by who drives it; a dot marks those that have data. */
export function speakList({ metrics }: ListAnswer, { locale }: Reader): Spoken {
  return {
    headline: say(locale, 'list.head', {
      count: metrics.length,
      with: metrics.filter(({ hasData }) => hasData).length,
    }),
    lines: [],
    sections: ORDER.map((department) => ({
      title: say(locale, `list.${department}`),
      lines: [
        metrics
          .filter(({ metric }) => metric.department === department)
          .map(({ metric, hasData }) => `${hasData ? '● ' : ''}${metric.name[locale]}`)
          .join(' · '),
      ],
    })),
    context: [say(locale, 'list.hint', { command: COMMAND })],
  };
}
