/** A list without the first element that says the same as another, which may have been read another time. */
export function without<T>(list: readonly T[], element: T): readonly T[] {
  const text = JSON.stringify(element);
  const at = list.findIndex((each) => JSON.stringify(each) === text);
  return at === -1 ? list : list.toSpliced(at, 1);
}
