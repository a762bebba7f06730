type Triple = [number, number, number]

/**
 * Matrices for linear RGB that show what eyes without one kind of cone see (severity 1).
 * Machado, Oliveira and Fernandes 2009, IEEE Transactions on Visualization and Computer Graphics 15(6).
 */
const deficiencies: Record<string, [Triple, Triple, Triple]> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** Differences below this are seen only side by side; 1 is just noticeable (CIE 1976). */
const leastDifference = 10

/** Whether every two colours differ clearly for everybody, whichever kind of colour vision they have. */
export function isTellableByAll(colours: readonly string[]): boolean {
  return findLeastDifference(colours) >= leastDifference
}

/** The smallest difference (CIE 1976 ΔE, D65) between two of the colours, over usual and deficient colour vision. */
export function findLeastDifference(colours: readonly string[]): number {
  const seen = [colours.map(toLinear), ...Object.values(deficiencies).map((eye) => colours.map((hex) => see(hex, eye)))]
  return Math.min(...seen.flatMap((linear) => pairwise(linear.map(toLab))))
}

const pairwise = (colours: Triple[]) =>
  colours.flatMap((one, index) =>
    colours.slice(index + 1).map((other) => Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])),
  )

const see = (hex: string, eye: [Triple, Triple, Triple]): Triple => multiply(eye, toLinear(hex)).map(clip) as Triple

function toLinear(hex: string): Triple {
  const channel = (start: number) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

const toXyz: [Triple, Triple, Triple] = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
]
const white: Triple = [0.95047, 1, 1.08883]

function toLab(linear: Triple): Triple {
  const bent = (value: number) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116)
  const [x, y, z] = multiply(toXyz, linear).map((value, index) => bent(value / (white[index] ?? 1))) as Triple
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const multiply = (rows: [Triple, Triple, Triple], [a, b, c]: Triple): Triple =>
  rows.map((row) => row[0] * a + row[1] * b + row[2] * c) as Triple

const clip = (value: number) => Math.min(1, Math.max(0, value))
