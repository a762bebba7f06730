import type { ColumnProfile } from '#contract/dataset.ts'

const amounts = [
  /^(?:none|no|zero|untreated|control|ctrl|vehicle|placebo|baseline|对照组?|空白组?|安慰剂组?|无)$/i,
  /^(?:very low|minimal|极低)$/i,
  /^(?:low|mild|small|light|低|轻)(?:[ _-]?dose|度|剂量组?)?$/i,
  /^(?:mid|medium|moderate|middle|intermediate|中)(?:[ _-]?dose|度|等|剂量组?)?$/i,
  /^(?:high|severe|large|heavy|高|重)(?:[ _-]?dose|度|剂量组?)?$/i,
  /^(?:very high|极高)$/i,
]

/** Three or more levels from little to much, where all of them say an amount ("control", "low", "high"); else empty. */
export function orderByAmount({ levels, distinct }: ColumnProfile): string[] {
  const ranked = levels.map(({ value }) => ({ value, rank: amounts.findIndex((words) => words.test(value.trim())) }))
  const isOrder =
    distinct > 2 &&
    ranked.length === distinct &&
    ranked.every(({ rank }) => rank !== -1) &&
    new Set(ranked.map(({ rank }) => rank)).size === ranked.length
  return isOrder ? ranked.toSorted((a, b) => a.rank - b.rank).map(({ value }) => value) : []
}
