export const paletteTexts = {
  palette: {
    title: '命令面板',
    placeholder: '输入命令、问过的问题或表格名……',
    none: '没有符合的内容。',
    groups: { do: '操作', go: '前往', runs: '问过的问题', datasets: '表格' },
    analyse: '用 {{name}} 新建分析',
    shortcuts: '键盘快捷键',
    thisPage: '本页',
    everywhere: '书写时',
    keys: {
      send: '发送问题',
      run: '运行代码',
      leave: '离开编辑器，关闭弹出的内容',
      mention: '在问题中提及某一列',
    },
    step: { next: '下一步', previous: '上一步' },
    focusQuestion: '撰写问题',
  },
}
