import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { it } from 'node:test';

it('counts kills in one process', () => {
  const args = ['one-process.ts', '../global-oom-4.4.log', '../memcg-oom-6.18.log'];
  const table = execFileSync(process.execPath, args, { cwd: import.meta.dirname, encoding: 'utf8' });
  assert.match(table, /'video-stream' +│ 'stream_convert' │ 1 /);
  assert.match(table, /'node app'/);
});
