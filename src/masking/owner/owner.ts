/**
 * Whose a detail is, from the words around it: the possessor beside it decides ("nomor saya", "hpnya", "rekening
 * beliau"), then what the sentence does with it ("hubungi saya di …", "transfer ke …"), then who is spoken of near it.
 * When these disagree or say nothing it is unknown and the reporter is asked: a needless question is better than a
 * reporter exposed or evidence lost.
 */
import { Clue, type Rule } from './clue.ts'
import { doubted } from './doubts.ts'
import { evident } from './evidence.ts'
import type { Found, Page } from '../find.ts'
import { by, type Ground, type Judgement } from './ground.ts'
import { mentionsIn } from '../speech/mentions.ts'
import { aroundRules } from './owner-from-around.ts'
import { deedRules } from './owner-from-deed.ts'
import { placeRules } from './owner-from-place.ts'
import { possessorRules } from './owner-from-possessor.ts'
import { rightOwner } from './possessor-after.ts'
import { inCopy } from './in-copy.ts'
import { loose } from './spoken-of.ts'
import { standsAlone } from './stands-alone.ts'
import type { Owner } from '../types.ts'

/** In this order: the first one that says something is believed. */
const rules: readonly Rule[] = [...placeRules, ...possessorRules, ...deedRules, ...aroundRules]

/** Whose a finding is. That it is somebody else's must be said, or nothing in the clause may speak for the reporter. */
export function ownerOf(
  page: Page,
  found: Found,
  before: Found | undefined,
  beforeOwner: Owner | undefined,
): Judgement {
  const { owner, ground } = judge(page, found, before, beforeOwner)
  // "Nama Yuda P., NI PPPK 1991…": asked whose the name is, the reporter is asked about what stands in one line with it.
  if (owner === 'other' && ground !== 'said' && beforeOwner === 'unknown' && inLine(page, found, before))
    return by(ground, 'unknown')
  // "Budi, warga RT 3, hp 08…": one line of things about one person.
  if (owner === 'other' && listedWith(page, found, ground)) return by(ground, 'unknown')
  if (owner === 'other' && standsAlone(page, found, ground)) return by(ground, 'unknown')
  if (owner === 'other') return by(ground, doubted(page, found, ground) ?? owner)
  if (owner === 'reporter' && inCopy(page, found.start)) return by(ground, 'unknown')
  return by(ground, owner === 'unknown' && ground !== 'said' && evident(page, found) ? 'other' : owner)
}

const listedWith = (page: Page, { type, start, end }: Found, ground: Ground): boolean =>
  page.asked !== undefined &&
  type !== 'plate' &&
  start - page.asked <= 60 &&
  /^\s?,[^.!?;\n:]*$/u.test(page.text.slice(page.asked, start)) &&
  !mentionsIn(page, page.asked, start).some(
    ({ kind, owner, from, to }) =>
      kind === 'anaphor' ||
      // "Budi, guru SMP, …": what they are.
      (kind === 'person' && owner === 'other' && !(from === to && (page.words[from]?.gap ?? '').includes(','))),
  ) &&
  (ground !== 'said' || rightOwner(page, end, type === 'address') === undefined)
const inLine = ({ text }: Page, found: Found, before: Found | undefined): boolean =>
  before?.type === 'name' && /^\s?,\s+(?:\p{L}{1,8}[.:]?\s+){1,3}$/u.test(text.slice(before.end, found.start))

function judge(page: Page, found: Found, before: Found | undefined, beforeOwner: Owner | undefined): Judgement {
  const clue = new Clue(page, found, before, beforeOwner)
  for (const rule of rules) {
    const judgement = rule(clue)
    if (judgement !== undefined) return judgement
  }
  return loose(page, found, before, beforeOwner, clue.head, clue.tail, clue.left)
}
