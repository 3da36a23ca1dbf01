/** After it the clause tells of somebody else: "yang maksa saya namanya pak X". */
import { setOf } from '../text/words.ts'

export const clauseWord = setOf(['yang yg sing ingkang who'])
