/**
 * What the extension draws stands in closed shadow roots, which page scripts cannot open. Both
 * browsers' automation protocols can; the drivers turn what they return into these plain nodes.
 */
export interface ShadowNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Text of this node and everything in it, white space folded. */
  readonly text: string;
  readonly children: readonly ShadowNode[];
  /** The protocol's own name of the node, to aim a click at it. */
  readonly ref: string;
}

/** The first node, depth first, that `test` accepts. */
export function findNode(
  nodes: readonly ShadowNode[],
  test: (node: ShadowNode) => boolean,
): ShadowNode | null {
  for (const node of nodes) {
    const found = test(node) ? node : findNode(node.children, test);
    if (found !== null) return found;
  }
  return null;
}

export function hasClass(name: string): (node: ShadowNode) => boolean {
  return ({ attributes }) => (attributes['class'] ?? '').split(' ').includes(name);
}

/** All nodes, depth first, that `test` accepts. */
export function allNodes(
  nodes: readonly ShadowNode[],
  test: (node: ShadowNode) => boolean,
): ShadowNode[] {
  return nodes.flatMap((node) => [...(test(node) ? [node] : []), ...allNodes(node.children, test)]);
}

export function foldText(parts: readonly string[]): string {
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}
