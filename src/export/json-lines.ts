/** JSON Lines: one object a line, UTF-8. Lone surrogates are written as escapes and so are kept. */
export async function* jsonLines(items: AsyncIterable<object>): AsyncGenerator<string> {
  for await (const item of items) yield `${JSON.stringify(item)}\n`;
}
