/** `files`: open_files_dump() of crash's filesys.c. */

import { longestText } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import type { LineDraft } from '../../records/record-parser.ts';
import { hex, num, rest, wideHex, word } from '../line/cells.ts';
import { lineFamily } from '../line/line-family.ts';
import { on } from '../line/on.ts';
import { shown } from '../line/shown.ts';
import { lineNode } from '../line/table.ts';
import type { CrashNode } from '../node.ts';
import { CrashTask, type TaskFields, taskFields } from '../task/header.ts';

const by = shown('files');
const KIND = /REG|DIR|CHR|BLK|FIFO|SOCK|LNK|PIPE|UNKN?/;

/**
 *     ROOT: /    CWD: /root
 */
export const FilesRoot = printk(
  'FilesRoot',
  by,
  'ROOT: ',
  longestText('root', (fc) => fc.constantFrom('/', '/srv/jail')),
  '    CWD: ',
  rest('directory', ['/', '/root']),
);
export interface FilesRoot extends NodeOf<typeof FilesRoot> {}

/**
 *      FD       FILE            DENTRY           INODE       TYPE PATH
 */
export const FilesHeader = printk('FilesHeader', by, 'FD       FILE            DENTRY           INODE       TYPE PATH');
/**
 *      FD      INODE          I_MAPPING     NRPAGES TYPE PATH
 */
export const CachedFilesHeader = printk(
  'CachedFilesHeader',
  shown('files -c'),
  'FD      INODE          I_MAPPING     NRPAGES TYPE PATH',
);

/**
 *       0 ffff888013fa0700 ffff888004c12600 ffff8880049eccd0 CHR  /dev/null
 *       5 ffff888013fa0300 ffff888004c1bcc0 ffff8880058b2280 FIFO
 */
export const OpenFile = printk(
  'OpenFile',
  by,
  num('fd', { width: 3 }),
  ' ',
  wideHex('file'),
  ' ',
  hex('dentry', { width: 16 }),
  ' ',
  hex('inode', { width: 16 }),
  ' ',
  word('kind', KIND, { width: 4, align: 'left', samples: ['REG', 'FIFO', 'UNKN'] }),
  opt(' ', rest('path', ['/dev/null', '/tmp/a b'])),
);
export interface OpenFile extends NodeOf<typeof OpenFile> {}

/**
 *       1 ffff888005f37ac0 ffff888005f37c38       3 REG  /tmp/b2.log
 *
 * With `-c`: how many of its pages are in the page cache.
 */
export const CachedFile = printk(
  'CachedFile',
  shown('files -c'),
  num('fd', { width: 3 }),
  ' ',
  wideHex('inode'),
  ' ',
  wideHex('mapping'),
  ' ',
  num('cachedPages', { width: 7 }),
  ' ',
  word('kind', KIND, { width: 4, align: 'left', samples: ['REG', 'CHR'] }),
  opt(' ', rest('path', ['/tmp/b2.log'])),
);
export interface CachedFile extends NodeOf<typeof CachedFile> {}

/**
 *     No open files
 */
export const NoOpenFiles = printk('NoOpenFiles', by, 'No open files');

/** The open files of a task. */
export interface OpenFiles extends CrashNode, TaskFields {
  type: 'OpenFiles';
  root?: string;
  directory?: string;
  /** Which header the rows have; absent without one. */
  header?: 'FilesHeader' | 'CachedFilesHeader';
  files: (OpenFile | CachedFile)[];
  /** `No open files`. */
  none?: true;
}

type FilesDraft = LineDraft & Pick<OpenFiles, 'header' | 'files' | 'none'> & { task?: CrashTask; root?: FilesRoot };

const HEADERS = { FilesHeader, CachedFilesHeader } as const;

/** Open files of tasks. */
export const openFiles = lineFamily<OpenFiles, FilesDraft>({
  type: 'OpenFiles',
  title: 'Open files of tasks',
  commands: ['files'],
  lines: [CrashTask, FilesRoot, FilesHeader, CachedFilesHeader, OpenFile, CachedFile, NoOpenFiles],
  begins: [CrashTask],
  another: ({ type }) => type === 'CrashTask',
  draft: () => ({ otherLines: [], files: [] }),
  rules: (grammar) => [
    grammar.block('open_files_dump', [
      on(CrashTask, (header, draft: FilesDraft) => {
        draft.task = header;
      }),
      on(FilesRoot, (root, draft: FilesDraft) => {
        draft.root = root;
      }),
      on(FilesHeader, (_, draft: FilesDraft) => {
        draft.header = 'FilesHeader';
      }),
      on(CachedFilesHeader, (_, draft: FilesDraft) => {
        draft.header = 'CachedFilesHeader';
      }),
      on(OpenFile, (file, draft: FilesDraft) => draft.files.push(file)),
      on(CachedFile, (file, draft: FilesDraft) => draft.files.push(file)),
      on(NoOpenFiles, (_, draft: FilesDraft) => {
        draft.none = true;
      }),
    ]),
  ],
  build: ({ task, root, header, files, none }) => {
    if (task === undefined || (root === undefined && files.length === 0 && !none)) return undefined;
    return {
      type: 'OpenFiles',
      ...taskFields(task),
      ...(root === undefined ? {} : { root: root.root, directory: root.directory }),
      ...(header === undefined ? {} : { header }),
      files,
      ...(none ? { none } : {}),
    };
  },
  print: (node) => [
    CrashTask.print(node),
    ...(node.root === undefined ? [] : [FilesRoot.print(node)]),
    ...(node.header === undefined ? [] : [` ${HEADERS[node.header].print({})}`]),
    ...node.files.map((file) => (file.type === 'OpenFile' ? OpenFile.print(file) : CachedFile.print(file))),
    ...(node.none ? [NoOpenFiles.print({})] : []),
  ],
  arbitrary: (fc) =>
    fc
      .tuple(lineNode(fc, CrashTask), lineNode(fc, FilesRoot), fc.array(lineNode(fc, OpenFile), { maxLength: 3 }))
      .map(([task, { root, directory }, files]) => ({
        type: 'OpenFiles' as const,
        ...taskFields(task),
        root,
        directory,
        header: 'FilesHeader' as const,
        files,
      })),
});
