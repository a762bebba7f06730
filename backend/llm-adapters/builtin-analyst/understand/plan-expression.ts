import type { Understanding } from '../analysis-plan.ts'
import type { Table } from '../plan-parts.ts'
import { askForExperiment } from './expression-questions.ts'
import { planOmics } from './omics/plan-omics.ts'
import { asQuestion } from './plan-base.ts'

/** Genes that differ between two conditions: needs a table of counts and one of samples among the tables at hand. */
export const planExpression = (prompt: string, tables: Table[]): Understanding =>
  planOmics(prompt, tables, null) ?? asQuestion(askForExperiment(tables))
