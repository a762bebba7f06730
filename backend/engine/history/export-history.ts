import type { ListRunsQuery, RunSummary } from '#contract/run-page.ts'
import type { Caller } from '#engine/engine.ts'
import type { EnginePorts } from '#engine/ports/engine-ports.ts'
import { csvLine } from './csv-line.ts'

const heads = {
  en: 'time,title,question,model,status,input tokens,output tokens,cost (USD),datasets,analysis,run'.split(','),
  'zh-CN': '时间,标题,问题,模型,状态,输入 token,输出 token,费用（美元）,数据集,分析,运行'.split(','),
}

const statuses = {
  queued: '排队中',
  running: '运行中',
  succeeded: '成功',
  failed: '失败',
  cancelled: '已取消',
  killed: '被终止',
  interrupted: '已中断',
}

/** The runs that a filter leaves as CSV, newest first, a piece at a time; for spreadsheets, with a byte order mark. */
export async function* exportHistory(
  ports: EnginePorts,
  caller: Caller,
  filter: Omit<ListRunsQuery, 'cursor' | 'limit'>,
): AsyncGenerator<string> {
  const names = new Map((await ports.datasets.list(caller.userId)).map(({ id, name }) => [id, name]))
  const titles = new Map<string, string>()
  const titleOf = async ({ comparisonId, analysisId }: RunSummary) => {
    const id = comparisonId ?? analysisId
    const known = titles.get(id)
    if (known !== undefined) return known
    const place = { kind: comparisonId ? ('comparison' as const) : ('analysis' as const), id }
    const title = (await ports.history.find(caller.userId, place))?.title ?? ''
    titles.set(id, title)
    return title
  }
  yield `\ufeff${csvLine(heads[caller.language])}`
  let cursor: string | undefined
  do {
    const page = await ports.runs.listRuns(caller.userId, { ...filter, limit: 100, ...(cursor && { cursor }) })
    const lines: string[] = []
    for (const run of page.runs)
      lines.push(
        csvLine([
          ...[run.createdAt, await titleOf(run), run.prompt, run.model ?? ''],
          caller.language === 'en' ? run.status : statuses[run.status],
          ...[run.usage.inputTokens, run.usage.outputTokens, run.usage.costUsd],
          run.datasetIds.map((id) => names.get(id) ?? id).join('; '),
          ...[run.analysisId, run.id],
        ]),
      )
    yield lines.join('')
    cursor = page.nextCursor ?? undefined
  } while (cursor)
}
