import type { Arbitrary, FastCheck } from '../../printk/fast-check.ts';
import type { NodeOf, Printk } from '../../printk/printk.ts';
import type { LineDraft } from '../../records/record-parser.ts';
import type { Placeless } from '../family.ts';
import type { CrashNode, CrashTable, HeaderLine } from '../node.ts';
import { type LineFamily, lineFamily } from './line-family.ts';
import { on } from './on.ts';

interface TableDraft<R, H> extends LineDraft {
  header?: H;
  rows: R[];
}

export interface TableSpec<T extends string> {
  readonly type: T;
  readonly title: string;
  readonly commands: readonly string[];
  readonly headers: readonly Printk[];
  readonly row: Printk;
  /** Rows of another form, as other releases print them. */
  readonly otherRow?: Printk;
  /** A row is known by its own shape, without its header: anywhere, or under one of its commands. */
  readonly bare?: true | 'asked';
  /** Only under one of its commands. */
  readonly onlyAsked?: true;
  /** The table may have no rows. */
  readonly mayBeEmpty?: true;
}

/** Arbitrary nodes of a declaration, without a place. */
export function lineNode<P extends Printk>(fc: FastCheck, declaration: P): Arbitrary<NodeOf<P>> {
  return declaration.arbitrary(fc).map((fields) => ({ ...fields, start: 0, end: 0 }) as unknown as NodeOf<P>);
}

function headerOf(fc: FastCheck, headers: readonly Printk[]): Arbitrary<CrashNode | undefined> {
  if (headers.length === 0) return fc.constant(undefined);
  return fc.oneof(...headers.map((header) => lineNode(fc, header) as Arbitrary<CrashNode>));
}

/** A header and rows of one form. A second header begins another table. */
export function table<T extends string, R extends CrashNode, H extends CrashNode = HeaderLine>(
  spec: TableSpec<T>,
): LineFamily<CrashTable<T, R, H>> {
  const { headers, row, otherRow, bare, mayBeEmpty, type } = spec;
  const rowKinds = otherRow === undefined ? [row] : [row, otherRow];
  const byType = new Map(headers.map((header) => [header.type, header]));
  const isHeader = ({ type: name }: { type?: unknown }) => byType.has(name as string);
  return lineFamily<CrashTable<T, R, H>, TableDraft<R, H>>({
    ...spec,
    lines: [...headers, ...rowKinds],
    begins: bare === true ? [...headers, ...rowKinds] : headers,
    ...(bare === 'asked' ? { beginsAsked: rowKinds } : {}),
    another: isHeader,
    draft: () => ({ otherLines: [], rows: [] }),
    rules: (grammar) => [
      grammar.block(type, [
        ...headers.map((header) =>
          on(header, (node, draft: TableDraft<R, H>) => {
            draft.header = node as unknown as H;
          }),
        ),
        ...rowKinds.map((kind) =>
          on(kind, (node, draft: TableDraft<R, H>) => {
            draft.rows.push(node as unknown as R);
          }),
        ),
      ]),
    ],
    build: ({ header, rows }) =>
      rows.length === 0 && !mayBeEmpty ? undefined : { type, ...(header === undefined ? {} : { header }), rows },
    print: ({ header, rows }) => [
      ...(header === undefined ? [] : [byType.get(header.type)?.print(header) ?? '']),
      ...rows.map((node) =>
        (rowKinds.find((kind) => kind.type === (node as { type?: string }).type) ?? row).print(node),
      ),
    ],
    arbitrary: (fc) =>
      fc
        .tuple(
          fc.option(headerOf(fc, headers), { nil: undefined }),
          fc.array(lineNode(fc, row) as unknown as Arbitrary<R>, { minLength: 1, maxLength: 5 }),
        )
        .map(([header, rows]) => {
          const kept = header ?? (bare === true ? undefined : firstHeader(headers));
          return { type, ...(kept === undefined ? {} : { header: kept }), rows } as Placeless<CrashTable<T, R, H>>;
        }),
  });
}

function firstHeader(headers: readonly Printk[]): CrashNode {
  return { type: (headers[0] as Printk).type, start: 0, end: 0 };
}
