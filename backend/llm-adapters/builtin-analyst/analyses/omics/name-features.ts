import type { ColumnProfile } from '#contract/dataset.ts'
import type { Features } from './conclude-features.ts'

/** What the rows are called, as the column of their names says. */
export function nameFeatures({ name }: ColumnProfile): Features {
  if (/prot|uniprot|蛋白/i.test(name)) return { en: 'proteins', zh: '蛋白' }
  if (/metabol|代谢/i.test(name)) return { en: 'metabolites', zh: '代谢物' }
  if (/lipid|脂/i.test(name)) return { en: 'lipids', zh: '脂质' }
  if (/gene|ensembl|symbol|transcript|entrez|基因|转录/i.test(name)) return { en: 'genes', zh: '基因' }
  return { en: 'rows', zh: '行' }
}
