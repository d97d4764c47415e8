import { count } from '../printk/fields/number.ts';
import { paddedWord } from '../printk/fields/padded.ts';

/** Names of zones, in the order of their addresses. */
export const ZONES = ['DMA', 'DMA32', 'Normal', 'HighMem', 'Movable', 'Device'] as const;

/** Two nodes' zones, for arbitraries: a zone stands once in a file. */
export const PLACES = [0, 1].flatMap((node) => ZONES.map((zone) => ({ node, zone })));

/** `Node %d, zone %8s`: how the lines of most files about zones begin. */
export const zoneHead = ['Node ', count('node'), ', zone ', paddedWord('zone', { width: 8, samples: ZONES })] as const;

/** What such a line is looked for by. */
export const ZONE_TRIGGER = /Node +[0-9]+, +zone/;
