/**
 * The fewest items that must move so that the rest stands in order.
 * @param places where each item stood before, in the order of now; no two alike
 * @returns the indexes into `places` of those that moved
 */
export function moved(places: readonly number[]): Set<number> {
  // The longest increasing subsequence stays: patience sorting, n log n.
  const tails: number[] = []
  const previous: number[] = []
  places.forEach((place, at) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (places[tails[middle]!]! < place) low = middle + 1
      else high = middle
    }
    previous.push(low ? tails[low - 1]! : -1)
    tails[low] = at
  })
  const stays = new Set<number>()
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at]!) stays.add(at)
  return new Set(Array.from(places.keys()).filter((at) => !stays.has(at)))
}
