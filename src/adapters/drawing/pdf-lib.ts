/** pdf-lib as its package bundles it: one file, where its modules and those that they need are more than three hundred. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as PdfLib from '@cantoo/pdf-lib'
import { root } from '../base/root.ts'

const BUNDLE = 'node_modules/@cantoo/pdf-lib/dist/pdf-lib.esm.min.js'

export const { PDFDict, PDFDocument, PDFHexString, PDFName, PDFNull } = (await import(
  pathToFileURL(join(root, BUNDLE)).href
)) as typeof PdfLib
