/**
 * A JSON-LD document written piece by piece: what stands before a list, the list, what stands after.
 * @param head properties of the document, the context first
 * @param list the name of the property that holds the list
 * @param wrap properties of an object around the list, under a name of its own
 */
export async function* jsonLdList(
  head: Readonly<Record<string, unknown>>,
  list: string,
  items: AsyncIterable<object>,
  wrap?: { readonly name: string; readonly head: Readonly<Record<string, unknown>> },
): AsyncGenerator<string> {
  const open = (properties: Readonly<Record<string, unknown>>): string => JSON.stringify(properties).slice(0, -1);
  const inner = wrap === undefined ? '' : `,\n${JSON.stringify(wrap.name)}: ${open(wrap.head)}`;
  yield `${open(head)}${inner},\n${JSON.stringify(list)}: [`;
  let first = true;
  for await (const item of items) {
    yield `${first ? '' : ','}\n${JSON.stringify(item)}`;
    first = false;
  }
  yield `\n]}${wrap === undefined ? '' : '}'}\n`;
}
