import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import './importing.css'

/** A part of the screen that takes pictures itself (`data-takes`): they are no copy for a new story. */
const takenThere = (event: DragEvent) =>
  event.target instanceof Element && event.target.closest('[data-takes~=pictures]') !== null && [...(event.dataTransfer?.items ?? [])].every(({ kind, type }) => kind !== 'file' || type.startsWith('image/'))

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** Takes files that are dropped anywhere on the window; no drop of a file ever leaves the page. */
export function DropZone({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { t } = useTranslation('app')
  const [over, setOver] = useState(false)

  useEffect(() => {
    const stop = (event: DragEvent) => {
      if (!carriesFiles(event)) return false
      if (takenThere(event)) {
        setOver(false)
        return false
      }
      event.preventDefault()
      event.stopPropagation()
      return true
    }
    const enter = (event: DragEvent) => {
      if (stop(event)) setOver(true)
    }
    const leave = (event: DragEvent) => {
      // Leaving one element for another names that other one; leaving the window names none.
      if (stop(event) && event.relatedTarget === null) setOver(false)
    }
    const move = (event: DragEvent) => {
      if (stop(event) && event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
    }
    const drop = (event: DragEvent) => {
      if (!stop(event)) return
      setOver(false)
      onFiles([...(event.dataTransfer?.files ?? [])])
    }
    const options = { capture: true }
    window.addEventListener('dragenter', enter, options)
    window.addEventListener('dragleave', leave, options)
    window.addEventListener('dragover', move, options)
    window.addEventListener('drop', drop, options)
    return () => {
      window.removeEventListener('dragenter', enter, options)
      window.removeEventListener('dragleave', leave, options)
      window.removeEventListener('dragover', move, options)
      window.removeEventListener('drop', drop, options)
    }
  }, [onFiles])

  return over ? (
    <div className="drop-zone">
      <p>{t('importing.drop')}</p>
    </div>
  ) : null
}
