import QRCode, { type QRCodeErrorCorrectionLevel } from 'qrcode'

/** White modules around a QR code that scanners rely on. */
export const QUIET_ZONE = 4

/** A QR code as one path in units of modules; `modules` counts the quiet zone on both sides too. */
export interface QrPath {
  d: string
  modules: number
}

/** Q where an office poster may get dirty, M for small codes, L for long payloads that are read from the hand. */
export type QrFloor = 'L' | 'M' | 'Q'

const BETTER: Record<QrFloor, QRCodeErrorCorrectionLevel[]> = { L: ['H', 'Q', 'M'], M: ['H', 'Q'], Q: ['H'] }

/** A code of the best level that costs no more modules than the least. */
function create(payload: string, floor: QrFloor) {
  // how many modules doesn't depend on the mask; the best of eight takes most of the time
  const { version } = QRCode.create(payload, { errorCorrectionLevel: floor, maskPattern: 0 })
  for (const errorCorrectionLevel of BETTER[floor]) {
    try {
      return QRCode.create(payload, { errorCorrectionLevel, version })
    } catch {
      // the payload doesn't fit this level at the same version: the next lower level is tried
    }
  }
  return QRCode.create(payload, { errorCorrectionLevel: floor, version })
}

/** Codes drawn last: a template asks for its code again in every look that it tries. */
const known = new Map<string, QrPath>()
const MOST_KNOWN = 32

/** Draws a payload as a path of horizontal runs; throws where it is too long for any QR code. */
export function qrPath(payload: string, floor: QrFloor = 'Q'): QrPath {
  const key = `${floor} ${payload}`
  const path = known.get(key) ?? draw(payload, floor)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(key, path)
  return path
}

function draw(payload: string, floor: QrFloor): QrPath {
  const { size, data } = create(payload, floor).modules
  let d = ''
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!data[y * size + x]) continue
      const start = x
      while (x < size && data[y * size + x]) x++
      d += `M${start + QUIET_ZONE} ${y + QUIET_ZONE}h${x - start}v1h${start - x}z`
    }
  }
  return { d, modules: size + 2 * QUIET_ZONE }
}
