import ts from 'typescript';

/** A code that stands in each list of reasons that a vendor's package has, whatever else is in it. */
const IN_EVERY_LIST = { vapi: 'assistant-ended-call', retell: 'user_hangup' } as const;

/** Texts of one list: of a union of texts, or of an object whose values are texts. */
function textsOf(node: ts.Node): string[] {
  if (ts.isUnionTypeNode(node)) return node.types.flatMap(textOf);
  if (ts.isTypeLiteralNode(node)) {
    return node.members.flatMap((member) =>
      ts.isPropertySignature(member) && member.type !== undefined ? textOf(member.type) : [],
    );
  }
  return [];
}

function textOf(type: ts.TypeNode): string[] {
  return ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? [type.literal.text] : [];
}

/**
 * Every reason code that a vendor's package declares. A list is known by what stands in it, not by its name or
 * file, since both change from version to version.
 *
 * @param declarations the texts of the package's `.d.ts` files
 */
export function codesDeclared(
  declarations: Iterable<string>,
  catalog: 'vapi' | 'retell',
): Set<string> {
  const anchor = IN_EVERY_LIST[catalog];
  const codes = new Set<string>();
  const visit = (node: ts.Node): void => {
    const texts = textsOf(node);
    if (texts.includes(anchor)) for (const text of texts) codes.add(text);
    ts.forEachChild(node, visit);
  };
  for (const text of declarations) {
    // Most files of a package say nothing of reasons; parsing them all would take minutes.
    if (!text.includes(anchor)) continue;
    visit(ts.createSourceFile('declaration.d.ts', text, ts.ScriptTarget.Latest));
  }
  return codes;
}

/** What two lists of codes do not share. */
export interface CodeChanges {
  /** In the vendor's list, and not known. */
  readonly added: readonly string[];
  /** Known, and not in the vendor's list any more. */
  readonly gone: readonly string[];
}

/** Compares what the vendor's packages declare with what the catalog knows. */
export function compareCodes(
  declared: ReadonlySet<string>,
  known: ReadonlySet<string>,
): CodeChanges {
  return {
    added: [...declared].filter((code) => !known.has(code)).sort(),
    gone: [...known].filter((code) => !declared.has(code)).sort(),
  };
}
