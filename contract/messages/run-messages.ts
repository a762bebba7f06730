/** What is said of a run and of the kernel that it runs in. */
export const runMessages = {
  'analysis-without-steps': {
    en: 'No step of this analysis has succeeded, so there is nothing to repeat on another file. Run a step first.',
    'zh-CN': '该分析还没有成功的步骤，没有内容可在其他文件上重做。请先成功运行一个步骤。',
  },
  'duplicate-needs-dataset': {
    en: 'A file that this analysis works on has been deleted, so its steps cannot be repeated. Restore or upload the file and ask again.',
    'zh-CN': '该分析所用的一个文件已被删除，无法重做其步骤。请恢复或重新上传该文件后再试。',
  },
  'run-no-code': {
    en: 'The model answered without any Python. Its answer is shown above; say more precisely what is to be computed.',
    'zh-CN': '模型的回答中没有 Python 代码。其回答见上方；请更具体地说明要计算什么。',
  },
  'run-attempts-used': {
    en: 'The code still fails after {attempts} attempts. Read the last error, edit the code, or ask in another way.',
    'zh-CN': '经过 {attempts} 次尝试，代码仍然出错。请查看最后的错误，编辑代码，或换一种问法。',
  },
  'run-code-failed': {
    en: 'The code raised {name}: {value}',
    'zh-CN': '代码抛出 {name}：{value}',
  },
  'interpretation-needs-rows': {
    en: 'at this privacy level {model} does not see the results. For one, choose “Statistics and sample rows” or a model that runs on this machine, and ask again.',
    'zh-CN': '按目前的隐私级别，{model} 看不到运行结果。如需解读，请选择“统计量与样本行”或在本机运行的模型，再问一次。',
  },
  'interpretation-empty': {
    en: 'The model answered nothing.',
    'zh-CN': '模型没有给出内容。',
  },
  'run-cancelled': {
    en: 'Cancelled.',
    'zh-CN': '已取消。',
  },
  'run-interrupted': {
    en: 'The server stopped while this was running. Everything up to that point is kept; run it again.',
    'zh-CN': '运行过程中服务器停止了。此前的内容已保留；请重新运行。',
  },
  'run-not-running': {
    en: 'This run has already ended.',
    'zh-CN': '该运行已经结束。',
  },
  'kernel-crashed': {
    en: 'Python crashed ({detail}). The variables are lost; the next run starts afresh and first repeats the earlier steps that succeeded.',
    'zh-CN': 'Python 进程崩溃（{detail}），变量已丢失。下一次运行会重新开始，并先重做此前成功的步骤。',
  },
  'kernel-call-failed': {
    en: 'The sandbox could not finish this step. Try again; if it stays, tell the operator.',
    'zh-CN': '沙箱未能完成这一步。请重试；若仍然如此，请联系管理员。',
  },
  'limit-wall-clock': {
    en: 'Stopped: the code ran longer than the limit of {seconds} s. Work on fewer rows or a faster method, or ask the operator to raise the limit.',
    'zh-CN': '已停止：代码运行超过 {seconds} 秒上限。请减少数据行数或使用更快的方法，或请管理员提高上限。',
  },
  'limit-memory': {
    en: 'Stopped: the code used more memory than the limit of {limitMb} MB. Load fewer columns or rows, or ask the operator to raise the limit.',
    'zh-CN': '已停止：代码使用的内存超过 {limitMb} MB 上限。请减少读取的列或行，或请管理员提高上限。',
  },
  'limit-cpu': {
    en: 'Stopped: the code used more than {seconds} s of processor time. Work on fewer rows or a faster method, or ask the operator to raise the limit.',
    'zh-CN': '已停止：代码使用的处理器时间超过 {seconds} 秒。请减少数据行数或使用更快的方法，或请管理员提高上限。',
  },
  'kernel-closed': {
    en: 'The Python of this analysis has been closed. Run it again: the earlier steps are repeated first.',
    'zh-CN': '该分析的 Python 已关闭。请重新运行：此前的步骤会先被重做。',
  },
  'fix-nothing-failed': {
    en: 'There is nothing to mend: no code of this step has failed.',
    'zh-CN': '没有需要修复的内容：该步骤的代码没有出错。',
  },
  'fix-needs-model': {
    en: 'The built-in analyst cannot mend code. Choose another model; in the settings you can add a key for one, or edit the code yourself.',
    'zh-CN': '内置分析师不能修复代码。请选择其他模型（可在设置中添加密钥），或自行编辑代码。',
  },
  'kernel-busy': {
    en: 'A step is running in the Python of this analysis. Cancel it or wait for its end, then restart.',
    'zh-CN': '该分析的 Python 中有步骤正在运行。请先取消或等待其结束，再重启。',
  },
  'variable-unknown': {
    en: 'There is no table “{name}” in Python now. A step that runs, or a restart, may have removed it; look again.',
    'zh-CN': 'Python 中目前没有表格“{name}”，可能有步骤正在运行，或已重启。请刷新后再看。',
  },
  'kernel-path-refused': {
    en: 'The file name {path} is not allowed: it must lie inside the workspace and be a regular file.',
    'zh-CN': '不允许的文件名 {path}：它必须位于工作目录内，并且是普通文件。',
  },
  'limit-output': {
    en: '[Output cut here: more than {limitMb} MB]',
    'zh-CN': '[输出在此截断：超过 {limitMb} MB]',
  },
  'limit-artifacts': {
    en: '[Files left out: more than {limitMb} MB or {limit} files in one run]',
    'zh-CN': '[部分文件未保存：一次运行超过 {limitMb} MB 或 {limit} 个文件]',
  },
  'sandbox-busy': {
    en: 'Python could not be started this time: the server has much to do. Try again in a moment. If it goes on, ask the operator to look into the log of the server.',
    'zh-CN': '服务器当前较忙，Python 未能启动。请稍候重试；如果持续出现，请管理员查看服务器日志。',
  },
  'sandbox-missing': {
    en: 'The sandbox is not available, so no code is run: {detail} To mend it: {fix}',
    'zh-CN': '沙箱不可用，因此不运行任何代码：{detail} 解决办法：{fix}',
  },
} as const
