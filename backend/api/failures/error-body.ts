import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ErrorBody, Failure } from '#contract/app-error.ts'
import { chooseLanguage, type Language, languageSchema } from '#contract/language.ts'
import { formatUserMessage } from '#contract/user-message.ts'

const bodyWithLanguage = z.object({ language: languageSchema })

/** The language of the reader: as the request's body says, else as its headers say. */
export function languageOf(request: FastifyRequest): Language {
  const body = bodyWithLanguage.safeParse(request.body)
  return body.success ? body.data.language : chooseLanguage(request.headers['accept-language'])
}

/** The one JSON shape of a failure. */
export function toErrorBody(failure: Failure, reader: { language: Language; requestId: string }): ErrorBody {
  const text = formatUserMessage(failure.message, reader.language)
  return { error: { ...failure, text, requestId: reader.requestId } }
}
