/** What `kentongan try mask` prints for one text. */
import { applyMasks, plain } from './apply.ts'
import { mask } from './mask.ts'
import type { MaskContext, MaskType, Span } from './types.ts'

/** Short names of questions as test sets write them, or the question in words. */
const about = new Map<string, MaskContext['about']>(
  Object.entries({
    who: 'accused',
    accused: 'accused',
    where: 'place',
    place: 'place',
    narrative: 'story',
    story: 'story',
    what: 'story',
  }),
)

/** `token` gives the stand-in of a type; `masked` is how a reader of the report would see the text. */
export function tryMask(
  text: string,
  token: (type: MaskType) => string,
  question?: string,
): { masked: string; spans: Span[] } {
  const spans = mask(text, {
    about: about.get(question ?? '') ?? 'other',
    ...(question === undefined ? {} : { question }),
  })
  let count = 0
  return { masked: plain(applyMasks(text, spans, () => String(count++)).text, token), spans }
}
