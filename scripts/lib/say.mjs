// What the scripts say: short lines on standard error, so that standard output stays the program's.
const tty = process.stderr.isTTY

/** A line for a person. */
export function say(text) {
  process.stderr.write(`${text}\n`)
}

/** A step on its way: redrawn in place on a terminal, silent in a pipe. Call the result to end it. */
export function progress(text) {
  let note = ''
  const draw = () => process.stderr.write(`\r\x1b[K${text}${note ? ` ${note}` : ''}`)
  if (tty) draw()
  else say(text)
  return {
    update(next) {
      note = next
      if (tty) draw()
    },
    end(last = '') {
      if (tty) process.stderr.write(`\r\x1b[K${text}${last ? ` ${last}` : ''}\n`)
      else if (last) say(`${text} ${last}`)
    },
  }
}
