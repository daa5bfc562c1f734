/** Elements as plain data: they can be sent, kept and compared before anybody draws them. */

/** An element: its name, its attributes, and what stands in it. */
export type Markup<Tag extends string = string> = readonly [
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: (Markup | string)[],
];
