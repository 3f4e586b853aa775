/** What may be done on the screen Terbitkan, and the way back to it. */
import type { Context } from 'hono'
import type { OpenRegion } from '../../../redaksi/open-region.ts'
import type { EditorDesk } from '../desk.ts'
import { notFoundPage } from '../plain-pages.ts'

export const PUBLISH_PATH = '/terbitkan'

export const backToPublish = (c: Context, news?: string) =>
  c.redirect(`${PUBLISH_PATH}${news ? `?kabar=${news}` : ''}`, 303)

type Work = (c: Context, open: OpenRegion) => Response | Promise<Response>
export type Acting = (work: Work) => (c: Context) => Response | Promise<Response>

/** Lets a way through only where something may be done: a region that can be read, somebody who does it, no practice. */
export const actingAt =
  (desk: EditorDesk): Acting =>
  (work) =>
  (c) => {
    const { open } = desk.region()
    if (!open || !desk.person()) return notFoundPage(c)
    return desk.context.rehearsal ? backToPublish(c, 'latihan') : work(c, open)
  }

/** Whether anything keeps the site from being built. */
export const hasErrors = ({ problems }: OpenRegion): boolean => problems.some(({ severity }) => severity === 'error')
