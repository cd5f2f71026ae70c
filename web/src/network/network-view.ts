import type { NetworkGraph } from './network-graph.ts';

/** What is looked at: the actor or the tie whose neighbours stay lit. */
export interface Focus {
  readonly node?: string | undefined;
  readonly edge?: string | undefined;
}

export interface ViewOptions {
  readonly graph: NetworkGraph;
  readonly into: HTMLElement;
  /** Asked at each drawing. */
  focus(): Focus;
  /** Somebody chose an actor, a tie, or the empty ground. */
  choose(focus: Focus): void;
}

/** A network that is drawn, whatever it is drawn with. */
export interface NetworkView {
  /** The focus has changed. */
  refresh(): void;
  zoom(by: 'closer' | 'further' | 'whole'): void;
  /** The picture as it is on the screen. */
  toCanvas(): HTMLCanvasElement;
  close(): void;
}
