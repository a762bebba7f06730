/** What is said of templates and of what is sent to a model. */
export const promptMessages = {
  'template-unknown': {
    en: 'There is no template “{template}”. The templates are: {templates}',
    'zh-CN': '没有名为“{template}”的模板。可用模板：{templates}',
  },
  'template-variable-unknown': {
    en: 'The template has no variable “{name}”. Its variables are: {names}',
    'zh-CN': '该模板没有变量“{name}”。其变量有：{names}',
  },
  'template-value-missing': {
    en: 'Please fill in “{label}” ({name}).',
    'zh-CN': '请填写“{label}”（{name}）。',
  },
  'template-needs-dataset': {
    en: '“{label}” names a column of a table: choose a dataset first.',
    'zh-CN': '“{label}”需要选择表中的列：请先选择数据集。',
  },
  'template-column-expected': {
    en: '“{label}” takes the name of one column.',
    'zh-CN': '“{label}”需要填写一个列名。',
  },
  'template-columns-expected': {
    en: '“{label}” takes a list of column names.',
    'zh-CN': '“{label}”需要填写列名的列表。',
  },
  'template-column-unknown': {
    en: '“{label}”: the chosen tables have no column “{column}”. Choose one of: {columns}',
    'zh-CN': '“{label}”：所选数据表中没有列“{column}”。请从以下列中选择：{columns}',
  },
  'template-column-type': {
    en: '“{label}” needs a column of {expected}; “{column}” holds {actual}. Columns that fit: {columns}',
    'zh-CN': '“{label}”需要{expected}类型的列，而“{column}”是{actual}。可选的列：{columns}',
  },
  'template-number-expected': {
    en: '“{label}” takes a number.',
    'zh-CN': '“{label}”需要填写一个数。',
  },
  'template-number-too-small': {
    en: '“{label}” must be at least {min}.',
    'zh-CN': '“{label}”不能小于 {min}。',
  },
  'template-number-too-large': {
    en: '“{label}” must be at most {max}.',
    'zh-CN': '“{label}”不能大于 {max}。',
  },
  'template-text-expected': {
    en: '“{label}” takes a text.',
    'zh-CN': '“{label}”需要填写文字。',
  },
  'template-choice-unknown': {
    en: '“{label}” must be one of: {choices}',
    'zh-CN': '“{label}”只能是以下之一：{choices}',
  },
  'prompt-too-long': {
    en: 'What would have to be sent (about {needed} tokens) does not fit the context window of {model} ({window} tokens, some of which the answer needs), even with the description of the data cut as far as possible. Choose fewer files, shorten the question, start a new analysis, or choose a model with a larger window.',
    'zh-CN':
      '即使把数据描述压缩到最短，需要发送的内容（约 {needed} 个词元）仍超出 {model} 的上下文窗口（{window} 个词元，其中一部分要留给回答）。请减少文件、缩短问题、新建分析，或选择上下文窗口更大的模型。',
  },
} as const
