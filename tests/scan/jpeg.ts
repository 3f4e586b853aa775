/** JPEG there and back, colour at half the resolution, as cameras and chat apps do it. */
import mupdf from 'mupdf'
import { fromRgb, type Raster } from './paper.ts'

/** The picture after it was saved as JPEG. @param quality 1 to 100 */
export function throughJpeg({ width, height, data }: Raster, quality: number): Raster {
  const pixmap = new mupdf.Pixmap(mupdf.ColorSpace.DeviceRGB, [0, 0, width, height], false)
  const pixels = pixmap.getPixels()
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    pixels[to] = data[from]!
    pixels[to + 1] = data[from + 1]!
    pixels[to + 2] = data[from + 2]!
  }
  const image = new mupdf.Image(pixmap.asJPEG(quality))
  const opened = image.toPixmap()
  const result = fromRgb(opened.getWidth(), opened.getHeight(), opened.getPixels())
  for (const used of [pixmap, image, opened]) used.destroy()
  return result
}
