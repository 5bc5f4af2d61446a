import type { Pool } from 'pg';

/** Numbers that grow whenever anybody adds to something of a workspace, or takes back what was added. */
export type Stamps = {
  readonly ownMetrics: number;
  /** What people have agreed to included. */
  readonly targets: number;
  readonly deliveries: number;
};

/** Rows of these tables are only ever added, and taken back once; the ledger changes with a delivery alone. */
const STAMPS = `
  select (select count(*) + count(withdrawn_at) from own_metric where workspace_id = $1)::int as "ownMetrics",
    ((select count(*) + count(withdrawn_at) from target where workspace_id = $1)
      + (select count(*) from target_agreement a join target t on t.id = a.target_id where t.workspace_id = $1)
    )::int as targets,
    (select count(*) from import_run where workspace_id = $1)::int as deliveries`;

/** Asks once for all who want to know in the same turn of the event loop. */
export function stampsOf(pool: Pool): (workspaceId: number) => Promise<Stamps> {
  const wanted = new Map<number, Promise<Stamps>>();
  const ask = async (workspaceId: number): Promise<Stamps> => {
    // Not before all who want it have come, and not with one who came when something may have been different.
    await null;
    wanted.delete(workspaceId);
    const { rows } = await pool.query<Stamps>(STAMPS, [workspaceId]);
    return rows[0]!;
  };
  return (workspaceId) => {
    const stamps = wanted.get(workspaceId) ?? ask(workspaceId);
    wanted.set(workspaceId, stamps);
    return stamps;
  };
}

/** What is kept of a workspace is some hundred kilobytes. */
const KEPT_WORKSPACES = 200;

/** Reads something of a workspace, and keeps it for as long as nobody changes it, in this process or another. */
export function keptUntilChanged<T>(
  stampOf: (workspaceId: number) => Promise<number>,
  read: (workspaceId: number) => Promise<T>,
): (workspaceId: number) => Promise<T> {
  const kept = new Map<number, { readonly stamp: number; readonly value: T }>();
  return async (workspaceId) => {
    // Asked for before it is read: what changes in between is read again the next time, and never missed.
    const stamp = await stampOf(workspaceId);
    const last = kept.get(workspaceId);
    if (last?.stamp === stamp) return last.value;
    const value = await read(workspaceId);
    if (kept.size >= KEPT_WORKSPACES) kept.clear();
    kept.set(workspaceId, { stamp, value });
    return value;
  };
}
