/** A unit as a multiple of the base of its dimension. Units that are not known are dimensions of their own. */
export type Unit = { dimension: string; factor: number }

const dimensions: Record<string, Record<string, number>> = {
  share: {
    '1': 1,
    share: 1,
    proportion: 1,
    fraction: 1,
    '%': 0.01,
    percent: 0.01,
    percentage: 0.01,
    pct: 0.01,
    百分比: 0.01,
  },
  length: {
    m: 1,
    metre: 1,
    meter: 1,
    米: 1,
    cm: 0.01,
    厘米: 0.01,
    mm: 0.001,
    毫米: 0.001,
    km: 1000,
    千米: 1000,
    公里: 1000,
  },
  mass: { kg: 1, 千克: 1, 公斤: 1, g: 0.001, gram: 0.001, 克: 0.001, mg: 1e-6, 毫克: 1e-6 },
  duration: {
    day: 1,
    d: 1,
    天: 1,
    日: 1,
    week: 7,
    周: 7,
    hour: 1 / 24,
    h: 1 / 24,
    小时: 1 / 24,
    minute: 1 / 1440,
    min: 1 / 1440,
    分钟: 1 / 1440,
  },
  age: { year: 1, yr: 1, 年: 1, 岁: 1 },
  count: { n: 1, bird: 1, case: 1, patient: 1, 例: 1, 人: 1, 个: 1, 只: 1 },
}

const known = new Map<string, Unit>(
  Object.entries(dimensions).flatMap(([dimension, units]) =>
    Object.entries(units).map(([name, factor]): [string, Unit] => [name, { dimension, factor }]),
  ),
)

/** Reads a unit, in whatever case, script and number it is written; null where there is none. */
export function readUnit(written: string | null): Unit | null {
  const name = (written ?? '').normalize('NFKC').trim().toLowerCase()
  if (name === '') return null
  return known.get(name) ?? known.get(name.replace(/s$/, '')) ?? { dimension: `=${name}`, factor: 1 }
}
