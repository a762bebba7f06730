export const historyTexts = {
  history: {
    title: '历史',
    search: '搜索问题',
    status: '状态',
    allStatuses: '全部状态',
    model: '模型',
    allModels: '全部模型',
    none: '还没有运行过任何分析。',
    noneFound: '没有符合条件的运行。',
    compared: '比较 · {{n}} 次运行',
    signIn: '请登录或以访客身份开始，以查看历史。',
  },
}
