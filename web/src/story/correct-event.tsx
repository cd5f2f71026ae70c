import type { EventRecord } from '../../../src/record/index.ts';
import { Choice } from '../ui/choice.tsx';
import { words } from '../words.ts';
import { CorrectionForm } from './correction-form.tsx';

interface CorrectEventProps {
  readonly event: EventRecord;
  readonly close: () => void;
}

/** Nothing happened where the machine saw an event. */
export function CorrectEvent({ event, close }: CorrectEventProps) {
  const [trigger] = event.trigger;
  return (
    <CorrectionForm close={close} correction={trigger === undefined ? undefined : { kind: 'not-an-event', trigger }}>
      <Choice
        name="kind"
        label={words.correct.notEvent}
        hint={words.correct.notSaidHint}
        checked
        choose={() => undefined}
      />
    </CorrectionForm>
  );
}
