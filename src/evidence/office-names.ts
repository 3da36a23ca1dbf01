/**
 * What office programs write about people into the parts of a document that a reader never sees, and mat2 leaves: who
 * changed or annotated what, and when, in which folder on whose computer it lay, which printer stood beside it. Pure.
 * Written for what mat2 makes: tags without comments between them, values in double quotes.
 */

/** Prefixes of names differ between programs. */
const P = '(?:[\\w.-]+:)?'
const tag = (names: string): RegExp => new RegExp(`<${P}(?:${names})(?:\\s[^<>]*)?/>`, 'g')
const whole = (names: string): RegExp => new RegExp(`<${P}(${names})(?:\\s[^<>]*[^<>/])?>.*?</${P}\\1>`, 'gs')

const STEPS: [RegExp, string][] = [
  // Excel writes its folder into nearly every workbook. The choice around it goes too: empty, it names what is not there.
  [
    /<mc:AlternateContent[^<>]*>\s*<mc:Choice[^<>]*>\s*<[\w.-]+:absPath[^<>]*\/>\s*<\/mc:Choice>\s*<\/mc:AlternateContent>/g,
    '',
  ],
  [tag('absPath|revisionPtr|docId|fileSharing|attachedTemplate|printerSettings'), ''],
  [whole('docVars|custDataLst|mailMerge'), ''],
  // What was deleted, or stood elsewhere before: in headers and notes mat2 does not look for it.
  [whole('del|moveFrom|tracked-changes'), ''],
  // OpenDocument: who wrote a comment, and when.
  [whole('creator|creator-initials|sender-initials|date-string'), ''],
  // The fields of a letter that fill in its author.
  [whole('author-name|author-initials|initial-creator|printed-by|sender-\\w+'), ''],
  // What a picture was called by whoever put it in.
  [/<svg:(title|desc)(?:\s[^<>]*)?>[^<>]*<\/svg:\1>/g, ''],
  [/<dc:date>[^<>]*<\/dc:date>/g, ''],
  [/(<[\w.-]+:config-item\s[^<>]*name="(?:Printer\w*|Rsid\w*)"[^<>]*>)[^<>]*/g, '$1'],
]

/** Attributes, in tags that have one of them. */
const PEOPLE = new RegExp(`<[^<>]*\\s${P}(?:author|initials|userName|ed|user)="[^<>]*>`, 'g')
/** Pictures and shapes are named after the file that they came from. */
const SHAPES = new RegExp(`<(?:${P}(?:docPr|cNvPr)|v:\\w+|draw:\\w+)\\s[^<>]*>`, 'g')

/** Without them. The names of tracked changes are empty then: the format demands one. */
export function withoutNames(xml: string): string {
  return STEPS.reduce((text, [what, by]) => text.replace(what, by), xml)
    .replace(PEOPLE, (found) =>
      found
        .replace(new RegExp(`(\\s${P}(?:author|initials|userName|user))="[^"]*"`, 'g'), '$1=""')
        .replace(/(<(?:[\w.-]+:)?scenario\s[^<>]*\scomment)="[^"]*"/g, '$1=""')
        .replace(new RegExp(`\\s${P}(?:ed|date|dateUtc)="[^"]*"`, 'g'), ''),
    )
    .replace(SHAPES, (found) =>
      found
        .replace(/\s(?:descr|title|alt|o:title)="[^"]*"/g, '')
        .replace(/\s((?:draw:)?name)="[^"]*[.\\/][^"]*"/g, ' $1=""'),
    )
}

const LEFT = [
  new RegExp(`\\s${P}(?:author|initials|userName)\\s*=\\s*(["'])(?!\\1)`),
  new RegExp(`<${P}(?:delText|delInstrText|absPath)[\\s>]`),
  // A folder of somebody's own, on Windows and elsewhere; a drive, in field codes with doubled strokes; a computer's name.
  /[a-z]:[\\/]+(?:users|documents and settings)[\\/]/i,
  /(?<![a-z])[a-z]:\\/i,
  /\\\\[\w.-]+\\/,
  /file:\/\//i,
  // A folder of somebody's own in the cloud.
  /-my\.sharepoint\.com\/personal\//i,
  // Fetched when it is opened, which tells who reads it.
  /\b(?:INCLUDEPICTURE|INCLUDETEXT|IMPORT)\b[^<>]*https?:/i,
  /<(?:[\w.-]+:)?(?:image|object|object-ole|section-source|fill-image)\s[^<>]*href="(?:https?:|ftp:|\/\/)/i,
  /(?:^|["'\s=>;(]|\.\.)\/(?:home|Users)\/\w/,
]

/** Whether it still holds somebody's name or folder, or cannot be read. */
export const hasNames = (xml: string): boolean => xml.includes('\0') || LEFT.some((left) => left.test(xml))
