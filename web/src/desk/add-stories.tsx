import { type DragEvent, type FormEvent, useId, useState } from 'react';
import { Problem } from '../ui/problem.tsx';
import { words } from '../words.ts';
import { pasted } from './pasted.ts';
import { useAdd } from './use-add.ts';

/** One field for everything: an address, a feed, a text; files are dropped on it or chosen. */
export function AddStories() {
  const [text, setText] = useState('');
  const [isOver, setOver] = useState(false);
  const add = useAdd();
  const id = useId();
  const upload = (files: FileList | null): void => {
    if (files !== null && files.length > 0) add.mutate({ files: [...files] });
  };
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
        value={text}
        placeholder={words.desk.placeholder}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
        }}
      />
      {add.isError && <Problem error={add.error} />}
      <div className="add-buttons">
        <button type="submit" className="button main" disabled={text.trim() === '' || add.isPending}>
          {words.desk.put}
        </button>
        <label className="button file">
          {words.desk.files}
          <input type="file" multiple className="sr-only" onChange={({ target }) => upload(target.files)} />
        </label>
        <span className="quiet-text">{words.desk.kinds}</span>
      </div>
    </form>
  );
}
