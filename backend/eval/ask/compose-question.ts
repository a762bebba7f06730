import type { Language } from '#contract/language.ts'
import type { SuiteQuestion } from '../suite/suite-question.ts'
import { say } from '../texts/say.ts'

type Asked = Pick<SuiteQuestion, 'question' | 'constraints' | 'format' | 'answers'>

const texts = {
  constraints: { en: 'Constraints:', 'zh-CN': '约束：' },
  format: { en: 'Format of the answer:', 'zh-CN': '答案格式：' },
  answer: {
    en: `How to answer: in your code call report(name, value) once for each of these names, written exactly so:
{names}
A value is a number or a short text; give a list as one text, its parts parted by commas. Where the format above is written as @name[value], the value is what belongs between the brackets. Round as the format says and no further.`,
    'zh-CN': `作答方式：在代码中对下列每个名称调用一次 report(name, value)，名称必须与此完全一致：
{names}
值是一个数或简短的文字；列表写成一段用逗号分隔的文字。若上面的格式写作 @name[value]，值就是方括号中的内容。按格式要求的位数取舍，不要取得更少。`,
  },
}

/** The language that a question is asked in: Chinese where it has Chinese characters. */
export const languageOfQuestion = ({ question }: Pick<SuiteQuestion, 'question'>): Language =>
  /\p{Script=Han}/u.test(question) ? 'zh-CN' : 'en'

/** What is sent as the request: the question, its constraints and format, and how to answer. What is right is not in it. */
export function composeQuestion(asked: Asked): string {
  const language = languageOfQuestion(asked)
  const names = asked.answers.map(([name]) => `- ${name}`).join('\n')
  return [
    asked.question.trim(),
    asked.constraints.trim() && `${texts.constraints[language]}\n${asked.constraints.trim()}`,
    asked.format.trim() && `${texts.format[language]}\n${asked.format.trim()}`,
    say(texts.answer, language, { names }),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}
