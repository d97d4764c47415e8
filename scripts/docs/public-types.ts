import { dirname, relative, resolve } from 'node:path';
import ts from 'typescript';

/** A field of a node, as an editor shows it. */
export interface FieldDoc {
  readonly name: string;
  readonly optional: boolean;
  readonly type: string;
  readonly words: string;
}

/** An exported type: an object with fields, or one of several others. */
export interface TypeDoc {
  readonly name: string;
  /** Where it is declared, relative to the root of the project. */
  readonly file: string;
  readonly words: string;
  /** What an alias stands for, as written. */
  readonly alias: string | undefined;
  readonly fields: readonly FieldDoc[];
}

const FORMAT =
  ts.TypeFormatFlags.NoTruncation |
  ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope |
  ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType;

function compilerOptions(root: string): ts.CompilerOptions {
  const { config } = ts.readConfigFile(resolve(root, 'tsconfig.json'), ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, root).options;
}

function words(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  return ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s*\n\s*/g, ' ');
}

function isPrimitive(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0;
}

/** Types whose members say something: not lists, and not words out of a set. */
function hasFields(type: ts.Type, checker: ts.TypeChecker): boolean {
  const members = type.isUnion() ? type.types : [type];
  return members.every((member) => !isPrimitive(member) && !checker.isArrayType(member));
}

function fieldsOf(type: ts.Type, checker: ts.TypeChecker): FieldDoc[] {
  if (!hasFields(type, checker)) return [];
  return checker.getPropertiesOfType(type).map((property) => {
    const declared = checker.getTypeOfSymbol(property);
    const optional = (property.flags & ts.SymbolFlags.Optional) !== 0;
    const shown = optional ? checker.getNonNullableType(declared) : declared;
    return {
      name: property.name,
      optional,
      type: checker.typeToString(shown, undefined, FORMAT),
      words: words(property, checker),
    };
  });
}

function typeDoc(symbol: ts.Symbol, root: string, checker: ts.TypeChecker): TypeDoc | undefined {
  const declaration = symbol.declarations?.find((node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node));
  if (declaration === undefined) return undefined;
  const type = checker.getDeclaredTypeOfSymbol(symbol);
  return {
    name: symbol.name,
    file: relative(root, declaration.getSourceFile().fileName).replaceAll('\\', '/'),
    words: words(symbol, checker),
    alias: ts.isTypeAliasDeclaration(declaration) ? declaration.type.getText().replace(/\s+/g, ' ') : undefined,
    fields: fieldsOf(type, checker),
  };
}

/** Every type that the entry exports, in the order of its files. */
export function publicTypes(entry: string): TypeDoc[] {
  const root = resolve(dirname(entry), '..');
  const program = ts.createProgram([entry], compilerOptions(root));
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(entry) as ts.SourceFile);
  return checker.getExportsOfModule(module as ts.Symbol).flatMap((exported) => {
    const symbol = (exported.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(exported) : exported;
    return typeDoc(symbol, root, checker) ?? [];
  });
}
