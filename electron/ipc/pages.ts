/* Pages for a person whose request is not answered with the app. Plain: the policy allows no inline style. */

/** One short page. The words are ours, never from the request. */
const page = (title: string, ...paragraphs: string[]) =>
  `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<h1>${title}</h1>
${paragraphs.map((words) => `<p>${words}</p>`).join('\n')}
</html>
`

const again = 'To open Galley again, run <code>npm start</code> or <code>galley serve</code>: it opens the window, and prints an address for it.'

export const pages = {
  closed: page('Galley is not open in this browser', 'This address is for the one window that Galley opened itself.', again),
  used: page(
    'This address has been used',
    'The address of a Galley window opens once, so that nobody else on this computer can use it.',
    'If Galley was open in this browser before, <a href="/">go on there</a>.',
    again,
  ),
  foreign: page('Galley does not answer this page', 'The request came from another site, or by another name than 127.0.0.1.', again),
  missing: page('There is nothing here', 'Galley has no page at this address. <a href="/">Go to Galley</a>.'),
  method: page('Galley does not take this request', 'Only pages can be read here.'),
  bad: page('Galley does not understand this request', 'It is not well formed.'),
  failed: page('Galley could not read its own file', 'It may have been updated while it was open.', again),
}
