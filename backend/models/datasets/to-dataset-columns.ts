import type { DatasetRecord } from '#engine/ports/dataset-store.ts'
import type { DatasetTable } from '../database/schema.ts'
import { storableText } from '../database/storable-text.ts'

type Fields = Omit<DatasetRecord, 'id' | 'ownerId' | 'tableSha256'>
type Columns = Omit<DatasetTable, 'id' | 'owner_id' | 'deleted_at'>

/** The columns of the fields that are given; an `error` that is given as undefined is taken away. */
export function toDatasetColumns(fields: Fields): Columns
export function toDatasetColumns(fields: Partial<Fields>): Partial<Columns>
export function toDatasetColumns(fields: Partial<Fields>): Partial<Columns> {
  return {
    ...(fields.name !== undefined && { name: storableText(fields.name) }),
    ...(fields.sizeBytes !== undefined && { size_bytes: fields.sizeBytes }),
    ...(fields.sha256 !== undefined && { sha256: fields.sha256 }),
    ...(fields.createdAt !== undefined && { created_at: fields.createdAt }),
    ...(fields.status !== undefined && { status: fields.status }),
    ...(fields.sheets !== undefined && { sheets: JSON.stringify(fields.sheets) }),
    ...('error' in fields && { error: fields.error ? JSON.stringify(fields.error) : null }),
  }
}
