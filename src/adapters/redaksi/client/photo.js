// @ts-check

/** The frame in which a photo is cropped: whatever stands in it is what the form sends, as a JPEG without anything else. */

const MEGABYTE = 1024 * 1024
const MOST_CHOSEN = 12 * MEGABYTE
const MOST_SENT = 400 * 1024
/** The best that is small enough is taken. */
const QUALITIES = [0.92, 0.85, 0.75, 0.6, 0.45, 0.3, 0.15]
/** Part of the frame by which a key moves it, and by which it comes closer. */
const STEP = 0.03
const CLOSER = 1.06
/** @type {Record<string, readonly number[]>} */
const KEYS = {
  ArrowLeft: [-1, 0, 0],
  ArrowRight: [1, 0, 0],
  ArrowUp: [0, -1, 0],
  ArrowDown: [0, 1, 0],
  '+': [0, 0, 1],
  '=': [0, 0, 1],
  '-': [0, 0, -1],
}

/** Beginnings of files. */
const PHOTO = /^(?:\xff\xd8\xff|\x89PNG\r\n)/
const HEIC = /^.{4}ftyp(?:hei|hev|mif1|msf1)/s

/** The photo that was chosen last and how it is cropped, for a form that is shown once more. @type {{ picture: ImageBitmap, x: number, y: number, zoom: number, at: string } | undefined} */
let kept

/**
 * Why a file can't be cropped; undefined for a photo.
 * @param {File} file @param {any} words
 */
async function refusal(file, words) {
  if (file.size === 0) return words.empty
  const head = String.fromCharCode(...new Uint8Array(await file.slice(0, 24).arrayBuffer()))
  if (HEIC.test(head)) return words.heic
  if (!PHOTO.test(head)) return words.other
  if (file.size > MOST_CHOSEN) return words.large.replace('{mb}', String(Math.ceil(file.size / MEGABYTE)))
  return undefined
}

/** Makes a field that asks for a photo crop it. @param {HTMLElement} field */
export function cropIn(field) {
  const input = field.querySelector('input')
  const canvas = field.querySelector('canvas')
  const pen = canvas?.getContext('2d', { alpha: false })
  const [crop, place, refused] = ['.crop', '.place', '[data-refused]'].map((one) => field.querySelector(one))
  if (!input || !canvas || !pen || !(crop instanceof HTMLElement) || !place || !refused) return
  const words = JSON.parse(field.dataset.words ?? '{}')
  const [leastWidth = 0, leastHeight = 0] = (field.dataset.least ?? '').split(' ').map(Number)
  const at = input.form?.action ?? ''

  /** The largest frame that the photo has room for, in its own pixels. @param {ImageBitmap} picture */
  const largest = ({ width, height }) => Math.min(width, (height * canvas.width) / canvas.height)

  const show = () => {
    if (!kept) return
    const { picture } = kept
    const most = largest(picture)
    kept.zoom = Math.min(Math.max(kept.zoom, 1), Math.max(1, most / leastWidth))
    const [width, height] = [most / kept.zoom, (most / kept.zoom / canvas.width) * canvas.height]
    kept.x = Math.min(Math.max(kept.x, width / 2), picture.width - width / 2)
    kept.y = Math.min(Math.max(kept.y, height / 2), picture.height - height / 2)
    // what is clear in a PNG is paper
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.imageSmoothingQuality = 'high'
    pen.drawImage(picture, kept.x - width / 2, kept.y - height / 2, width, height, 0, 0, canvas.width, canvas.height)
  }

  /** Puts what the frame shows into the form, and says what that is. */
  const take = () => {
    if (!kept) return
    let bytes = ''
    for (const quality of QUALITIES) {
      bytes = atob(canvas.toDataURL('image/jpeg', quality).split(',')[1] ?? '')
      if (bytes.length <= MOST_SENT) break
    }
    const sent = new DataTransfer()
    const data = Uint8Array.from(bytes, (letter) => letter.charCodeAt(0))
    sent.items.add(new File([data], 'foto.jpg', { type: 'image/jpeg' }))
    input.files = sent.files
    place.textContent = where(kept, largest(kept.picture) / kept.zoom)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }

  /** "Terlihat bagian tengah atas, perbesaran 120 persen." @param {NonNullable<typeof kept>} view @param {number} width */
  const where = ({ picture, x, y, zoom }, width) => {
    const height = (width / canvas.width) * canvas.height
    /** @param {number} middle @param {number} frame @param {number} whole @param {readonly string[]} names */
    const third = (middle, frame, whole, names) =>
      whole - frame < 1 ? '' : names[Math.min(2, Math.floor(((middle - frame / 2) / (whole - frame)) * 3))]
    const parts = [third(x, width, picture.width, words.across), third(y, height, picture.height, words.along)]
    const said = [...new Set(parts.filter(Boolean))].join(' ') || words.middle
    return words.place.replace('{letak}', said).replace('{persen}', String(Math.round(zoom * 100)))
  }

  /** @param {readonly number[]} by to the right, down, closer */
  const move = ([right = 0, down = 0, closer = 0], step = STEP) => {
    if (!kept) return
    const width = largest(kept.picture) / kept.zoom
    kept.x += right * step * width
    kept.y += down * step * width
    kept.zoom *= CLOSER ** closer
    show()
  }

  /** @param {string | undefined} text */
  const say = (text) => {
    refused.textContent = text ?? ''
    crop.hidden = text !== undefined
    if (text === undefined) return
    kept = undefined
    input.value = ''
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }

  /** @param {File} file */
  const choose = async (file) => {
    const why = await refusal(file, words)
    if (why) return say(why)
    const picture = await createImageBitmap(file).catch(() => undefined)
    if (!picture) return say(words.broken)
    const { width, height } = picture
    const [is, needed] = [`${width} × ${height}`, `${leastWidth} × ${leastHeight}`]
    if (width < leastWidth || height < leastHeight)
      return say(words.small.replace('{ukuran}', is).replace('{perlu}', needed))
    kept = { picture, x: width / 2, y: height / 2, zoom: 1, at }
    say(undefined)
    show()
    take()
    canvas.focus()
  }

  // the form hears of what the frame shows, never of the file that it comes from
  input.addEventListener('input', (event) => {
    if (event.isTrusted) event.stopPropagation()
  })
  input.addEventListener('change', () => {
    const file = input.files?.[0]
    if (file) choose(file)
    else take()
  })
  field.addEventListener('dragover', (event) => event.preventDefault())
  field.addEventListener('drop', (event) => {
    event.preventDefault()
    const file = event.dataTransfer?.files[0]
    if (file) choose(file)
  })
  canvas.addEventListener('keydown', (event) => {
    const by = KEYS[event.key]
    if (!by || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    move(by, event.shiftKey ? 4 * STEP : STEP)
    take()
  })
  for (const button of field.querySelectorAll('button[data-by]'))
    button.addEventListener('click', () => {
      move((button.getAttribute('data-by') ?? '').split(' ').map(Number))
      take()
    })
  canvas.addEventListener('pointerdown', ({ pointerId }) => canvas.setPointerCapture(pointerId))
  canvas.addEventListener('pointermove', ({ pointerId, movementX, movementY }) => {
    if (!canvas.hasPointerCapture(pointerId)) return
    const shown = canvas.clientWidth
    move([-movementX / shown, -movementY / shown], 1)
  })
  canvas.addEventListener('lostpointercapture', take)

  // on a slow computer somebody has chosen before this was there
  const early = input.files?.[0]
  if (early) {
    choose(early)
    return
  }
  if (kept?.at !== at) return
  crop.hidden = false
  show()
  take()
}
