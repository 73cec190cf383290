import { takeFile } from './take-file.ts';

/** A button that asks for a JSON file. */
export function FileButton(props: {
  readonly text: string;
  readonly onFile: (file: File) => void;
}) {
  return (
    <label class="button file">
      {props.text}
      <input
        type="file"
        class="aside"
        accept=".json,application/json"
        onChange={(event) => {
          const file = takeFile(event.currentTarget);
          if (file !== undefined) props.onFile(file);
        }}
      />
    </label>
  );
}
