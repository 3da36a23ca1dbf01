/** The forms, as the start reads them: with one that is broken, or an office for a category that none offers, it stops. */
import { categoryProblems, loadForms } from '../../forms.ts'
import { LoadError } from '../../load.ts'
import { bad, type Check, type Finding, unless } from './finding.ts'

export const forms: Check = {
  name: 'forms',
  look: ({ config }) => unless(problemsOf(config), 'Every form can be read, and offers the categories of the offices.'),
}

function problemsOf({ forms: paths, offices }: Parameters<Check['look']>[0]['config']): Finding[] {
  try {
    return complaints(categoryProblems(offices, loadForms(paths)))
  } catch (error) {
    if (error instanceof LoadError) return complaints(error.message.split('\n'))
    throw error
  }
}

const complaints = (sentences: readonly string[]): Finding[] =>
  sentences.map((says) => bad(/[.)]$/.test(says) ? says : `${says}.`, 'Mend it: the service does not start with it.'))
