/** The file that was just chosen. The input is emptied, so that the same file, mended, can be chosen again. */
export function takeFile(input: HTMLInputElement): File | undefined {
  const file = input.files?.[0];
  input.value = '';
  return file;
}
