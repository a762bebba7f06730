/** Round values from 0 to at least `largest`, in two to five steps of 1, 2 or 5 times a power of ten; of whole things whole ones. */
export function niceTicks(largest: number, isWhole: boolean): number[] {
  if (largest <= 0) return [0, 1]
  const rough = largest / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 5, 10].find((each) => each * power >= rough * (1 - 1e-9)) ?? 10
  const step = isWhole ? Math.max(1, Math.round(factor * power)) : factor * power
  const count = Math.ceil(largest / step - 1e-9)
  return Array.from({ length: count + 1 }, (_, place) => Number((place * step).toPrecision(12)))
}
