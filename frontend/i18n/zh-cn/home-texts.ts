export const homeTexts = {
  home: {
    title: '向数据提问，得到代码、图表和统计结果。',
    lead: '上传表格，用中文或英文说出您想知道什么。语言模型编写 Python 代码，在封闭的沙箱中运行，每一步都可以查看、修改、重新运行。',
    tryTitle: '用示例数据试一试',
    tryLead: '一键开始，无需注册，无需密钥，由内置分析师作答。',
    starting: '正在准备…',
    source: '来源：{{source}}',
    dropTitle: '或使用您自己的文件',
    samplesFailed: '示例加载失败。',
    howTitle: '您可以放心的是',
    howCode: '全程透明',
    howCodeBody: '发送的提示词、代码、每次失败的尝试以及费用，全部可见。',
    howSafe: '封闭运行',
    howSafeBody: '代码在无网络的环境中运行，只能以只读方式访问您的文件。',
    howCompare: '便于比较',
    howCompareBody: '同一个问题可以同时问多个模型，并排阅读答案。',
  },
}
