/** The uses that the home page shows. */
export const homeUses = ['expression', 'clinical', 'laboratory', 'report'] as const
export type HomeUse = (typeof homeUses)[number]
