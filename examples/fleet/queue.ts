import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { type JobsOptions, Queue } from 'bullmq';
import { missingShards } from './folder.ts';
import { redisOptions } from './redis.ts';

/** The queue that all workers take from. */
export const QUEUE = 'oomkit-fleet';

/** What a worker is asked: the records of a shard. */
export interface ShardJob {
  readonly folder: string;
  readonly shard: string;
}

/** A queue has a job of an id once; it forgets it when it is done, as the result is there then. */
function optionsOf({ folder, shard }: ShardJob): JobsOptions {
  const place = createHash('sha256').update(folder).digest('hex').slice(0, 8);
  return { jobId: `${place}/${shard}`, removeOnComplete: true };
}

/** Asks for what a folder has no result of. After a crash of whomever this can be done again. */
export async function askForMissing(folder: string): Promise<number> {
  const queue = new Queue<ShardJob>(QUEUE, { connection: redisOptions() });
  try {
    const jobs = (await missingShards(folder)).map((shard) => ({ folder: resolve(folder), shard }));
    // It was given up once: somebody wants it tried again.
    for (const job of await queue.addBulk(jobs.map((data) => ({ name: 'parse', data, opts: optionsOf(data) }))))
      if (await job.isFailed()) await job.retry();
    return jobs.length;
  } finally {
    await queue.close();
  }
}
