import type { Bilingual } from '../../plan-parts.ts'
import { showName } from '../../write-names.ts'
import type { CompareGroupsPlan } from './compare-groups-plan.ts'
import { controlOf } from './compare-pairs.ts'
import { countGroups } from './count-groups.ts'

/** Which tests are made, and why these. */
export const explainTests = (plan: CompareGroupsPlan): Bilingual =>
  countGroups(plan) === 2 ? explainTwo(plan) : plan.wishes.preferRanks ? explainRanks(plan) : explainSeveral(plan)

const explainTwo = ({ wishes }: CompareGroupsPlan): Bilingual =>
  wishes.preferRanks
    ? {
        en: 'The Mann-Whitney U test comes first, as asked; the Welch t test stands beside it.',
        'zh-CN': '按要求以 Mann-Whitney U 检验为主，同时给出 Welch t 检验。',
      }
    : {
        en: `${wishes.equalVariances ? 'Student’s t test (equal variances, as asked)' : 'The Welch t test, which does not need equal variances,'} gives the difference of means with its 95% interval and Hedges’ g with its own; the Mann-Whitney U test checks that the result does not hang on the method.`,
        'zh-CN': `${wishes.equalVariances ? '按要求使用等方差的 Student t 检验' : '以不要求方差齐性的 Welch t 检验'}给出均值差及其 95% 置信区间和 Hedges’ g；并用 Mann-Whitney U 检验核对结论是否依赖方法。`,
      }

function explainRanks({ wishes }: CompareGroupsPlan): Bilingual {
  const name = wishes.correction === 'bonferroni' ? 'Bonferroni' : 'Holm'
  return {
    en: `The Kruskal-Wallis test comes first, as asked, with Dunn’s comparisons of mean ranks, corrected by ${name}; Welch’s ANOVA stands beside it.`,
    'zh-CN': `按要求以 Kruskal-Wallis 检验为主，两两比较用经 ${name} 校正的 Dunn 检验，同时给出 Welch 方差分析。`,
  }
}

function explainSeveral(plan: CompareGroupsPlan): Bilingual {
  const { correction, equalVariances } = plan.wishes
  const [anova, zhAnova] = equalVariances
    ? ['Ordinary one-way ANOVA (equal variances, as asked)', '按要求使用普通单因素方差分析']
    : ['Welch’s ANOVA, which does not need equal variances,', '以不要求方差齐性的 Welch 方差分析']
  const pairs = explainPairs(plan)
  return {
    en: `${anova} is the main test; ${pairs.en} η² and ω² give the size, and Kruskal-Wallis checks it by ranks.`,
    'zh-CN': `${zhAnova}${equalVariances ? '' : '为主要检验'}；${pairs['zh-CN']}${correction === null ? '' : '（按要求）'}。用 η² 和 ω² 表示效应大小，并用 Kruskal-Wallis 检验核对。`,
  }
}

function explainPairs(plan: CompareGroupsPlan): Bilingual {
  const { correction, equalVariances } = plan.wishes
  if (correction === 'dunnett') {
    const control = controlOf(plan)
    const [en, zh] = control === '' ? ['the lowest group', '最低的一组'] : [showName(control), ` ${showName(control)} `]
    return {
      en: `Dunnett’s test, as asked, sets each group against ${en} (with equal variances).`,
      'zh-CN': `Dunnett 检验将各组与${zh}比较（假定方差相等）`,
    }
  }
  if (correction) {
    const name = correction === 'holm' ? 'Holm' : 'Bonferroni'
    return {
      en: `pairs are compared by ${equalVariances ? 't tests with the pooled error' : 'Welch’s t tests'} corrected by ${name}, as asked.`,
      'zh-CN': `两两比较用经 ${name} 校正的${equalVariances ? '合并误差' : ' Welch '} t 检验`,
    }
  }
  return equalVariances
    ? { en: 'Tukey’s HSD compares the pairs.', 'zh-CN': '两两比较用 Tukey HSD' }
    : {
        en: 'Games-Howell compares the pairs, without equal variances either.',
        'zh-CN': '两两比较用同样不要求方差齐性的 Games-Howell 法',
      }
}
