import type { ColumnProfile } from '#contract/dataset.ts'
import type { ParsedRequest } from '../parse-request.ts'
import { listSubjects } from './list-subjects.ts'

/** The column that names the subject: as the request says, or the only one that can; null where it can't be told. */
export function findSubject(request: ParsedRequest): ColumnProfile | null {
  if (request.roles.subject) return request.roles.subject
  const [only, other] = listSubjects(request)
  return only && !other ? only : null
}
