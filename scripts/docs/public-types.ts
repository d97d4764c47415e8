import { dirname, relative, resolve } from 'node:path';
import ts from 'typescript';
import { type FieldDoc, fieldsOf } from './type-fields.ts';

/** An exported type: an object with fields, or a name for others. */
export interface TypeDoc {
  readonly name: string;
  /** Where it is declared, relative to the root of the project. */
  readonly file: string;
  readonly words: string;
  /** What an alias stands for, as written. */
  readonly alias: string | undefined;
  readonly fields: readonly FieldDoc[];
}

function compilerOptions(root: string): ts.CompilerOptions {
  const { config } = ts.readConfigFile(resolve(root, 'tsconfig.json'), ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, root).options;
}

/** As written, on one line. */
function written(node: ts.Node): string {
  return node.getText().replace(/\s+/g, ' ').replace(/^\| /, '');
}

function typeDoc(symbol: ts.Symbol, root: string, checker: ts.TypeChecker): TypeDoc | undefined {
  const declaration = symbol.declarations?.find(
    (node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node),
  );
  if (declaration === undefined) return undefined;
  return {
    name: symbol.name,
    file: relative(root, declaration.getSourceFile().fileName).replaceAll('\\', '/'),
    words: ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s*\n\s*/g, ' '),
    alias: ts.isTypeAliasDeclaration(declaration) ? written(declaration.type) : undefined,
    fields: fieldsOf(checker.getDeclaredTypeOfSymbol(symbol), checker),
  };
}

/** Every type that the entry exports, those of one file in the order of the file. */
export function publicTypes(entry: string): TypeDoc[] {
  const root = resolve(dirname(entry), '..');
  const program = ts.createProgram([resolve(entry)], compilerOptions(root));
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(resolve(entry)) as ts.SourceFile);
  return checker.getExportsOfModule(module as ts.Symbol).flatMap((exported) => {
    const symbol = (exported.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(exported) : exported;
    return typeDoc(symbol, root, checker) ?? [];
  });
}
