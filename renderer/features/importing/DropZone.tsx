import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import './importing.css'

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** Takes files that are dropped anywhere on the window; no drop of a file ever leaves the page. */
export function DropZone({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { t } = useTranslation('app')
  const [over, setOver] = useState(false)

  useEffect(() => {
    // Every element that is entered raises an enter and, left, a leave: we are out when they are even.
    let depth = 0
    const stop = (event: DragEvent) => {
      if (!carriesFiles(event)) return false
      event.preventDefault()
      event.stopPropagation()
      return true
    }
    const enter = (event: DragEvent) => {
      if (stop(event) && ++depth === 1) setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (stop(event) && --depth <= 0) reset()
    }
    const move = (event: DragEvent) => {
      if (stop(event) && event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
    }
    const drop = (event: DragEvent) => {
      if (!stop(event)) return
      reset()
      onFiles([...(event.dataTransfer?.files ?? [])])
    }
    const reset = () => {
      depth = 0
      setOver(false)
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
