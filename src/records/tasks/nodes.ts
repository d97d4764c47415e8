import type { Located } from '../../printk/types.ts';
import type { TaskHeader, TasksHeading } from './lines.ts';

/** What stands above the rows of a task table. */
export interface TaskTable extends Located {
  type: 'TaskTable';
  heading?: TasksHeading;
  header?: TaskHeader;
}
