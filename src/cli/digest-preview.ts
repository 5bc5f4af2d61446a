import { Command } from 'commander';
import type { Digest } from '../domain/digest.ts';
import type { Claim, DigestRow } from '../domain/digest-headline.ts';
import { scopeOf } from '../domain/digest-periods.ts';
import { claimsIn, type DigestReport } from '../domain/digest-report.ts';
import { localAt } from '../domain/local-time.ts';
import type { Workspace } from '../domain/workspace.ts';
import { hasDetail, speakDigest } from '../speech/digest-sentences.ts';
import { setupSay } from '../speech/digest-setup-words.ts';
import { speakDigestThread } from '../speech/digest-thread-sentences.ts';
import { makeDigest } from '../use-cases/make-digest.ts';
import type { World } from '../use-cases/ports.ts';
import { cli } from './cli-words.ts';
import { gapJson } from './gap-json.ts';
import { periodJson, reportJson, sourceJson } from './report-json.ts';
import { spokenText } from './spoken-text.ts';
import { readerIn, type Terminal } from './terminal.ts';
import { whyJson } from './why-json.ts';

type Find = (world: World, workspace: Workspace, id: string, terminal: Terminal) => Promise<Digest>;

/** `digest preview ID`: what it would say now, its thread with it; its picture only Slack shows. */
export function previewCommand(terminal: Terminal, find: Find): Command {
  const { locale, out, withWorld } = terminal;
  return new Command('preview')
    .description(setupSay(locale, 'cli.preview'))
    .argument('<id>', setupSay(locale, 'cli.id'))
    .option('--json', cli(locale, 'option.json'), false)
    .action((id: string, { json }: { json: boolean }) =>
      withWorld(async (world, workspace, known) => {
        const digest = await find(world, workspace, id, terminal);
        const now = world.now();
        const { date } = localAt(now, digest.when.timeZone);
        const scope = scopeOf(digest.next.date, digest.when);
        const report = await makeDigest(world, workspace, known, digest, { scope, date, folded: [] });
        if (json) return void out.write(`${JSON.stringify(digestReportJson(report), null, 2)}\n`);
        const reader = { ...readerIn(workspace, digest.locale), timeZone: digest.when.timeZone };
        const coming = { dueAt: now, late: false, mayRepeat: false };
        const { headline, lines, context } = speakDigest(report, coming, known.catalogue.get, reader);
        const bullets = lines.map(({ label, text }) => `• ${label}: ${text}`);
        const thread = hasDetail(report) ? [speakDigestThread(report, known.catalogue.get, reader)] : [];
        const texts = [{ headline, lines: bullets, context }, ...thread].map(spokenText);
        out.write(`${texts.join('\n\n')}\n`);
      }),
    );
}

/** What a digest tells as one stable object. */
function digestReportJson(report: DigestReport): object {
  const { scope, asOf, period, standing, rows, headline, moved, why, gap, late, corrected } = report;
  return {
    scope,
    as_of: asOf,
    period: periodJson(period),
    standing: periodJson(standing),
    headline: { kind: headline.kind, claims: claimsIn(headline).map(claimJson) },
    metrics: rows.map((row) => ({
      metric: row.period.metric.key,
      late: row.isLate,
      period: reportJson(row.period),
      standing: reportJson(row.standing),
    })),
    moved: moved.map(keyOf),
    ended: report.ended.map(reportJson),
    why: why && { metric: why.report.metric.key, ...whyJson(why) },
    gap: gap && { metric: gap.report.metric.key, ...gapJson(gap) },
    corrected: corrected.map(({ metric, from, to, before, after, sources, on }) => ({
      metric: metric.key,
      from,
      to,
      before,
      after,
      sources,
      on,
    })),
    reached: report.reached.map(({ metric, period, level, at }) => ({
      metric: metric.key,
      ...period,
      level,
      at,
    })),
    late: late.map(({ source, lastAt, metrics }) => ({ source, last_at: lastAt, metrics })),
    sources: report.sources.map(sourceJson),
  };
}

function claimJson({ row, says, isGood }: Claim): object {
  return { metric: keyOf(row), says: says.kind, good: isGood, ...says, kind: undefined };
}

function keyOf({ period }: DigestRow): string {
  return period.metric.key;
}
