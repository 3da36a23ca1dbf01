/** What exiftool still finds in a file, apart from what a file cannot be without. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const hasExiftool = (() => {
  try {
    execFileSync('exiftool', ['-ver'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

/** About the file that was written for the test, or computed from the rest. */
const NOT_THE_FILE = /^(ExifTool|System|Composite)$/
/** Names under which people, places, times, devices and programs stand in any format. */
const PERSONAL =
  /GPS|Location|Latitude|Longitude|Author|Creator|Artist|Owner|Copyright|Title|Subject|Keywords|Comment|Description|Make$|Model|Serial|Lens|Software|Producer|Encoder|Company|Manager|LastModifiedBy|Date|Time$|History|Thumbnail|Preview(?!Time|Duration)|Album|Performer|Lyrics|Unique|DocumentID|InstanceID/i
/** What looks personal and is not: how long it lasts, zero times, names of kinds. */
const HARMLESS =
  /^(Preview|Poster|Selection|Current)Time$|Duration|TimeScale|TimeCode|HandlerDescription|^ZipModifyDate$|^SampleGroupDescription$|^CueTime$|^(Copyright|OriginalMedia)Flag$|^OriginalMedia$/

/** Tags that may say something about a person, as `group:tag=value`. */
export function personalTags(bytes: Uint8Array, ending: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'kentongan-exif-'))
  try {
    const path = join(folder, `file.${ending}`)
    writeFileSync(path, bytes)
    const [tags] = JSON.parse(
      execFileSync('exiftool', ['-json', '-a', '-u', '-G1', '-ee', '-api', 'LargeFileSupport=1', path], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    ) as Record<string, unknown>[]
    return Object.entries(tags ?? {}).flatMap(([key, value]) => {
      const [group = '', tag = ''] = key.split(':')
      const zero = /^0{4}:0{2}:0{2}/.test(String(value)) || String(value) === ''
      if (NOT_THE_FILE.test(group) || HARMLESS.test(tag) || zero || !PERSONAL.test(tag)) return []
      return [`${key}=${String(value)}`]
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
