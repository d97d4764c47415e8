import ts from 'typescript';
import { inUsualOrder } from './field-order.ts';

/** A field of a node, as an editor shows it. */
export interface FieldDoc {
  readonly name: string;
  readonly optional: boolean;
  readonly type: string;
  readonly words: string;
}

const FORMAT =
  ts.TypeFormatFlags.NoTruncation |
  ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope |
  ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType;

const OBJECT = ts.TypeFlags.Object | ts.TypeFlags.Intersection;

/** Types whose members say something: not lists, and not words out of a set. */
function hasFields(type: ts.Type, checker: ts.TypeChecker): boolean {
  const members = type.isUnion() ? type.types : [type];
  return members.every((member) => (member.flags & OBJECT) !== 0 && !checker.isArrayType(member));
}

/** The member of an interface that declares the property; none when its type is inferred from a printk. */
function signatureOf(property: ts.Symbol): ts.PropertySignature | undefined {
  const [declaration, ...others] = property.declarations ?? [];
  return declaration !== undefined && others.length === 0 && ts.isPropertySignature(declaration)
    ? declaration
    : undefined;
}

/** The type as written where it is; the compiler's order of a union depends on what it met first. */
function typeText(property: ts.Symbol, checker: ts.TypeChecker): string {
  const node = signatureOf(property)?.type;
  if (node !== undefined && !ts.isIndexedAccessTypeNode(node)) return node.getText();
  const type = checker.getTypeOfSymbol(property);
  const shown = (property.flags & ts.SymbolFlags.Optional) !== 0 ? checker.getNonNullableType(type) : type;
  const text = (inner: ts.Type) => checker.typeToString(inner, undefined, FORMAT);
  return shown.isUnion() && (shown.flags & ts.TypeFlags.Boolean) === 0
    ? shown.types.map(text).sort().join(' | ')
    : text(shown);
}

/** The fields of a type: in the order of the interface, or, where they are inferred, of the line. */
export function fieldsOf(type: ts.Type, checker: ts.TypeChecker): FieldDoc[] {
  if (!hasFields(type, checker)) return [];
  const properties = checker.getPropertiesOfType(type);
  const fields = properties.map((property) => ({
    name: property.name,
    optional: (property.flags & ts.SymbolFlags.Optional) !== 0,
    type: typeText(property, checker),
    words: ts.displayPartsToString(property.getDocumentationComment(checker)).replace(/\s*\n\s*/g, ' '),
  }));
  return properties.every((property) => property.declarations !== undefined) ? fields : inUsualOrder(fields);
}
