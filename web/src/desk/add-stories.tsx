import { type DragEvent, type FormEvent, useId, useState } from 'react';
import { Problem } from '../ui/problem.tsx';
import { words } from '../words.ts';
import { pasted } from './pasted.ts';
import { useAdd } from './use-add.ts';

/** Characters from which a text is kept beside the field: to lay out megabytes keeps the page from answering. */
const LONG = 100_000;
const SHOWN = 300;
/** Characters that the server takes. */
const MOST = 4_000_000;

/** One field for everything: an address, a feed, a text; files are dropped on it or chosen. */
export function AddStories() {
  const [text, setText] = useState('');
  const [isOver, setOver] = useState(false);
  const add = useAdd();
  const id = useId();
  const upload = (files: FileList | null): void => {
    if (files !== null && files.length > 0) add.mutate({ files: [...files] });
  };
  const isLong = text.length > LONG;
  const isTooLong = text.length > MOST;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    // One by one: what the server refuses stays in the field with the reason below it.
    for (const story of pasted(text)) await add.mutateAsync(story);
    setText('');
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    upload(event.dataTransfer.files);
  };
  return (
    <form
      className={`add ${isOver ? 'over' : ''}`}
      aria-label={words.desk.add}
      onSubmit={(event) => void submit(event).catch(() => undefined)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label htmlFor={id}>{words.desk.add}</label>
      <textarea
        id={id}
        className="input"
        rows={4}
        value={isLong ? words.desk.longText(text.length, text.slice(0, SHOWN)) : text}
        readOnly={isLong}
        placeholder={words.desk.placeholder}
        onChange={({ target }) => setText(target.value)}
        onPaste={(event) => {
          const given = event.clipboardData.getData('text/plain');
          if (given.length <= LONG) return;
          event.preventDefault();
          setText(text + given);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
        }}
      />
      {isTooLong && (
        <p className="problem-text" role="alert">
          {words.desk.tooLong}
        </p>
      )}
      {add.isError && <Problem error={add.error} />}
      <div className="add-buttons">
        <button type="submit" className="button main" disabled={text.trim() === '' || isTooLong || add.isPending}>
          {words.desk.put}
        </button>
        {isLong && (
          <button type="button" className="button" onClick={() => setText('')}>
            {words.desk.clearText}
          </button>
        )}
        <label className="button file">
          {words.desk.files}
          <input type="file" multiple className="sr-only" onChange={({ target }) => upload(target.files)} />
        </label>
        <span className="quiet-text">{words.desk.kinds}</span>
      </div>
    </form>
  );
}
