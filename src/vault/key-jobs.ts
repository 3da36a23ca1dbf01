/** What is done in the thread for keys (`key-thread.ts`): everything of the vault that takes milliseconds. */
import { age } from './age.ts'
import { sealWhole } from './seal-file.ts'
import { stretch } from './stretch.ts'

export const keyJobs = { ...age, sealWhole, stretch }
