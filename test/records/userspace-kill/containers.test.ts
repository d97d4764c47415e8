import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/index.ts';
import { killOf } from './kill-of.ts';

describe('containers', () => {
  const loggedAt = '2025-05-19T18:14:43.578084676Z';
  const containerId = '9192cb33411ff69d015a3577db136757';

  it.each([
    [
      'TaskOom',
      `time="${loggedAt}" level=info msg="TaskOOM event container_id:\\"${containerId}\\""`,
      { loggedAt, level: 'info' },
    ],
    ['TaskOomMessage', `TaskOOM event container_id:"${containerId}"`, {}],
    [
      'TaskOomOld',
      `time="${loggedAt}" level=info msg="TaskOOM event &TaskOOM{ContainerID:${containerId},XXX_unrecognized:[],}"`,
      { loggedAt, level: 'info' },
    ],
    ['TaskOomOldMessage', `TaskOOM event &TaskOOM{ContainerID:${containerId},XXX_unrecognized:[],}`, {}],
  ])('containerd: %s', (form, message, fields) => {
    const kill = { form, evidence: 'oom', containerId, ...fields };
    expect(killOf(message)).toEqual(kill);
    expect(killOf(`May 19 18:14:43 host containerd[2723]: ${message}`)).toEqual(kill);
  });

  it('docker', () => {
    expect(killOf(`2019-05-04T18:05:44.998251824-05:00 container oom ${containerId} (image=app:1, name=app)`)).toEqual({
      form: 'DockerOom',
      evidence: 'oom',
      loggedAt: '2019-05-04T18:05:44.998251824-05:00',
      containerId,
      attributes: 'image=app:1, name=app',
    });
  });

  it.each([
    'time="2022-06-06T21:33:17.535433701+08:00" level=info msg="shim reaped" id=4ebca70fe5bf',
    'time="2022-06-06T21:33:17.620768383+08:00" level=info msg="ignoring event" module=libcontainerd namespace=moby topic=/tasks/delete type="*events.TaskDelete"',
    '2019-05-04T18:05:44.998251824-05:00 container die 29d72966e0beb17d (exitCode=137, image=app)',
  ])('that end for any reason are no kills: %s', (message) => {
    expect(parse(`${message}\nMay 19 18:14:43 host dockerd[2723]: ${message}\n`).records).toEqual([]);
  });
});
