/** Entry of the cleaning child. */
import { cleanFile } from './clean-file.ts'
import { serve } from './serve.ts'

serve(cleanFile)
