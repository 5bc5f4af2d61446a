import type { Pool, PoolClient } from 'pg';

/** Runs work in one transaction: all of it holds, or with an error or `dry` none of it. */
export async function inTransaction<Result>(
  pool: Pool,
  { dry }: { readonly dry: boolean },
  work: (transaction: PoolClient) => Promise<Result>,
): Promise<Result> {
  const connection = await pool.connect();
  let broken: Error | undefined;
  try {
    // A batch is planned by its size, whatever the session does with what it asks over and over.
    await connection.query('begin; set local plan_cache_mode = auto');
    const result = await work(connection);
    await connection.query(dry ? 'rollback' : 'commit');
    return result;
  } catch (error) {
    await connection.query('rollback').catch((lost: Error) => {
      broken = lost;
    });
    throw error;
  } finally {
    // A connection that cannot roll back must not go to the next in line.
    connection.release(broken);
  }
}
