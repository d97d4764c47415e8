/** First lines of lockup reports, by type. */
export const HEADS = ['SoftLockupLine', 'SoftLockupLineOld', 'HardLockupLine'] as const;
