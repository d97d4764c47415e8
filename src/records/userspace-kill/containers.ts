/** What container runtimes say of OOM kills. */
import { text, word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';

const facts = { rank: Rank.head, record: 'UserspaceKill', userspace: true } as const;
const containerd = { ...facts, by: 'containerd, handleEvent', trigger: 'OOM' } as const;

/** A container's name, in hex or given by an orchestrator. */
const containerId = () => word('containerId', { pattern: /[A-Za-z0-9_.:-]{1,128}/ });

/** An RFC 3339 moment, as printed. */
const loggedAt = () =>
  word('loggedAt', {
    pattern: /[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2})/,
    begins: '0123456789',
  });

/** The fields of logfmt before the message. */
const logfmt = () => ['time="', loggedAt(), '" level=', word('level', { pattern: /[a-z]{4,7}/ }), ' msg="'] as const;

/**
 *     time="2025-05-19T18:14:43.578084676Z" level=info msg="TaskOOM event container_id:\"9192cb33411f\""
 */
export const TaskOom = printk(
  'TaskOom',
  { ...containerd, kernels: 'containerd 1.7..' },
  ...logfmt(),
  'TaskOOM event container_id:\\"',
  containerId(),
  '\\""',
);
export interface TaskOom extends NodeOf<typeof TaskOom> {}

/**
 *     TaskOOM event container_id:"9192cb33411f"
 *
 * The message alone, out of a log in JSON.
 */
export const TaskOomMessage = printk(
  'TaskOomMessage',
  { ...containerd, kernels: 'containerd 1.7..' },
  'TaskOOM event container_id:"',
  containerId(),
  '"',
);
export interface TaskOomMessage extends NodeOf<typeof TaskOomMessage> {}

/**
 *     time="2021-03-23T10:00:00.000000000Z" level=info msg="TaskOOM event &TaskOOM{ContainerID:a38973e20860,XXX_unrecognized:[],}"
 */
export const TaskOomOld = printk(
  'TaskOomOld',
  { ...containerd, kernels: 'containerd 1.3..1.6' },
  ...logfmt(),
  'TaskOOM event &TaskOOM{ContainerID:',
  containerId(),
  ',XXX_unrecognized:[],}"',
);
export interface TaskOomOld extends NodeOf<typeof TaskOomOld> {}

/**
 *     TaskOOM event &TaskOOM{ContainerID:a38973e20860,XXX_unrecognized:[],}
 */
export const TaskOomOldMessage = printk(
  'TaskOomOldMessage',
  { ...containerd, kernels: 'containerd 1.3..1.6' },
  'TaskOOM event &TaskOOM{ContainerID:',
  containerId(),
  ',XXX_unrecognized:[],}',
);
export interface TaskOomOldMessage extends NodeOf<typeof TaskOomOldMessage> {}

/**
 *     2019-05-04T18:05:44.998251824-05:00 container oom 29d72966e0beb17d (image=app:1, name=app)
 */
export const DockerOom = printk(
  'DockerOom',
  { ...facts, by: 'docker events', kernels: 'Docker 1.10..', trigger: ' container oom ' },
  loggedAt(),
  ' container oom ',
  word('containerId', { pattern: /[0-9a-f]{12,64}/ }),
  opt(' (', text('attributes'), ')'),
);
export interface DockerOom extends NodeOf<typeof DockerOom> {}

export const containerLines = [TaskOom, TaskOomMessage, TaskOomOld, TaskOomOldMessage, DockerOom] as const;
