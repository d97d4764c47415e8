import { between, pick } from './random.ts';

type Next = () => number;

const USERS = ['root', 'deploy', 'backup', 'www-data', 'postgres', 'ubuntu'];
const UNITS = ['nginx.service', 'cron.service', 'logrotate.timer', 'apt-daily.service', 'session-42.scope'];
const PATHS = ['/', '/index.html', '/api/v1/jobs', '/api/v1/jobs/42/log', '/static/app.js', '/health'];
const DEVICES = ['eth0', 'veth3f2a91c', 'docker0', 'br-7b1f00d2c4a1'];

function hex(next: Next, digits: number): string {
  return Array.from({ length: digits }, () => Math.floor(next() * 16).toString(16)).join('');
}

function address(next: Next): string {
  return `10.${between(next, 0, 255)}.${between(next, 0, 255)}.${between(next, 1, 254)}`;
}

function uptime(next: Next): string {
  return `[${String(between(next, 1, 9_999_999)).padStart(5)}.${String(between(next, 0, 999_999)).padStart(6, '0')}]`;
}

/** What daemons and the kernel write on a quiet machine, by how often they write it. */
const MESSAGES: readonly [weight: number, message: (next: Next) => string][] = [
  [
    8,
    (n) =>
      `sshd[${between(n, 900, 32000)}]: Accepted publickey for ${pick(n, USERS)} from ${address(n)} port ${between(n, 1024, 65535)} ssh2: RSA SHA256:${hex(n, 43)}`,
  ],
  [
    6,
    (n) =>
      `sshd[${between(n, 900, 32000)}]: Received disconnect from ${address(n)} port ${between(n, 1024, 65535)}:11: disconnected by user`,
  ],
  [
    10,
    (n) =>
      `CRON[${between(n, 900, 32000)}]: (${pick(n, USERS)}) CMD (test -x /usr/sbin/anacron || ( cd / && run-parts --report /etc/cron.hourly ))`,
  ],
  [12, (n) => `systemd[1]: Started ${pick(n, UNITS)}.`],
  [6, (n) => `systemd[1]: ${pick(n, UNITS)}: Consumed ${between(n, 1, 60)}.${between(n, 100, 999)}s CPU time.`],
  [
    20,
    (n) =>
      `nginx[1412]: ${address(n)} - - "GET ${pick(n, PATHS)} HTTP/1.1" ${pick(n, ['200', '204', '304', '404', '502'])} ${between(n, 100, 90000)} "-" "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"`,
  ],
  [
    10,
    (n) =>
      `dockerd[1994]: time="2022-06-06T21:${between(n, 10, 59)}:${between(n, 10, 59)}.${between(n, 100000000, 999999999)}+08:00" level=info msg="ignoring event" module=libcontainerd namespace=moby topic=/tasks/delete type="*events.TaskDelete"`,
  ],
  [
    8,
    (n) => `containerd[1994]: time="2022-06-06T21:33:17.535433701+08:00" level=info msg="shim reaped" id=${hex(n, 64)}`,
  ],
  [
    8,
    (n) =>
      `kernel: ${uptime(n)} [UFW BLOCK] IN=${pick(n, DEVICES)} OUT= MAC=${hex(n, 12)} SRC=${address(n)} DST=${address(n)} LEN=${between(n, 40, 1500)} TOS=0x00 PREC=0x00 TTL=${between(n, 30, 255)} ID=${between(n, 1, 65535)} DF PROTO=TCP SPT=${between(n, 1, 65535)} DPT=22 WINDOW=1024 RES=0x00 SYN URGP=0`,
  ],
  [4, (n) => `kernel: ${uptime(n)} ${pick(n, DEVICES)}: renamed from eth${between(n, 0, 9)}`],
  [
    3,
    (n) =>
      `kernel: ${uptime(n)} audit: type=1400 audit(${between(n, 1600000000, 1700000000)}.${between(n, 100, 999)}:${between(n, 1, 99999)}): apparmor="STATUS" operation="profile_replace" info="same as current profile, skipping" profile="unconfined" name="/usr/sbin/chronyd" pid=${between(n, 300, 32000)} comm="apparmor_parser"`,
  ],
  [2, (n) => `kernel: ${uptime(n)} EXT4-fs (sda1): re-mounted. Opts: errors=remount-ro`],
  [
    5,
    (n) =>
      `app[${between(n, 900, 32000)}]: INFO  job ${hex(n, 8)} done in ${between(n, 1, 90000)} ms, ${between(n, 1, 500)} items, heap ${between(n, 100, 4000)} MB of 4096 MB`,
  ],
  [
    2,
    (n) =>
      `app[${between(n, 900, 32000)}]: WARN  Node ${between(n, 0, 9)} answered late: process ${between(n, 300, 32000)} waits for memory, ${between(n, 1, 99)} pages free`,
  ],
];

/** Messages with the program that wrote them, in the mix of a real log. */
export function ordinaryMessages(next: Next, count: number): string[] {
  const weighted = MESSAGES.flatMap(([weight, message]) => new Array<(next: Next) => string>(weight).fill(message));
  return Array.from({ length: count }, () => pick(next, weighted)(next));
}
