import { takeFile } from './take-file.ts';

/** As much of a file as is read, in bytes: no file of settings is as long, and what is cut is refused as too large. */
const MOST_BYTES = 10_000_000;

/** A button that asks for a JSON file of settings. */
export function FileButton(props: {
  readonly text: string;
  readonly onFile: (name: string, text: string) => void;
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
          if (file === undefined) return;
          void file
            .slice(0, MOST_BYTES)
            .text()
            .then((text) => props.onFile(file.name, text));
        }}
      />
    </label>
  );
}
