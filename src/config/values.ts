/** Kinds of values that stand in `kentongan.yaml`, each refused with a sentence that says what to write instead. */
import { z } from 'zod'

export const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'use small letters, digits and dashes, 40 at most')
/** Kemendagri code of a regency (`33.74`) or district (`33.74.10`). */
export const areaCode = z
  .string()
  .regex(/^\d{2}\.\d{2}(\.\d{2})?$/, 'use a Kemendagri code in quotes, such as "33.74" or "33.74.10"')
export const served = z
  .string()
  .regex(/^(online|\d{2}\.\d{2}(\.\d{2})?)$/, 'use online or a Kemendagri code in quotes, such as "33.74"')
export const isoDay = z.iso.date('use a date in quotes, such as "2027-01-01"')
export const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `use ${max} characters at most`)
    .regex(/^[^\p{Cc}]*$/u, 'use a single line')
export const name = (max: number) => line(max).min(1, 'write something here')
