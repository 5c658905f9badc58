/** What the chooser shows first; what a file really is, its bytes say. */
const kinds = 'image/jpeg,image/png,image/webp,image/avif,image/gif,image/tiff,image/*'

/** Asks the person for picture files; none where they changed their mind. */
export function pickPictures(several: boolean): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = kinds
    input.multiple = several
    input.hidden = true
    const done = (files: File[]) => {
      input.remove()
      resolve(files)
    }
    input.addEventListener('change', () => done([...(input.files ?? [])]))
    input.addEventListener('cancel', () => done([]))
    // In the page, so that nothing of it is thrown away while the dialog is open.
    document.body.append(input)
    input.click()
  })
}
