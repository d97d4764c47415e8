import type { LogLossForm } from '../../records/log-loss/lines.ts';
import type { LineRecord, ProgramName } from './base.ts';

/** The kernel or a log daemon says that messages were lost: what the log does not show may have happened. */
export interface LogLoss extends LineRecord, ProgramName {
  type: 'LogLoss';
  form: LogLossForm;
  /** How many, where the line says. */
  count?: number;
  /** The function whose calls printed nothing. */
  function?: string;
  /** Whose messages were lost: a cgroup or unit, or what rsyslog calls the sender. */
  from?: string;
  /** rsyslog's module that limits, and its name of the client. */
  module?: string;
  client?: string;
  pid?: number;
  /** The limit: so many messages in so many seconds. */
  allowed?: number;
  seconds?: number;
  /** The message that an older console prints behind the remark. */
  text?: string;
}
