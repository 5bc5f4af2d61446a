import { addDays, type CivilDate, dateIn } from '../domain/civil-date.ts';
import type { Correction } from '../domain/digest-report.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import type { Workspace } from '../domain/workspace.ts';
import { gatherFigures } from './gather-figures.ts';
import type { Told } from './last-told.ts';
import type { World } from './ports.ts';
import { rulesOf } from './workspace-rules.ts';

/** So many can be kept in mind. */
const MOST = 3;
/** It is looked no further back for the day on which a figure changed. */
const DAYS_BACK = 10;

/** The figures that the digest before told, where they are others by now; those that changed most, first. */
export async function corrections(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  { metrics, told }: { readonly metrics: readonly string[]; readonly told: Told },
): Promise<Correction[]> {
  const { from, to } = told;
  const valuesOf = async (keys: readonly string[], as: { knownAt?: string; knownOn?: CivilDate }) => {
    const read = await gatherFigures(world, workspace, {
      catalogue,
      metrics: keys,
      span: { from, to },
      ...as,
    });
    const values = new Map(keys.map((key) => [key, read.figures.valueOf(key, from, to).value]));
    return { ...read, values };
  };
  const [then, now] = await Promise.all([valuesOf(metrics, { knownAt: told.at }), valuesOf(metrics, {})]);
  const different = metrics.flatMap((key) => {
    const [before, after] = [then.values.get(key) ?? null, now.values.get(key) ?? null];
    return before === after ? [] : [{ key, before, after, size: sizeOf(before, after) }];
  });
  // What is worked out from a figure that is told of here has changed with it.
  const follows = (key: string) =>
    catalogue
      .inputsOf(key)
      .some(({ metric }) => different.some((one) => one.key !== key && one.key === metric.key));
  const changed = different
    .filter(({ key }) => !follows(key))
    .sort((a, b) => b.size - a.size)
    .slice(0, MOST);
  if (changed.length === 0) return [];
  const days = await daysOfChange();
  return changed.map(({ key, before, after }) => ({
    metric: catalogue.get(key)!,
    from,
    to,
    before,
    after,
    sources: sourcesOf(key),
    on: days.get(key) ?? null,
  }));

  /** The last day by whose end a figure had become what it is. */
  async function daysOfChange(): Promise<Map<string, CivilDate>> {
    const found = new Map<string, CivilDate>();
    const { today } = rulesOf(world, workspace);
    const first = dateIn(workspace.timeZone, told.at);
    let open = changed;
    for (
      let day = today;
      open.length > 0 && day >= first && day > addDays(today, -DAYS_BACK);
      day = addDays(day, -1)
    ) {
      // What the ledger knew before this day began; on the day of the telling itself, what was told.
      const { values } =
        day === first
          ? then
          : await valuesOf(
              open.map(({ key }) => key),
              { knownOn: addDays(day, -1) },
            );
      for (const { key, after } of open) if ((values.get(key) ?? null) !== after) found.set(key, day);
      open = open.filter(({ key }) => !found.has(key));
    }
    return found;
  }

  function sourcesOf(key: string): string[] {
    const inputs = catalogue.inputsOf(key).map(({ metric }) => metric.key);
    return [
      ...new Set(now.sources.filter(({ metric }) => inputs.includes(metric)).map(({ source }) => source)),
    ];
  }
}

function sizeOf(before: number | null, after: number | null): number {
  if (before === null || after === null) return 1;
  return Math.abs(after - before) / Math.max(Math.abs(before), Math.abs(after));
}
