import { pt } from '../../kit/fit.ts'

/** How much room a poster's parts take; the first look that fits the page is taken. */
export interface Look {
  /** Panel: height, sizes of the two lines; one line where the second stands beside the first. */
  panel: { height: number; first: number; second: number }
  name: { max: number; maxLines: number }
  /** Words of citizens, holder, ladder. */
  body: number
  /** Height of the main digits at most; the least that the page allows where that is more. */
  digits: { one: number; two: number }
  further: { size: number; columns: number }
  account: { size: number; remark: number; pitch: number }
  /** QR code where nothing stands beside it but its caption, if that is more than the page's. */
  lonelyQr: number
  /** Least gap between the parts. */
  gap: number
}

/** From airy to dense. */
export const LOOKS: Look[] = [
  {
    panel: { height: 470, first: pt(44), second: pt(27) },
    name: { max: pt(36), maxLines: 3 },
    body: pt(15),
    digits: { one: 210, two: 172 },
    further: { size: pt(28), columns: 2 },
    account: { size: pt(16), remark: pt(11), pitch: 110 },
    lonelyQr: 850,
    gap: 60,
  },
  {
    panel: { height: 430, first: pt(40), second: pt(25) },
    name: { max: pt(32), maxLines: 4 },
    body: pt(14),
    digits: { one: 180, two: 160 },
    further: { size: pt(24), columns: 2 },
    account: { size: pt(15), remark: pt(11), pitch: 100 },
    lonelyQr: 700,
    gap: 45,
  },
  {
    panel: { height: 360, first: pt(32), second: pt(21) },
    name: { max: pt(27), maxLines: 4 },
    body: pt(13),
    digits: { one: 0, two: 0 },
    further: { size: pt(21), columns: 3 },
    account: { size: pt(13), remark: pt(10), pitch: 84 },
    lonelyQr: 0,
    gap: 35,
  },
  {
    panel: { height: 310, first: pt(27), second: pt(18) },
    name: { max: pt(23), maxLines: 4 },
    body: pt(12),
    digits: { one: 0, two: 0 },
    further: { size: pt(18), columns: 3 },
    account: { size: pt(12), remark: 0, pitch: 72 },
    lonelyQr: 0,
    gap: 22,
  },
  {
    panel: { height: 270, first: pt(24), second: pt(16) },
    name: { max: pt(20), maxLines: 4 },
    body: pt(11),
    digits: { one: 0, two: 0 },
    further: { size: pt(16), columns: 3 },
    account: { size: pt(11), remark: 0, pitch: 56 },
    lonelyQr: 0,
    gap: 16,
  },
  {
    panel: { height: 240, first: pt(21), second: pt(14) },
    name: { max: pt(20), maxLines: 4 },
    body: pt(10.5),
    digits: { one: 0, two: 0 },
    further: { size: pt(15), columns: 3 },
    account: { size: pt(10), remark: 0, pitch: 48 },
    lonelyQr: 0,
    gap: 12,
  },
]
