import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { missingShards, readManifest, resultPath } from './folder.ts';
import { QUEUE } from './queue.ts';
import { startRedis } from './redis.ts';
import { ask } from './tables.ts';

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** Kills of the shard whose worker dies: enough that it is caught in the middle. */
const MANY = 40_000;

const line = (host: string, seconds: number, message: string) =>
  `Nov 26 10:00:00 ${host} kernel: [${seconds.toFixed(6)}] ${message}\n`;
const kill = (host: string, pid: number, comm: string) =>
  line(
    host,
    pid,
    `Out of memory: Killed process ${pid} (${comm}) total-vm:52296kB, anon-rss:${pid}kB, file-rss:384kB, shmem-rss:0kB, UID:0 pgtables:136kB oom_score_adj:0`,
  );

/** Three hosts between each other, one of which boots again. */
function fleetLog(): string {
  const lines = [kill('web-1', 1, 'java'), kill('db-1', 2, 'postgres'), kill('web-1', 3, 'nginx')];
  lines.push(line('web-1', 0, 'Linux version 6.12.0 (gcc) #1 SMP'), kill('web-1', 4, 'java'));
  for (let pid = 1000; pid < 1000 + MANY; pid++) lines.push(kill('batch-1', pid, 'Chrome worker'));
  return lines.join('');
}

describe('a fleet', { skip: hasRedis ? false : 'redis-server is not installed', timeout: 240_000 }, () => {
  let folder = '';
  let redis: Awaited<ReturnType<typeof startRedis>>;
  let queue: Queue;
  const workers: ChildProcess[] = [];

  const node = (...args: string[]) =>
    spawn(process.execPath, args, {
      cwd: import.meta.dirname,
      env: { ...process.env, REDIS_URL: redis.url, LOCK_MS: '1500' },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
  const startWorker = () => {
    const worker = node('worker.ts');
    workers.push(worker);
    return worker;
  };
  const produce = async () => {
    assert.deepEqual(await once(node('produce.ts', folder, join(folder, 'fleet.log')), 'exit'), [0, null]);
  };
  const partSizes = async () => {
    const parts = await readdir(join(folder, 'parts'));
    return Promise.all(parts.map(async (part) => (await stat(join(folder, 'parts', part))).size));
  };
  const until = async (condition: () => Promise<boolean>) => {
    while (!(await condition())) await sleep(20);
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'oomkit-fleet-'));
    redis = await startRedis();
    queue = new Queue(QUEUE, { connection: { url: redis.url } });
    await writeFile(join(folder, 'fleet.log'), fleetLog());
  });
  after(async () => {
    const running = workers.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
    for (const worker of running) worker.kill();
    await Promise.all(running.map((worker) => once(worker, 'exit')));
    await queue.close();
    await redis.stop();
    await rm(folder, { recursive: true });
  });

  it('has a shard for each boot of each host, and the same ones when they are made again', async (t) => {
    await produce();
    const ids = await readManifest(folder);
    t.diagnostic(ids.join(' '));
    assert.deepEqual(ids.map((id) => id.replace(/\/[0-9a-f]{16}$/, '')).sort(), [
      'host=batch-1/boot=0',
      'host=db-1/boot=0',
      'host=web-1/boot=0',
      'host=web-1/boot=1',
    ]);
    await produce();
    assert.deepEqual(await readManifest(folder), ids);
    assert.equal(await queue.getWaitingCount(), ids.length);
  });

  it('loses no record and has none twice when a worker is killed in the middle of a shard', async (t) => {
    const victim = startWorker();
    await until(async () => Math.max(0, ...(await partSizes())) > 1_000_000);
    victim.kill('SIGKILL');
    assert.deepEqual(await once(victim, 'exit'), [null, 'SIGKILL']);
    const [half = 0] = await partSizes();
    const [missing, ...others] = await missingShards(folder);
    assert.match(missing ?? '', /^host=batch-1\//);
    assert.deepEqual(others, []);
    assert.equal((await queue.getActive()).length, 1);
    t.diagnostic(`killed with ${half} bytes of ${missing} written`);

    startWorker();
    startWorker();
    await until(async () => (await missingShards(folder)).length === 0);
    const text = await readFile(resultPath(folder, missing as string), 'utf8');
    t.diagnostic(`${text.length} bytes in the end`);
    assert.ok(half < text.length);

    const pids = await ask(folder, 'select pid from kills order by pid');
    const expected = [1, 2, 3, 4, ...Array.from({ length: MANY }, (_, index) => 1000 + index)];
    assert.deepEqual(
      pids.map(({ pid }) => Number(pid)),
      expected,
    );
  });

  it('tells with SQL who was killed where', async () => {
    const rows = await ask(
      folder,
      'select host, boot, comm, count(*)::int as kills from kills group by all order by host, boot, comm',
    );
    assert.deepEqual(
      rows.map(({ host, boot, comm, kills }) => [host, boot, comm, kills]),
      [
        ['batch-1', '0', 'Chrome worker', MANY],
        ['db-1', '0', 'postgres', 1],
        ['web-1', '0', 'java', 1],
        ['web-1', '0', 'nginx', 1],
        ['web-1', '1', 'java', 1],
      ],
    );
  });

  it('does nothing again for shards that are done', async () => {
    await produce();
    assert.equal(await queue.getWaitingCount(), 0);
  });

  it('makes a result again that was taken away', async () => {
    const [shard = ''] = await readManifest(folder);
    const result = resultPath(folder, shard);
    const text = await readFile(result, 'utf8');
    await rm(result);
    await produce();
    await until(async () => (await missingShards(folder)).length === 0);
    assert.equal(await readFile(result, 'utf8'), text);
  });
});
