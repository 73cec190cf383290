import { MOST_FILE_BYTES } from '../lib/settings/longest-file.ts';
import { takeFile } from './take-file.ts';

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
            .slice(0, MOST_FILE_BYTES)
            .text()
            .then((text) => props.onFile(file.name, text));
        }}
      />
    </label>
  );
}
