/** What the configuration itself finds worth a look, and the languages. */
import { type Check, ok, warn } from './finding.ts'

export const settings: Check = {
  name: 'settings',
  look: ({ config }) => [
    ok(`Languages offered to reporters: ${config.languages.join(', ')}.`),
    ...config.warnings.map((says) =>
      warn(says, 'Change kentongan.yaml (kentongan.sample.yaml shows how) and restart.'),
    ),
  ],
}
