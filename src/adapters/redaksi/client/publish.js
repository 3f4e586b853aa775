// @ts-check
export {}

/** What the screens Terbitkan and Cetak do beyond links and forms: the progress of a build, texts that are copied. */

const running = document.getElementById('kemajuan')
if (running) {
  const step = document.getElementById('langkah')
  const bar = document.getElementById('batang')
  const events = new EventSource('/terbitkan/kemajuan')
  const begun = running.dataset.keadaan
  events.addEventListener('keadaan', ({ data }) => {
    const { kind, percent, text } = JSON.parse(data)
    if (kind !== begun) {
      events.close()
      location.replace('/terbitkan')
      return
    }
    if (step && text && step.textContent !== text) step.textContent = text
    if (bar instanceof HTMLProgressElement && percent !== undefined) bar.value = percent
  })
}

for (const button of document.querySelectorAll('button[data-salin]')) {
  if (!(button instanceof HTMLButtonElement) || !navigator.clipboard) continue
  button.hidden = false
  const label = button.textContent
  button.addEventListener('click', async () => {
    const source = document.getElementById(button.dataset.salin ?? '')
    if (!(source instanceof HTMLTextAreaElement)) return
    await navigator.clipboard.writeText(source.value).catch(() => source.select())
    const told = document.getElementById('kabar')
    if (told) told.textContent = button.dataset.sudah ?? ''
    button.textContent = button.dataset.sudah ?? label
    setTimeout(() => {
      button.textContent = label
    }, 2000)
  })
}
