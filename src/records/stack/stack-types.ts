/** Entries of a call trace, by type. */
export const FRAMES = [
  'Frame',
  'FrameMarked',
  'FrameArm',
  'FrameArmPlain',
  'FramePpc',
  'FrameDecoded',
  'FrameInSource',
  'FrameHeaded',
  'FrameS390',
  'FrameSparc',
  'FrameBraced',
] as const;

/** Lines that say who runs, by type. */
export const STACK_HEADS = ['StackHead', 'StackHeadPid', 'StackHeadPidBraced'] as const;

/** Lines that only a stack dump can go on with, by type: those of the dump itself, and the task that it is of. */
export const STACK = [
  ...STACK_HEADS,
  'TaskState',
  'TaskStateOld',
  'TaskStateOldest',
  'Tainted',
  'Hardware',
  'Workqueue',
  'Stopper',
  'SchedExt',
  'StackWords',
  'StackWordsHeaded',
  'StackWordsMore',
  'CallTraceHeading',
  ...FRAMES,
  'StackSwitch',
  'Registers',
  'Code',
  'StackText',
] as const;
