import ts from 'typescript';
import { compareVersions } from './compareVersions';
import type { RequirementSet } from './manifestView';
import { isGuarded } from './requirementGuards';

/** One use of something that belongs to a requirement set. */
export interface RequirementUse {
  /** For people: `Range.getDisplayedCellProperties`. */
  readonly member: string;
  /** The requirement set (`ExcelApi`) and its version (`1.9`). */
  readonly set: string;
  readonly version: string;
  readonly file: string;
  readonly line: number;
  /** Whether the code has asked Office for the set before, see {@link isGuarded}. */
  readonly guarded: boolean;
}

/**
 * Every use of a member of Office.js, resolved by the compiler's types and not by its name, with the requirement set that the
 * documentation in `@types/office-js` gives it. Seen are: members read or called, options in object literals, destructured members, and the
 * paths in `load('items/name')`. Not seen are enumeration values written as strings, and demands on single parameters
 * ("1.10 for string, 1.11 for CommentRichContent": the first counts).
 *
 * A function of our own can carry the same mark in its docstring, `[Api set: ExcelApi 1.20]`: then it may use that set, and its callers
 * are the ones that must have asked.
 * @param program holds the files and the types of Office.js, see `officeProgram`
 * @param files those to look through, as the program names them
 */
export function requirementUses(program: ts.Program, files: readonly string[]): readonly RequirementUse[] {
  const checker = program.getTypeChecker();
  const uses: RequirementUse[] = [];
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source === undefined) {
      throw new Error(`${file} is not part of the program`);
    }
    const visit = (node: ts.Node): void => {
      for (const { symbol, at } of namedMembers(checker, node)) {
        const requirement = requirementOf(symbol);
        if (requirement !== undefined) {
          uses.push({
            set: requirement.name,
            version: requirement.version,
            member: nameWithOwner(symbol),
            file,
            line: source.getLineAndCharacterOfPosition(at.getStart(source)).line + 1,
            guarded: isGuarded(checker, at, requirement),
          });
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return uses;
}

interface NamedMember {
  readonly symbol: ts.Symbol;
  readonly at: ts.Node;
}

function* namedMembers(checker: ts.TypeChecker, node: ts.Node): Generator<NamedMember> {
  if (ts.isPropertyAccessExpression(node)) {
    yield* found(checker.getSymbolAtLocation(node.name), node.name);
  } else if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    yield* found(checker.getTypeAtLocation(node.expression).getProperty(node.argumentExpression.text), node.argumentExpression);
  } else if (ts.isObjectLiteralExpression(node)) {
    const expected = checker.getContextualType(node);
    for (const property of node.properties) {
      if (property.name !== undefined && (ts.isIdentifier(property.name) || ts.isStringLiteral(property.name))) {
        yield* found(expected === undefined ? undefined : checker.getNonNullableType(expected).getProperty(property.name.text), property.name);
      }
    }
  } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = node.propertyName ?? node.name;
    yield* ts.isIdentifier(name) ? found(checker.getTypeAtLocation(node.parent).getProperty(name.text), name) : [];
  } else if (ts.isIdentifier(node) && ts.isCallExpression(node.parent) && node.parent.expression === node) {
    yield* found(resolved(checker, checker.getSymbolAtLocation(node)), node);
  }
  if (ts.isCallExpression(node)) {
    yield* loadedMembers(checker, node);
  }
}

function* found(symbol: ts.Symbol | undefined, at: ts.Node): Generator<NamedMember> {
  if (symbol !== undefined) {
    yield { symbol, at };
  }
}

function resolved(checker: ts.TypeChecker, symbol: ts.Symbol | undefined): ts.Symbol | undefined {
  return symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;
}

/** `range.load('values, format/fill')` and `range.load(['values'])` name members in text; `items` stands for each of a collection. */
function* loadedMembers(checker: ts.TypeChecker, call: ts.CallExpression): Generator<NamedMember> {
  const [paths] = call.arguments;
  if (!ts.isPropertyAccessExpression(call.expression) || call.expression.name.text !== 'load' || paths === undefined) {
    return;
  }
  const literals = ts.isArrayLiteralExpression(paths) ? [...paths.elements] : [paths];
  const loaded = checker.getTypeAtLocation(call.expression.expression);
  for (const literal of literals.filter((candidate) => ts.isStringLiteralLike(candidate))) {
    for (const path of literal.text.split(',')) {
      yield* membersOnPath(checker, loaded, path.trim().split('/'), literal);
    }
  }
}

function* membersOnPath(checker: ts.TypeChecker, type: ts.Type, [name, ...rest]: readonly string[], at: ts.Node): Generator<NamedMember> {
  const symbol = name === undefined ? undefined : type.getProperty(name);
  if (symbol !== undefined) {
    yield { symbol, at };
    const found = checker.getTypeOfSymbolAtLocation(symbol, at);
    yield* membersOnPath(checker, found.getNumberIndexType() ?? found, rest, at);
  }
}

function nameWithOwner(symbol: ts.Symbol): string {
  const owner = symbol.declarations?.[0]?.parent;
  const isMember = owner !== undefined && (ts.isClassLike(owner) || ts.isInterfaceDeclaration(owner) || ts.isEnumDeclaration(owner));
  return isMember && owner.name !== undefined ? `${owner.name.text}.${symbol.name}` : symbol.name;
}

/** What the documentation of a symbol asks for; where a member says nothing, its class speaks for it. The lowest of several overloads. */
function requirementOf(symbol: ts.Symbol): RequirementSet | undefined {
  const all = (symbol.declarations ?? []).flatMap((declaration) => {
    const own = requirementIn(declaration);
    const owner = own === undefined && isOfficeTypes(declaration) && ts.isClassLike(declaration.parent) ? requirementIn(declaration.parent) : undefined;
    return own ?? owner ?? [];
  });
  return all.sort((one, other) => compareVersions(one.version, other.version))[0];
}

/** Two wordings: `[Api set: ExcelApi 1.9]`, and `**Requirement set**: {@link … | SharedRuntime 1.1}` in the common API. */
function requirementIn(declaration: ts.Node): RequirementSet | undefined {
  const documentation = ts
    .getJSDocCommentsAndTags(declaration)
    .map((part) => part.getFullText())
    .join('\n');
  const match = /\[Api set: (\w+) (\d+\.\d+)|\*\*Requirement set\*\*: \{@link \S+ \| (\w+) (\d+\.\d+)\}/.exec(documentation);
  const [set, version] = [match?.[1] ?? match?.[3], match?.[2] ?? match?.[4]];
  // What a member shared with Outlook or Word asks for there does not concern Excel.
  return set === undefined || version === undefined || /^(?:Mailbox|Word|PowerPoint|OneNote)/.test(set) ? undefined : { name: set, version };
}

function isOfficeTypes(declaration: ts.Node): boolean {
  return declaration.getSourceFile().fileName.includes('@types/office-js');
}
