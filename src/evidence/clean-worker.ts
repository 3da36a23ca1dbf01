/** Entry of the cleaning child. */
import { cleanImage } from './clean-image.ts'
import { serve } from './serve.ts'

serve(cleanImage)
