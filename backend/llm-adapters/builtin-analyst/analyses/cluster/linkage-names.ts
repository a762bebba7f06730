import type { Bilingual } from '../../plan-parts.ts'
import type { Linkage } from './cluster-plan.ts'

export const linkageNames: Record<Linkage, Bilingual> = {
  ward: { en: 'Ward’s method', 'zh-CN': 'Ward 法' },
  average: { en: 'average linkage', 'zh-CN': '平均连接法' },
  complete: { en: 'complete linkage', 'zh-CN': '最长距离法' },
  single: { en: 'single linkage', 'zh-CN': '最短距离法' },
}
