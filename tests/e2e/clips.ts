import type { Page } from '@playwright/test'

/** Puts a clipboard together as another program does, through the real one: markup arrives as it was written. */
export async function clip(page: Page, { html, text }: { html?: string; text?: string }): Promise<void> {
  const words = text ?? html!.replace(/<!--[^]*?-->|<style[^]*?<\/style>|<script[^]*?<\/script>/g, '').replace(/<\/(?:p|h\d|li|tr|div)>|<br\s*\/?>/g, '\n').replace(/<[^>]*>/g, '').replace(/&\w+;/g, ' ').split('\n').map((line) => line.trim()).filter(Boolean).join('\n')
  await page.evaluate(
    ({ html, words }) => {
      addEventListener(
        'copy',
        (event) => {
          event.preventDefault()
          event.stopImmediatePropagation()
          if (html) event.clipboardData?.setData('text/html', html)
          event.clipboardData?.setData('text/plain', words)
        },
        { capture: true, once: true },
      )
    },
    { html, words },
  )
  await page.keyboard.press('ControlOrMeta+C')
}

export async function pasteClip(page: Page, of: { html?: string; text?: string }): Promise<void> {
  await clip(page, of)
  await page.keyboard.press('ControlOrMeta+V')
}
