import { app } from 'electron'

/** Chromium's own calls home, all off. */
const quiet = ['disable-background-networking', 'disable-breakpad', 'disable-component-update', 'disable-domain-reliability', 'no-pings']

/** Sets what must be set before the app is ready: every page sandboxed, Chromium silent. */
export function setSwitches(): void {
  app.enableSandbox()
  for (const name of quiet) app.commandLine.appendSwitch(name)
}
