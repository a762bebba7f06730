export const joinsTexts = {
  joins: {
    title: '共同的键',
    none: '这些表格没有可用于连接的共同列。',
    hint: '把连接请求写入提问框',
    columnNames: '列名',
    match: '左表 {{left}}、右表 {{right}} 的行能匹配',
    matchAlike: '{{left}} 的行能匹配',
    matchNames: '{{share}} 的取值是对方的列名',
    kinds: { 'one-to-one': '一对一', 'one-to-many': '一对多', 'many-to-one': '多对一' },
    request: '将 {{left}} 与 {{right}} 按 {{leftKey}} = {{rightKey}} 连接，然后',
    requestNames: '{{right}} 的列名对应 {{left}} 中 {{leftKey}} 的取值：请先转为长格式，再将两表连接，然后',
  },
}
