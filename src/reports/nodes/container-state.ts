import type { ContainerStates } from '../../records/container-state/states.ts';
import type { LineRecord } from './base.ts';

/**
 * The state of a container as `kubectl describe` prints it, and the one before.
 * Exit code 137 is SIGKILL; that memory was short is only said by `OOMKilled`.
 */
export interface ContainerState extends LineRecord, ContainerStates {
  type: 'ContainerState';
  form: 'DescribeContainerState';
}
