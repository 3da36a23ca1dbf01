/** Documents with everything in them that says who wrote them. Nobody's: written here. */
import { deflateSync } from 'node:zlib'
import { type Entry, zip } from './zip.ts'
import { CANARY } from './images.ts'

const RELS = 'application/vnd.openxmlformats-package.relationships+xml'
const OFFICE = 'application/vnd.openxmlformats-officedocument'
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const WP = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'
export const REFERENCES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const xml = (body: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`

const contentTypes = (main: [part: string, type: string], more = ''): string =>
  xml(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="${RELS}"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main[0]}" ContentType="${main[1]}"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="${OFFICE}.extended-properties+xml"/>${more}</Types>`,
  )
const relationships = (main: string): string =>
  xml(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${main}"/></Relationships>`,
  )
/** A table of what a part refers to: kinds and targets, in the order of `rId1`, `rId2`… */
export const table = (...targets: [kind: string, target: string][]): string =>
  xml(
    `<Relationships xmlns="${PACKAGE}">${targets.map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${REFERENCES}/${kind}" Target="${target}"/>`).join('')}</Relationships>`,
  )
const properties = (): Entry[] => [
  {
    name: 'docProps/core.xml',
    content: xml(
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:creator>${CANARY}</dc:creator><cp:lastModifiedBy>${CANARY}</cp:lastModifiedBy><dcterms:created>2027-02-09T07:41:12Z</dcterms:created></cp:coreProperties>`,
    ),
  },
  {
    name: 'docProps/app.xml',
    content: xml(
      `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>${CANARY}</Company><Manager>${CANARY}</Manager></Properties>`,
    ),
  },
]

/** A letter with an author, tracked changes and the editing sessions of its writer. */
export function docx(extra: readonly Entry[] = [], types = ''): Buffer {
  const main = 'word/document.xml'
  const body = `<w:document xmlns:w="${W}" xmlns:wp="${WP}"><w:body><w:p w:rsidR="00A1B2C3"><w:r><w:rPr><w:b/><w:rPrChange w:id="9" w:author="${CANARY}" w:date="2027-02-09T07:41:12Z"><w:rPr/></w:rPrChange></w:rPr><w:t>SURAT UNDANGAN</w:t></w:r><w:r><wp:docPr id="1" name="${CANARY}.jpg" descr="C:\\Users\\${CANARY}\\Pictures\\IMG_1.jpg"/></w:r></w:p><w:p><w:moveFrom w:id="8" w:author="${CANARY}" w:date="2027-02-09T07:41:12Z"><w:r><w:t>${CANARY}</w:t></w:r></w:moveFrom></w:p><w:p><w:del w:id="1" w:author="${CANARY}" w:date="2027-02-09T07:41:12Z"><w:r><w:delText>dihapus</w:delText></w:r></w:del><w:ins w:id="2" w:author="${CANARY}" w:date="2027-02-09T07:41:12Z"><w:r><w:t>ditambahkan</w:t></w:r></w:ins></w:p></w:body></w:document>`
  return zip([
    {
      name: '[Content_Types].xml',
      content: contentTypes([main, `${OFFICE}.wordprocessingml.document.main+xml`], types),
    },
    { name: '_rels/.rels', content: relationships(main) },
    { name: main, content: xml(body) },
    ...properties(),
    ...extra,
  ])
}

/** A letter with this at its head. */
export const headed = (head: string): Buffer =>
  docx(
    [
      {
        name: 'word/header1.xml',
        content: xml(`<w:hdr xmlns:w="${W}"><w:p>${head}<w:r><w:t>KOP SURAT</w:t></w:r></w:p></w:hdr>`),
      },
      { name: 'word/_rels/document.xml.rels', content: table(['header', 'header1.xml']) },
    ],
    `<Override PartName="/word/header1.xml" ContentType="${OFFICE}.wordprocessingml.header+xml"/>`,
  )

/** A sheet that was printed, in a workbook of Excel for Windows. */
export function xlsx(extra: readonly Entry[] = []): Buffer {
  const main = 'xl/workbook.xml'
  const S = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const R = REFERENCES
  const folder = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15"><x15ac:absPath url="C:\\Users\\${CANARY}\\Documents\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent>`
  return zip([
    { name: '[Content_Types].xml', content: contentTypes([main, `${OFFICE}.spreadsheetml.sheet.main+xml`]) },
    { name: '_rels/.rels', content: relationships(main) },
    {
      name: main,
      content: xml(
        `<workbook xmlns="${S}" xmlns:r="${R}"><fileSharing userName="${CANARY}"/>${folder}<sheets><sheet name="Daftar" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: table(['worksheet', 'worksheets/sheet1.xml'], ['theme', 'theme/theme1.xml']),
    },
    { name: 'xl/theme/theme1.xml', content: xml(`<theme name="${CANARY}"/>`) },
    { name: 'xl/worksheets/_rels/sheet1.xml.rels', content: table(['printerSettings', '../printerSettings/p1.bin']) },
    { name: 'xl/printerSettings/p1.bin', content: CANARY },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: xml(
        `<worksheet xmlns="${S}" xmlns:r="${R}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>DAFTAR PEMILIH</t></is></c></row></sheetData><pageSetup orientation="portrait" r:id="rId1"/></worksheet>`,
      ),
    },
    ...properties(),
    ...extra,
  ])
}

/** One slide with its layout, master and theme. */
export function pptx(): Buffer {
  const main = 'ppt/presentation.xml'
  const P = 'http://schemas.openxmlformats.org/presentationml/2006/main'
  return zip([
    { name: '[Content_Types].xml', content: contentTypes([main, `${OFFICE}.presentationml.presentation.main+xml`]) },
    { name: '_rels/.rels', content: relationships(main) },
    {
      name: main,
      content: xml(
        `<p:presentation xmlns:p="${P}" xmlns:r="${REFERENCES}"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId2"/></p:sldMasterIdLst><p:sldIdLst><p:sldId id="256" r:id="rId1"/></p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/></p:presentation>`,
      ),
    },
    {
      name: 'ppt/_rels/presentation.xml.rels',
      content: table(
        ['slide', 'slides/slide1.xml'],
        ['slideMaster', 'slideMasters/slideMaster1.xml'],
        ['theme', 'theme/theme1.xml'],
        ['presProps', 'presProps.xml'],
      ),
    },
    { name: 'ppt/presProps.xml', content: xml(`<p:presentationPr xmlns:p="${P}"/>`) },
    { name: 'ppt/slides/slide1.xml', content: xml(`<p:sld xmlns:p="${P}"><p:cSld name="LANGKAH"/></p:sld>`) },
    { name: 'ppt/slides/_rels/slide1.xml.rels', content: table(['slideLayout', '../slideLayouts/slideLayout1.xml']) },
    { name: 'ppt/slideLayouts/slideLayout1.xml', content: xml(`<p:sldLayout xmlns:p="${P}"/>`) },
    {
      name: 'ppt/slideLayouts/_rels/slideLayout1.xml.rels',
      content: table(['slideMaster', '../slideMasters/slideMaster1.xml']),
    },
    {
      name: 'ppt/slideMasters/slideMaster1.xml',
      content: xml(
        `<p:sldMaster xmlns:p="${P}" xmlns:r="${REFERENCES}"><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst></p:sldMaster>`,
      ),
    },
    {
      name: 'ppt/slideMasters/_rels/slideMaster1.xml.rels',
      content: table(['slideLayout', '../slideLayouts/slideLayout1.xml'], ['theme', '../theme/theme1.xml']),
    },
    { name: 'ppt/theme/theme1.xml', content: xml(`<theme name="${CANARY}"/>`) },
    ...properties(),
  ])
}

export function odt(): Buffer {
  const NS = 'urn:oasis:names:tc:opendocument:xmlns'
  return zip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    {
      name: 'META-INF/manifest.xml',
      content: xml(
        `<manifest:manifest xmlns:manifest="${NS}:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="settings.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
      ),
    },
    {
      name: 'content.xml',
      content: xml(
        `<office:document-content xmlns:office="${NS}:office:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:text="${NS}:text:1.0"><office:body><office:text><text:p><office:annotation><dc:creator>${CANARY}</dc:creator><dc:date>2027-02-09T07:41:12</dc:date><text:p>cek</text:p></office:annotation>SURAT UNDANGAN</text:p></office:text></office:body></office:document-content>`,
      ),
    },
    {
      name: 'settings.xml',
      content: xml(
        `<office:document-settings xmlns:office="${NS}:office:1.0" xmlns:config="${NS}:config:1.0"><office:settings><config:config-item config:name="PrinterName" config:type="string">${CANARY}</config:config-item></office:settings></office:document-settings>`,
      ),
    },
    {
      name: 'meta.xml',
      content: xml(
        `<office:document-meta xmlns:office="${NS}:office:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="${NS}:meta:1.0"><office:meta><meta:initial-creator>${CANARY}</meta:initial-creator><dc:creator>${CANARY}</dc:creator></office:meta></office:document-meta>`,
      ),
    },
  ])
}

/** Objects packed in a stream, as most programs write them since PDF 1.5. */
export function objectStream(objects: string, filter = '/FlateDecode'): string {
  const stream = filter === '' ? Buffer.from(objects) : deflateSync(Buffer.from(objects))
  const name = filter === '' ? '' : `/Filter${filter}`
  return `<</Type/ObjStm/N 1/First 4${name}/Length ${stream.length}>>stream\n${stream.toString('latin1')}\nendstream`
}

/**
 * A page that says SURAT, with an author, and a later revision: what was there before stands in the file in full
 * (ISO 32000-2, 7.5.6).
 */
export function pdf(extra = '', { more = [] as string[] } = {}): Buffer {
  const object = (n: number, body: string): string => `${n} 0 obj\n${body}\nendobj\n`
  const page = (text: string): string => {
    const stream = `BT /F1 18 Tf 20 100 Td (${text}) Tj ET`
    return `<</Length ${stream.length}>>stream\n${stream}\nendstream`
  }
  const build = (head: string, objects: [number, string][], trailer: (start: number) => string): string => {
    let text = head
    const places: [number, number][] = []
    for (const [n, body] of objects) {
      places.push([n, text.length])
      text += object(n, body)
    }
    const start = text.length
    const rows = places.map(([n, at]) => `${n} 1\n${String(at).padStart(10, '0')} 00000 n \n`).join('')
    return `${text}xref\n0 1\n0000000000 65535 f \n${rows}${trailer(start)}\nstartxref\n${start}\n%%EOF\n`
  }
  const info = `<</Author(${CANARY})/Creator(${CANARY})/Title(${CANARY})/CreationDate(D:20270209074112+07'00')>>`
  const first = build(
    '%PDF-1.4\n',
    [
      [1, `<</Type/Catalog/Pages 2 0 R${extra}>>`],
      [2, '<</Type/Pages/Kids[3 0 R]/Count 1>>'],
      [3, '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>'],
      [4, page(`${CANARY} nama pelapor`)],
      [5, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'],
      [6, info],
      ...more.map((body, i): [number, string] => [7 + i, body]),
    ],
    () => 'trailer\n<</Size 7/Root 1 0 R/Info 6 0 R>>',
  )
  const previous = /startxref\n(\d+)/.exec(first)?.[1] ?? '0'
  return Buffer.from(
    build(first, [[4, page('SURAT UNDANGAN')]], () => `trailer\n<</Size 7/Root 1 0 R/Info 6 0 R/Prev ${previous}>>`),
    'latin1',
  )
}
