import { z } from 'zod'
import { previewSchema } from '#contract/dataset.ts'
import { filtersSchema, sortSchema } from '#contract/table-view.ts'
import type { Engine } from '#engine/engine.ts'
import type { ApiServer } from '../api-server.ts'
import { callerOf } from '../auth/find-caller.ts'
import { failureResponses } from '../openapi/failure-responses.ts'
import { abortOnLeave } from '../send-export.ts'
import { jsonText } from './json-text.ts'
import { idParamsSchema } from './route-params.ts'

const sortText =
  'JSON: `[{"column": "age", "descending": true}, …]`, most important first. Missing values stand last in either direction.'

const filterText = `JSON: \`[{"column", "op", "value"}, …]\`; rows pass that pass all of them.
- \`eq\`, \`ne\`, \`lt\`, \`le\`, \`gt\`, \`ge\`: a number, a text, or a date; a day such as 2024-03-05 is the whole day.
- \`between\`: \`[from, to]\`, both included; null is open.
- \`contains\`, \`not-contains\`, \`starts-with\`: a text, in small or capital letters.
- \`in\`, \`not-in\`: a list of texts, as in the levels of the profile (yes/no: "True", "False"); null is missing.
- \`missing\`, \`present\`: no value.
What excludes (\`ne\`, \`not-in\`, \`not-contains\`) keeps missing values, as in pandas.`

const querySchema = z.object({
  /** The first sheet when it is left out. */
  sheet: z.string().max(300).optional(),
  offset: z.coerce.number().int().nonnegative().default(0),
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
  sort: jsonText(sortSchema, sortText).optional(),
  filter: jsonText(filtersSchema, filterText).optional(),
})

export function previewDataset(server: ApiServer, engine: Engine): void {
  const schema = {
    tags: ['datasets'],
    summary: 'A page of rows, sorted and filtered; `rowCount` counts the rows that pass',
    params: idParamsSchema,
    querystring: querySchema,
    response: { 200: previewSchema, ...failureResponses },
  }
  server.get('/api/datasets/:id/preview', { schema }, (request, reply) =>
    engine.previewDataset(callerOf(request), request.params.id, { ...request.query, waiting: abortOnLeave(reply) }),
  )
}
