export { explainFiles } from './explain-files.ts';
export {
  type MemoryFiles,
  type MemoryPicture,
  memoryPicture,
  type OrderPicture,
  type ZonePicture,
} from './memory-picture.ts';
export { type PressureChange, pressureChange } from './pressure-change.ts';
export { type ChangeOptions, type ReclaimChange, type VmstatChange, vmstatChange } from './vmstat-change.ts';
export { type ZoneChange, zoneinfoChange } from './zoneinfo-change.ts';
