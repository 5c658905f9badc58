import { createMatcher, type Rule } from '../style'
import { place, textCheck, type Check } from './check'
import { phrase } from './phrases/phrase'

/** The check of a newsroom's style rules. Each finding says the rule's own reason and has the rule's own level. */
export function houseStyle(rules: readonly Rule[]): Check {
  const match = createMatcher(rules)
  return textCheck(
    { id: 'house-style', level: 'info' },
    (text, say) =>
      // What somebody said is quoted as it was said; an address is no prose.
      text.kind === 'quote' || text.kind === 'keyword'
        ? []
        : match(text.text, text.language).map(({ rule, start, end, text: found, becomes }) =>
            say(becomes === null ? phrase('house-style.advice', { found, advice: rule.advice }) : phrase('house-style.becomes', { found, becomes, advice: rule.advice }), place(text, start, end), {
              level: rule.level, ...(becomes === null ? {} : { suggestion: becomes }),
            }),
          ),
  )
}
