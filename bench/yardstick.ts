/** How long and how large a run is. */
export interface Settings {
  readonly rounds: number;
  readonly megabytes: number;
}

/** One line of the table. */
export interface Row {
  readonly measured: string;
  readonly value: string;
  /** What it should be, where there is a mark. */
  readonly mark?: string;
}

/** Something that is measured, with all its lines. */
export interface Yardstick {
  readonly name: string;
  run(settings: Settings): Row[] | Promise<Row[]>;
}
