import { prefixFraming } from '../envelope.ts';

/**
 *     11-20 17:52:39.565     0     0 W         : worker invoked oom-killer: …
 *
 * `adb logcat -b kernel`: month and day, pid and tid, priority, tag.
 */
export const logcat = prefixFraming(
  'logcat',
  /^([0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3,6}) +[0-9]+ +[0-9]+ [VDIWEFS] ([^:]{0,64}?) *: /,
  ([, stamp = '', tag = '']) => ({ stamp, ...(tag.trim() === '' ? {} : { ident: tag.trim() }) }),
);
