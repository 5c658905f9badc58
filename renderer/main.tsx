import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/source-serif-4/opsz-italic.css'
import './ui/text-face.css'
import './ui/tokens.css'
import './ui/base.css'
import { App } from './app/App'
import { CrashScreen } from './app/CrashScreen'
import { loadSettings } from './app/settings'
import { startRoute } from './app/useRoute'
import { keepKnownCarets } from './editor/letters'
import { startTranslations } from './i18n'
import { keepKeysFrom } from './quiet-root'
import { loadIcons } from './ui/icons'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

// With the first screen, not after it.
loadIcons()
await startTranslations()
// Theme and panes before the first paint: nothing jumps.
await loadSettings()
void startRoute()
keepKnownCarets(document)
keepKeysFrom(root, () => createRoot(root)).render(
  <StrictMode>
    <CrashScreen>
      <App />
    </CrashScreen>
  </StrictMode>,
)
