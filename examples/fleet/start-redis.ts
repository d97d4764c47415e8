/** Starts a Redis for this example, prints its URL, and takes it away again at Ctrl-C. */
import { startRedis } from './redis.ts';

const { url, stop } = await startRedis();
console.log(`export REDIS_URL=${url}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
