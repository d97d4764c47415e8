import { describe, expectTypeOf, it } from 'vitest';
import {
  type AnyRecord,
  type Document,
  type Kill,
  type LogRecord,
  type OomReport,
  parse,
  parseStream,
  type Task,
  type Zone,
} from '../src/index.ts';

describe('the types', () => {
  it('tell records apart by their type', () => {
    expectTypeOf(parse).returns.toEqualTypeOf<Document<AnyRecord>>();
    expectTypeOf<Extract<LogRecord, { type: 'OomReport' }>>().toEqualTypeOf<OomReport>();
    expectTypeOf(parseStream).returns.toExtend<AsyncIterable<AnyRecord>>();
  });

  it('make what not every kernel prints optional', () => {
    expectTypeOf<Task['pid']>().toEqualTypeOf<number>();
    expectTypeOf<Task['rssAnonPages']>().toEqualTypeOf<number | undefined>();
    expectTypeOf<Zone['zone']>().toEqualTypeOf<string>();
    expectTypeOf<Zone['node']>().toEqualTypeOf<number | undefined>();
    expectTypeOf<Zone['isolatedAnonKb']>().toEqualTypeOf<number | undefined>();
    expectTypeOf<Kill['pid']>().toEqualTypeOf<number>();
    expectTypeOf<Kill['shmemRssKb']>().toEqualTypeOf<number | undefined>();
  });
});
