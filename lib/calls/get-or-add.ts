/** What a map holds under a key; made and added first where it holds nothing there. */
export function getOrAdd<K, V>(map: Map<K, V>, key: K, make: (key: K) => V): V {
  const known = map.get(key);
  if (known !== undefined || map.has(key)) return known as V;
  const made = make(key);
  map.set(key, made);
  return made;
}
