import type { Status } from '../domain/kpi-report.ts';
import { showOf } from '../domain/kpi-request.ts';
import { periodAt } from '../domain/periods.ts';
import { winSubject } from '../domain/win.ts';
import { readWinContent, type WinContent } from '../domain/win-post.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { Compose } from '../use-cases/posts-port.ts';
import { showKpi } from '../use-cases/show-kpi.ts';
import { channelReader } from './channel-reader.ts';
import { winMessage } from './messages/win-message.ts';
import type { Picture } from './picture.ts';
import type { SlackDeps } from './slack-deps.ts';

/** A won deal in words, with a picture of how far it brought the team where there is a target. */
export function composeWin(deps: SlackDeps): Compose {
  return async (workspace, post) => {
    const win = readWinContent(post.content);
    const { store } = deps.world;
    const [{ catalogue }, thanks, unnamed] = await Promise.all([
      deps.metricsOf(workspace),
      store.thanks.of(workspace.id, winSubject(win.id)),
      store.unnamedPeople.all(workspace.id),
    ]);
    const reader = { ...channelReader(workspace), locale: win.locale, metricOf: catalogue.get };
    const around = { thanks, unnamed: new Set(unnamed.flatMap(({ userId, name }) => [userId, name])) };
    const picture = await pictureOf(win, workspace, deps);
    return {
      picture: picture ?? null,
      message: (fileId) =>
        winMessage(
          win,
          post.key,
          around,
          reader,
          fileId && picture ? { fileId, alt: picture.alt } : undefined,
        ),
    };
  };
}

/** Nobody hangs a picture of what is behind over a win. */
const JOYFUL: readonly Status[] = ['hit', 'ahead', 'on_track'];

/** As things stood when it was won, however often the message changes; not where the figures do not hold it yet. */
async function pictureOf(
  win: WinContent,
  workspace: Workspace,
  { world, metricsOf, draw, log }: SlackDeps,
): Promise<Picture | undefined> {
  const [first] = win.progress;
  const isCounted = win.counted.some((metric) => metric === first?.metric);
  if (win.reversed || !first || first.target === null || !isCounted) return undefined;
  const then = { ...world, now: () => win.at };
  const { catalogue } = await metricsOf(workspace);
  if (!catalogue.get(first.metric)) return undefined;
  const reader = { ...channelReader(workspace), locale: win.locale };
  const request = showOf(first.metric, periodAt(first.grain, first.from, reader.fiscalYear));
  try {
    const answer = await showKpi(then, workspace, catalogue, request);
    const { status } = answer.report;
    return status !== null && JOYFUL.includes(status) ? await draw(answer, reader) : undefined;
  } catch (error) {
    log.warn({ err: error }, 'a win is celebrated without its picture');
    return undefined;
  }
}
