/** A story of our own, made up. */
export const story = `Harbour tolls to rise in Velmar

The port authority of Velmar said on Tuesday that tolls for freighters would rise by a tenth from January.

"We have dredged the channel twice this year, and somebody must pay for it," the harbour master, Greta Lindholm, told reporters on the quay. She promised that fishing boats would pay nothing.

Shipowners were furious. "This is a tax on everybody who eats," said Tomas Okoye, who runs four coasters. He accused the authority of hiding a loss.

According to a report by the city's auditors, the authority lost two million crowns last year. A spokesman for the transport ministry declined to comment.
`;

/** A text of about as many words as asked for: the story again and again. */
export function storyOf(words: number): string {
  const all = story.split('\n\n').slice(1);
  const out: string[] = [];
  let count = 0;
  for (let i = 0; count < words; i += 1) {
    const paragraph = (all[i % all.length] ?? '').trim();
    count += paragraph.split(/\s+/).length;
    out.push(paragraph);
  }
  return out.join('\n\n');
}
