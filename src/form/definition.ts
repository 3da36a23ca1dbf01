/**
 * What a form is: steps with conditions, choices, limits and routing hints. A form is data (`forms/*.yaml`), checked by
 * the schema here and by the static checks in `check.ts`; an operator adds a form without touching code.
 *
 * Texts are found by convention in the form's Fluent files; `text-keys.ts` lists them for each step type, docs/forms.md
 * shows them with examples. A choice may also be labelled by another step's labels (`labels: category`).
 *
 * Ids are short on purpose: a button's id is `<step>:<choice>`, and Telegram's callback_data holds 64 bytes (31 + 1 + 31).
 */
import { z } from 'zod'

const id = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'use small letters, digits and dashes')
/**
 * Choice ids may be upper case with underscores too: official taxonomies are written so. The id `unknown` is special: it
 * is what "don't know", typed in any of its spellings, chooses.
 */
const choiceId = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,30}$/, 'use letters, digits, dashes and underscores')

/** When a step is asked. Looks only at earlier choice, multi-choice, nested-choice, yes/no and place steps. */
export type Condition =
  | { answer: string; is: string[] }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ answer: id, is: z.array(z.string()).min(1) }),
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
  ]),
)

const base = {
  id,
  /** Asked only when this holds. */
  when: condition.optional(),
  /** The reporter may not skip it. */
  required: z.boolean().default(false),
  /** Not on the required path: offered behind "add detail". */
  detail: z.boolean().default(false),
  /** Texts shown before the question, once, each its own message (keys). */
  intro: z.array(z.string()).default([]),
  /** Leave the step out of the review page. */
  hidden: z.boolean().default(false),
}
const choice = z.strictObject({
  id: choiceId,
  /** Offered only when this holds. */
  when: condition.optional(),
  /** Words that people type for it, besides its label, in any language. */
  synonyms: z.array(z.string()).default([]),
  /** Key of a message shown when it is chosen (e.g. emergency numbers). May use the contacts of the configuration. */
  shows: z.string().optional(),
})
export type Choice = z.infer<typeof choice>

export const step = z.discriminatedUnion('type', [
  /** A notice that must be agreed to; "no" ends the conversation and nothing is kept. `ask` may differ by channel: `step-<id>-ask-web` is used in the browser when it exists, `step-<id>-ask-whatsapp-cloud` where Meta reads along. */
  z.strictObject({ ...base, type: z.literal('consent') }),
  /** One of several. Where only one choice is left (`when`), it is taken without asking. */
  z.strictObject({ ...base, type: z.literal('choice'), labels: id.optional(), choices: z.array(choice).min(1) }),
  /** Several of many, at most `max`. */
  z.strictObject({
    ...base,
    type: z.literal('multi-choice'),
    labels: id.optional(),
    choices: z.array(choice).min(2),
    max: z.int().min(1).default(10),
  }),
  /** Group, then item. A single group is not asked, nor a single item. Conditions may name groups and items alike. */
  z.strictObject({
    ...base,
    type: z.literal('nested-choice'),
    groups: z
      .array(
        z.strictObject({
          id: choiceId,
          when: condition.optional(),
          synonyms: z.array(z.string()).default([]),
          choices: z.array(choice).min(1),
        }),
      )
      .min(1),
  }),
  /** Free text, masked. With `several`, messages are collected until "done". Lengths in characters. */
  z.strictObject({
    ...base,
    type: z.literal('text'),
    min: z.int().min(0).default(1),
    max: z.int().min(1).max(10_000).default(3000),
    several: z.boolean().default(false),
    about: z.enum(['story', 'accused', 'place', 'other']).default('other'),
  }),
  /** Who: name, position, office in one free sentence, split and echoed. */
  z.strictObject({ ...base, type: z.literal('person'), max: z.int().min(1).default(300) }),
  /** 18-digit civil-servant number of the person reported; an odd one is kept and marked. */
  z.strictObject({ ...base, type: z.literal('nip') }),
  /** A day (with time or part of day) or a range, echoed with its weekday. `after`: not before that date step's answer. `same`: offer "the same day" as that step. `plan`: announced plans may lie in the future. `forget`: "I forgot" leads to a rough answer (this week, this month, long ago). */
  z.strictObject({
    ...base,
    type: z.literal('date'),
    after: id.optional(),
    same: id.optional(),
    plan: z.boolean().default(false),
    forget: z.boolean().default(false),
  }),
  /** Region, then district (fuzzy; a village name is understood too). `online`/`outside`: offer those two regions. */
  z.strictObject({
    ...base,
    type: z.literal('place'),
    online: z.boolean().default(true),
    outside: z.boolean().default(true),
  }),
  /** Files, at most `max`. */
  z.strictObject({ ...base, type: z.literal('evidence'), max: z.int().min(1).max(20).default(5) }),
  z.strictObject({ ...base, type: z.literal('link'), max: z.int().min(1).max(20).default(5) }),
  z.strictObject({ ...base, type: z.literal('yes-no') }),
  /** Every answer, masks and recipients; send, add detail, edit. Must be the last step. */
  z.strictObject({ ...base, type: z.literal('review') }),
])
export type Step = z.infer<typeof step>
export type StepType = Step['type']
export type StepOf<T extends StepType> = Extract<Step, { type: T }>

export const formDefinition = z.strictObject({
  id,
  version: z.int().min(1),
  /** Steps by id whose answer decides routing and summary; the meaning is fixed, the step names are the form's. */
  roles: z.strictObject({
    /** nested-choice or choice step that gives the case its category. */
    category: id,
    story: id,
    accused: id.optional(),
    when: id.optional(),
    known: id.optional(),
    place: id.optional(),
    /** Choice `head` counts the deadline by Pilkada rules, `president` and `legislature` by Pemilu rules, any other by both. */
    favours: id.optional(),
    /** Step and value that mark the pressure path (offices under an unknown authority are left out). */
    pressure: z.strictObject({ answer: id, is: z.array(z.string()) }).optional(),
    fear: id.optional(),
  }),
  /** At least one step of each group must hold an answer before sending: [missing-text key, step ids]. */
  needs: z.array(z.strictObject({ missing: z.string(), oneOf: z.array(id).min(1) })).default([]),
  steps: z.array(step).min(2),
})
export type FormDefinition = z.infer<typeof formDefinition>
