/**
 * The schema of `kentongan.yaml`. Every description is help text for operators: the configuration page of the manual,
 * the sample file and the error sentences are all made from it.
 */
import { z } from 'zod'
import { ageRecipient, authority, office } from './office.ts'
import { areaCode, id, isoDay, line, name } from './values.ts'

const whole = (from: number, to: number) => z.int().min(from).max(to)
/** [least, most] of a random delay. */
const span = (from: number, to: number) =>
  z
    .tuple([whole(from, to), whole(from, to)])
    .refine(([least, most]) => least <= most, 'the first number must not be above the second')

export const fileSchema = z.strictObject({
  operator: z
    .strictObject({
      name: name(100).describe(
        'Who runs this service, as reporters read it before they agree. The consent notice has room for about 35 characters.',
      ),
      authority: name(100)
        .optional()
        .describe(
          'Whom the operator answers to, if to anybody. Reporters read it under privacy, and where they ask who runs or reads this.',
        ),
      contact: name(100).describe('How a citizen or an office reaches the operator.'),
    })
    .optional()
    .describe('Who answers for this service. Required outside the demo.'),
  languages: z
    .array(z.enum(['id', 'jv', 'en']))
    .min(1)
    .refine((list) => new Set(list).size === list.length, 'name each once')
    .refine((list) => list.includes('id'), 'keep id: it is the language that everything falls back to')
    .default(['id', 'jv', 'en'])
    .describe('Languages offered to reporters: Indonesian (id), Javanese (jv), English (en); the first one first.'),
  regions: z
    .array(areaCode)
    .min(1)
    .default(['33.74', '33.22'])
    .describe('Region codes (Kemendagri) where this service takes reports.'),
  casePrefix: z
    .string()
    .regex(/^[A-Z]{2,5}$/, 'use two to five capital letters')
    .default('SMG')
    .describe('Beginning of every case code, as in SMG-7F4K2.'),
  authorities: z
    .array(authority)
    .optional()
    .describe('Governments that offices answer to. Without it: those of the sample.'),
  offices: z
    .array(office)
    .min(1)
    .optional()
    .describe('Institutions that may receive reports. Without it: the sample offices for Semarang.'),
  help: z
    .strictObject({
      emergency: line(100).default('112').describe('Emergency number.'),
      police: line(100).default('110').describe('Police.'),
      lkbh: line(200).default('').describe('LKBH Korpri: legal aid for civil servants.'),
      lpsk: line(200).default('').describe('LPSK: witness and victim protection.'),
      bawaslu: line(200).default('').describe('Where a formal report is made.'),
      outside: line(200).default('').describe('Whom to turn to from outside the regions above.'),
    })
    .prefault({})
    .describe(
      'Contacts shown under help and protection. Check each before you open the service; an empty one is left out.',
    ),
  retention: z
    .strictObject({
      caseDays: whole(1, 730)
        .default(90)
        .describe('Days after closing until a case is erased. The consent notice promises this number.'),
      idleDays: whole(30, 730)
        .default(180)
        .describe(
          'Days without a step after which an open case closes by itself. Its offices are told two weeks before.',
        ),
      backupDays: whole(1, 365)
        .optional()
        .describe(
          'Days after which you delete every backup. Whoever withdraws a report reads this number; without it, that backups remain until they are deleted.',
        ),
      maxYears: z.int().min(1).max(2).default(2).describe('Longest life of a case in years, whatever happens.'),
    })
    .prefault({})
    .describe('How long cases are kept.'),
  deadlines: z
    .strictObject({
      holidays: z
        .array(isoDay)
        .default([])
        .describe(
          'Public holidays and joint leave days (SKB Libur Nasional dan Cuti Bersama, every year). A missing one makes the deadline come out too early, never too late.',
        ),
    })
    .prefault({})
    .describe('What the deadline for a formal report is counted with.'),
  delays: z
    .strictObject({
      answerMinutes: span(0, 1440)
        .default([10, 60])
        .describe(
          'An answer from a reporter is held this many minutes, at random, before officials see it, so that nobody can watch whose phone is in use.',
        ),
    })
    .prefault({})
    .describe('Random waiting times that protect reporters. The demo does not wait.'),
  limits: z
    .strictObject({
      messagesPerMinute: whole(5, 600).default(30).describe('Messages of one chat in a minute.'),
      messagesPerHour: whole(30, 6000).default(300).describe('Messages of one chat in an hour.'),
      draftsPerDay: whole(1, 100).default(5).describe('Reports begun from one chat in a day.'),
      draftsPerHour: whole(10, 100_000)
        .default(300)
        .describe(
          'Reports begun by everybody in an hour before the log warns and new ones are let in at this pace only. Raise it before election day.',
        ),
      turnsPerDraft: whole(50, 5000).default(400).describe('Messages within one report.'),
      evidenceFiles: whole(1, 20)
        .default(5)
        .describe('Files of one report; the form may take fewer. A case that was sent takes as many a day.'),
      // No more than every channel hands over: a bot of Telegram may download 20 MB (core.telegram.org/bots/api#getfile).
      evidenceBytes: whole(100_000, 20_000_000).default(20_000_000).describe('Largest file, in bytes.'),
      receiptTries: whole(3, 100).default(5).describe('Wrong secret numbers from one chat before it has to wait.'),
    })
    .prefault({})
    .describe(
      'Limits against floods. Whoever meets one reads a friendly sentence; a few words that call for help or erase pass all the same.',
    ),
  forms: z
    .array(name(300))
    .min(1)
    // With the other rows of the menu ten, which is what a list of WhatsApp holds.
    .max(5, 'name five at most')
    .optional()
    .describe(
      'Form files, relative to this file, five at most. The menu offers the first one as “make a report”, every further one by its title. Without it: the form that comes with Kentongan.',
    ),
  links: z
    .array(
      z.strictObject({
        id: z
          .string()
          .regex(/^[A-Za-z0-9_-]{1,64}$/, 'use letters, digits, _ and -, 64 at most')
          .describe(
            'What stands in the link: https://t.me/YourBot?start=ID. The same for many people, or it names one.',
          ),
        form: id.optional().describe('Form that it begins. Without it: the first one.'),
        offices: z
          .array(id)
          .default([])
          .describe(
            'Offices that receive the report besides those in charge. Not one that stands too close to the person reported; reporters may strike each out.',
          ),
      }),
    )
    .max(100)
    .default([])
    .describe(
      'Links that begin a report. Others are ignored with a kind sentence. Which one was used is kept nowhere.',
    ),
  whatsapp: z
    .strictObject({
      pace: z
        .strictObject({
          messagesPerMinute: whole(5, 100_000).default(20).describe('Messages a minute, to everybody together.'),
          atOnce: whole(1, 10_000).default(10).describe('How many of them may go at once after a pause.'),
          spacingMs: whole(0, 60_000)
            .default(1000)
            .describe('Between two messages to one chat, in thousandths of a second.'),
          typingMs: whole(0, 30_000)
            .default(2500)
            .describe('Longest time we are seen typing before a message, in thousandths of a second.'),
        })
        .prefault({})
        .describe(
          'How fast it writes. Times vary at random around these. Slower is safer; faster than this, numbers have been banned.',
        ),
    })
    .prefault({})
    .describe('WhatsApp Web (WHATSAPP_ENABLED).'),
  whatsappCloud: z
    .strictObject({
      template: z
        .strictObject({
          name: z
            .string()
            .regex(/^[a-z0-9_]{1,512}$/, 'use the name as Meta shows it: small letters, digits and _')
            .describe('Its name.'),
          language: z
            .string()
            .regex(/^[a-z]{2,3}(_[A-Z]{2})?$/, 'use a language code of Meta, such as id or en_US')
            .default('id')
            .describe('Language in which it was approved.'),
        })
        .describe(
          'An approved template without variables, for chats that were silent for 24 hours, to which WhatsApp takes nothing else: an office is asked to write so that its notices can follow, a reporter who wished it is told of news. It must not say what this service is for: “Ada pesan baru. Balas CEK untuk membacanya.” Without it: nothing is sent, notices wait until the office writes, and reporters there are not offered to be told of news.',
        ),
    })
    .optional()
    .describe('WhatsApp by the Business Cloud API. Its access is set in the environment.'),
  escrow: z
    .strictObject({
      name: name(100).describe('Who holds the key: an independent body, not the operator.'),
      recipient: ageRecipient.describe('Its public key (age1pq1…).'),
    })
    .optional()
    .describe('A spare key to every case, so that none is lost when an office loses its key.'),
})
export type FileSettings = z.infer<typeof fileSchema>
