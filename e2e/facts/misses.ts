/**
 * What of `wanted` is not in `found`, in words. An object has to have the named fields, a list an element for every wanted
 * element, in any order; everything else has to be the same. What is not named is not looked at.
 */
export function misses(found: unknown, wanted: unknown, where: string): string[] {
  if (Array.isArray(wanted)) {
    if (!Array.isArray(found)) return [`${where}: no list`];
    return wanted.flatMap((element, i) =>
      found.some((one) => misses(one, element, '').length === 0)
        ? []
        : [`${where}[${i}]: nothing is ${JSON.stringify(element)}`],
    );
  }
  if (wanted !== null && typeof wanted === 'object') {
    if (found === null || typeof found !== 'object') return [`${where}: ${JSON.stringify(found)} is no object`];
    return Object.entries(wanted).flatMap(([key, value]) =>
      misses((found as Record<string, unknown>)[key], value, `${where}.${key}`),
    );
  }
  return Object.is(found, wanted) ? [] : [`${where}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`];
}
