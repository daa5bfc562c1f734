/** Writes XML and HTML: what is text can never become markup. */

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

export function element(
  name: string,
  attributes: Element['attributes'] = {},
  ...children: (Element | string)[]
): Element {
  return { name, attributes, children };
}

/** An element that holds text stands on one line, because there white space would count. */
export function render(root: Element, indent = ''): string {
  const { name, children } = root;
  const tag = `${indent}<${name}${attributesOf(root)}`;
  if (children.length === 0) return `${tag} />`;
  const inLine = children.some((child) => typeof child === 'string');
  const inner = inLine ? '' : `${indent}  `;
  const parts = children.map((child) =>
    typeof child === 'string' ? escape(child) : render(child, inner),
  );
  return inLine
    ? `${tag}>${parts.join('')}</${name}>`
    : [`${tag}>`, ...parts, `${indent}</${name}>`].join('\n');
}

function attributesOf({ attributes }: Element): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
