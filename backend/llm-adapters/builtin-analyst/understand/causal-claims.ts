import type { Question } from '../analysis-plan.ts'
import type { Bilingual } from '../plan-parts.ts'
import { decline } from './questions.ts'

const claim =
  /\bprov(?:e|es|ing)\b|\bproof\b|causal(?:ly|ity)?|(?:does|do|did|is|are|that) [^,.;?]{0,60}\bcaus(?:e|es|ed|ing)\b|因果|(?:导致|造成|引起)了?.{0,40}(?:吗|么|[?？])|证明.{0,40}(?:导致|造成|引起|有害|有效)/

/** A proof of cause, which a table of observations can't give; the association is offered in its place. */
export function declineCausalClaim(
  text: string,
  prompt: string,
  retry: (prompt: string) => Bilingual | null,
): Question | null {
  if (!claim.test(text)) return null
  const plain = prompt
    .replace(/\b(?:can you )?(?:please )?prove (?:that )?/i, 'is ')
    .replace(/\bcaus(?:es|ed|ing|e)\b/i, 'associated with')
    .replace(/(?:导致|造成|引起)了?/, '与')
    .replace(/[,，]?(?:请)?(?:证明|给我一个)?因果(?:结论|关系)?/, '')
    .replace(/与(.{1,12}?)[吗么]?([?？。]|$)/, '与$1有关吗$2')
  const choice = retry(plain)
  return decline(
    'A table can show that two things go together, how strongly, and how sure that is. It can’t prove that one causes the other: that takes chance in who gets what, or a design and assumptions that no program can check. I computed nothing; the association itself I can analyse.',
    '表格数据可以说明两件事是否相伴出现、强度如何、把握有多大，但不能证明因果：这需要随机分组，或程序无法检验的设计与假设。因此没有进行计算；二者的关联可以分析。',
    choice ? [choice] : [],
  )
}
