import { words } from '../words.ts';
import type { Layer } from './lines.ts';
import { layers } from './use-layers.ts';

interface LayerSwitchProps {
  readonly on: ReadonlySet<Layer>;
  readonly turn: (layer: Layer) => void;
}

/** Turns each layer of marks on and off; each button shows its mark, and so is the legend too. */
export function LayerSwitch({ on, turn }: LayerSwitchProps) {
  return (
    <fieldset className="layers">
      <legend className="sr-only">{words.story.layers}</legend>
      {layers.map((layer) => (
        <button key={layer} type="button" aria-pressed={on.has(layer)} onClick={() => turn(layer)}>
          <span className={`mark m-${layer}`}>{words.story.layer[layer]}</span>
        </button>
      ))}
    </fieldset>
  );
}
