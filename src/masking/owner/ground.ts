/** What a judgement on whose a detail is rests on. */
import type { Owner } from '../types.ts'

/**
 * On what a judgement rests. `said`: the possessor stands beside it ("nomor pak lurah"). `meant`: a "-nya" or "beliau"
 * that goes back to somebody. `done`: what the sentence does with it ("transfer ke …"). `near`: only who is spoken of
 * around it.
 */
export type Ground = 'said' | 'meant' | 'done' | 'near'
export interface Judgement {
  owner: Owner
  ground: Ground
}
export const by = (ground: Ground, owner: Owner): Judgement => ({ owner, ground })
