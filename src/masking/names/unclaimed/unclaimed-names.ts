/**
 * Capitalised names that no introduction claimed. Most belong to those reported, and the words around say so; when
 * nothing does, the reporter is asked.
 */
import type { Page } from '../../find.ts'
import { officeBeforeRules, officeBehindRules } from './by-office.ts'
import { namedBefore, perhapsThatKin, referentRules } from './by-those-before.ts'
import { byWhatHoldsIt } from '../by-what-holds-them.ts'
import { contactLine } from './contact-line.ts'
import { companyRules, besideRules } from './by-words-beside.ts'
import type { Names } from '../find-names.ts'
import { labelled, mineAfter } from './labelled.ts'
import { NameClue, type NameRule } from './name-clue.ts'
import { nobodyRules } from './nobody.ts'
import { opensReport } from './opens-report.ts'
import { nameLike } from '../name-words.ts'
import { runAt } from '../name-runs.ts'
import { placed } from '../placed-names.ts'
import { candidate, publicFigure } from './public-figures.ts'
import { quoted } from './quoted.ts'
import { leftRules } from './what-is-left.ts'
import { writtenName } from '../../owner/evidence.ts'

/** In this order: the first one that says something is believed. */
const rules: readonly NameRule[] = [
  namedBefore,
  ...nobodyRules,
  ...referentRules,
  ({ page, run }) => byWhatHoldsIt(page, run),
  ...officeBehindRules,
  publicFigure,
  ...officeBeforeRules,
  quoted,
  ...companyRules,
  perhapsThatKin,
  candidate,
  ...besideRules,
  labelled,
  ...leftRules,
]

export function unclaimedNames(page: Page, names: Names): void {
  const { words } = page
  if (page.caseless) return
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (word === undefined || !nameLike(word)) continue
    const run = runAt(page, i, 'capital')
    const first = words[run?.from ?? i]
    if (run === undefined || first === undefined) continue
    if (!names.has(run) && !placed(page, run)) {
      const owner = ownerOf(new NameClue(page, run, first, names.found))
      if (owner !== 'nobody') {
        const written =
          owner === 'unknown' && writtenName(page, run.start) && !mineAfter.test(page.text.slice(run.end, run.end + 40))
        names.claim(run, written ? 'other' : owner)
      }
    }
    i = Math.max(i, run.to)
  }
}

function ownerOf(clue: NameClue): ReturnType<NameRule> & string {
  const said = firstSaid(clue)
  // Whoever was told of before: a message is signed so.
  return said === 'other' || said === 'nobody' ? (contactLine(clue) ?? opensReport(clue) ?? said) : said
}

function firstSaid(clue: NameClue): ReturnType<NameRule> & string {
  for (const rule of rules) {
    const said = rule(clue)
    if (said !== undefined) return said
  }
  return 'unknown'
}
