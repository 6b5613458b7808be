/** The fewest letters to add, leave out, change or swap with the neighbour (optimal string alignment). */
export function errorsBetween(a: string, b: string): number {
  let before = new Uint16Array(b.length + 1);
  let last = Uint16Array.from({ length: b.length + 1 }, (_none, index) => index);
  let row = new Uint16Array(b.length + 1);
  const at = (cells: Uint16Array, index: number): number => cells[index] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    const letter = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j++) {
      const changed = at(last, j - 1) + Number(letter !== b.charCodeAt(j - 1));
      let fewest = Math.min(changed, at(last, j) + 1, at(row, j - 1) + 1);
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1))
        fewest = Math.min(fewest, at(before, j - 2) + 1);
      row[j] = fewest;
    }
    [before, last, row] = [last, row, before];
  }
  return at(last, b.length);
}
