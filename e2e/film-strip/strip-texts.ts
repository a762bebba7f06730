import type { Language } from '#contract/language.ts'

/** What is typed and clicked on the way, as the page calls it, and what stands below each picture. */
export type StripTexts = {
  file: string
  column: string
  prompt: string
  question: string
  done: string
  panel: string
  variables: string
  words: Record<'home' | 'table' | 'answer' | 'variables' | 'style' | 'history', string>
}

export const stripTexts: Record<Language, StripTexts> = {
  en: {
    file: 'penguins.csv',
    column: 'body_mass_g',
    prompt: 'Compare body_mass_g between species and plot it',
    question: 'Your question',
    done: 'Done',
    panel: 'Variables',
    variables: 'Variables',
    words: {
      home: '1. Open a live example, or drop a file. No account, no key.',
      table: '2. Look at the table: sorted and filtered in the sandbox, each column with its profile.',
      answer: '3. Ask. Code, numbers and figure arrive; each can be changed and taken along.',
      variables: '4. See what the kernel holds, restart it, repeat the steps.',
      style: '5. Choose once how figures look.',
      history: '6. Find it all again, on another file too.',
    },
  },
  'zh-CN': {
    file: 'icu_zh.xlsx',
    column: '年龄',
    prompt: '请分析性别与收缩压的关系并绘图',
    question: '您的问题',
    done: '完成',
    panel: '变量',
    variables: '变量',
    words: {
      home: '1. 打开一个实例，或拖入文件。无需注册，无需密钥。',
      table: '2. 查看表格：排序和筛选都在沙箱中完成，每一列都有概况。',
      answer: '3. 提问。代码、数值和图表随即出现，都可以修改和导出。',
      variables: '4. 查看内核中的变量，可重启内核、重放步骤。',
      style: '5. 图表样式只需选择一次。',
      history: '6. 随时找回，也可换一个文件重做。',
    },
  },
}
