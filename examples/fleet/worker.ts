/**
 * Parses shards, one at a time, until it is told to end. Start as many as there are processors.
 *
 *     node worker.ts
 */
import { Worker } from 'bullmq';
import { parseShard } from './parse-shard.ts';
import { QUEUE, type ShardJob } from './queue.ts';
import { redisOptions } from './redis.ts';

/** A worker that has said nothing for so long is taken for dead, and its job given to another. */
const lockDuration = Number(process.env['LOCK_MS'] ?? 30_000);

const worker = new Worker<ShardJob>(QUEUE, ({ data }) => parseShard(data.folder, data.shard), {
  connection: redisOptions(),
  lockDuration,
  stalledInterval: lockDuration,
  // A shard that kills whoever reads it is given up, and stands in the queue as failed.
  maxStalledCount: 5,
});
worker.on('completed', ({ data }) => console.log(`done ${data.shard}`));
worker.on('failed', (job, error) => console.error(`failed ${job?.data.shard}: ${error.message}`));
worker.on('stalled', (id) => console.log(`again ${id}`));
worker.on('error', (error) => console.error(error.message));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => worker.close());
