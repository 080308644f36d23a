/** What we need of markdown and JSX syntax trees: nodes with a place, a walk that may replace, literal attributes. */

export interface TreeNode {
  readonly type: string;
  /** Of a JSX element; null for a fragment. */
  readonly name?: string | null;
  readonly tagName?: string;
  readonly depth?: number;
  readonly value?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly attributes?: readonly AttributeNode[];
  readonly position?: { readonly start: { readonly line: number; readonly column: number } };
  readonly data?: { readonly estree?: unknown };
  children?: TreeNode[];
}

interface AttributeNode {
  readonly type: string;
  readonly name?: string;
  readonly value?: string | null | { readonly value: string; readonly data?: { readonly estree?: unknown } };
}

export type Literal = string | number | boolean | null | readonly Literal[] | { readonly [name: string]: Literal };

/** A fault in a chapter, at the node that has it. */
export class ChapterError extends Error {
  readonly node: TreeNode;
  constructor(node: TreeNode, message: string) {
    super(message);
    this.node = node;
  }
}

/** Visits every node, parents first; nodes that `visit` returns stand in the place of the one visited. */
export function walk(tree: TreeNode, visit: (node: TreeNode) => TreeNode[] | undefined): void {
  const children = tree.children;
  if (!children) return;
  for (let i = 0; i < children.length; i++) {
    const replacement = visit(children[i]!);
    if (replacement) {
      children.splice(i, 1, ...replacement);
      i += replacement.length - 1;
    } else walk(children[i]!, visit);
  }
}

export const isJsx = (node: TreeNode): boolean =>
  node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";

/** The words of a node and those below it. */
export function textOf(node: TreeNode): string {
  return node.value ?? (node.children ?? []).map(textOf).join("");
}

/**
 * Attributes of a JSX element of a chapter, all of them literal.
 * @throws ChapterError at one that is spread or computed
 */
export function literalAttributes(node: TreeNode): Readonly<Record<string, Literal>> {
  const attributes: Record<string, Literal> = {};
  for (const { type, name, value } of node.attributes ?? []) {
    if (type !== "mdxJsxAttribute" || name === undefined)
      throw new ChapterError(node, `<${node.name}>: spread attributes came, wanted name="value"`);
    if (value === null || value === undefined) attributes[name] = true;
    else if (typeof value === "string") attributes[name] = value;
    else {
      const literal = literalOf(programExpression(value.data?.estree));
      if (literal === undefined)
        throw new ChapterError(node, `<${node.name}>: ${name}={${value.value}} is computed; wanted a plain value`);
      attributes[name] = literal;
    }
  }
  return attributes;
}

interface Expression {
  readonly type: string;
  readonly [part: string]: unknown;
}

function programExpression(program: unknown): Expression | undefined {
  const body = (program as { body?: readonly Expression[] } | undefined)?.body;
  return body?.[0]?.expression as Expression | undefined;
}

/** The value of an expression that is a literal; undefined if it is anything else. */
export function literalOf(expression: Expression | undefined): Literal | undefined {
  switch (expression?.type) {
    case "Literal":
      return expression.value as Literal;
    case "UnaryExpression": {
      const operand = literalOf(expression.argument as Expression);
      return expression.operator === "-" && typeof operand === "number" ? -operand : undefined;
    }
    case "TemplateLiteral": {
      const [only, ...others] = expression.quasis as readonly { value: { cooked: string } }[];
      return others.length === 0 ? only?.value.cooked : undefined;
    }
    case "ArrayExpression": {
      const elements = (expression.elements as readonly Expression[]).map(literalOf);
      return elements.includes(undefined) ? undefined : (elements as Literal[]);
    }
    case "ObjectExpression": {
      const entries = (expression.properties as readonly Expression[]).map((property) => {
        const key = property.key as Expression | undefined;
        return [key?.name ?? key?.value, literalOf(property.value as Expression)] as const;
      });
      if (entries.some(([name, value]) => name === undefined || value === undefined)) return undefined;
      return Object.fromEntries(entries) as { [name: string]: Literal };
    }
    default:
      return undefined;
  }
}

/** An element with plain attributes. `inline` as the element that it replaces. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: TreeNode[],
  inline = true,
): TreeNode {
  return {
    type: inline ? "mdxJsxTextElement" : "mdxJsxFlowElement",
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({ type: "mdxJsxAttribute", name: key, value })),
    children,
  };
}

export const words = (value: string): TreeNode => ({ type: "text", value });
