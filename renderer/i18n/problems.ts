import { problemCodes, type Problem } from '../../shared/outcome'
import { i18next } from '.'

const isProblem = (value: unknown): value is Problem => typeof value === 'object' && value !== null && 'code' in value && 'message' in value && problemCodes.includes(value.code as never)

/**
 * What a service answered, with its words in the language of the screen. The services say what happened in English,
 * with names and figures; on a screen in another language what the code means stands before it, and the English says
 * the rest. Anything but a failed outcome is given back as it is.
 */
export function inScreenLanguage(output: unknown): unknown {
  if (i18next.language === 'en' || typeof output !== 'object' || output === null || !('ok' in output) || output.ok !== false || !('problem' in output) || !isProblem(output.problem)) return output
  const { code, message } = output.problem
  return { ok: false, problem: { code, message: `${i18next.t(`problems:${code}`)} (${message})` } }
}
