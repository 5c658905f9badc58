import type { Session } from 'electron'
import { ownPath } from './address'

/*
 * What pages may ask of the machine and of the network: nothing. Galley works offline; what a story
 * points to is opened by the person's own browser.
 */

/** Denies every permission, whether it is asked for, looked up, or a device. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null))
  session.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }))
}

/** True for an address that stays inside the app: its own files, and bytes that a page already holds. */
const staysInside = (address: string, developing: boolean): boolean =>
  ownPath(address) !== null || address.startsWith('data:') || address.startsWith('blob:') || (developing && address.startsWith('devtools://'))

/** Cancels every request that is not the app's own. @param developing lets the developer tools load themselves */
export function closeNetwork(session: Session, developing: boolean): void {
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !staysInside(details.url, developing) }))
}

/** Downloads are not Galley's way to write files: exports are. */
export function denyDownloads(session: Session): void {
  session.on('will-download', (event) => event.preventDefault())
}
