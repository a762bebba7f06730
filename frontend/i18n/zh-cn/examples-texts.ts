import type { Texts } from '../en.ts'

/** Texts of the live examples beyond the home page, in Chinese. */
export const examplesTexts: Pick<Texts, 'examples'> = {
  examples: {
    lead: '每个示例都会当场运行：数据自动备好，第一个问题交给内置分析师，后续步骤随时可选。无需注册，无需密钥。',
    uses: {
      clinical: '临床统计',
      expression: '基因表达',
      laboratory: '实验室数据',
      report: '报告',
      exploration: '数据探索',
    },
    further: '后续步骤',
    source: '数据：{{files}}。{{source}}',
    next: '示例的下一步',
    all: '全部示例及其步骤',
  },
}
