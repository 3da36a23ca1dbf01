/**
 * Objects of a kind that outlived one collection are made among the old ones by V8 from then on, where everything they
 * hold stays until all of the memory is gone through. Ours outlive one when it happens to come in the middle of a message,
 * and are garbage a millisecond later: a tenth of what the collector had to look at was copied twice for nothing.
 * Set here and not in `npm start`: Node.js refuses to start with a flag that its V8 does not know, and passes over it here.
 */
import { setFlagsFromString } from 'node:v8'

setFlagsFromString('--no-allocation-site-pretenuring')
