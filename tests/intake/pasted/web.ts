import type { Clip } from './notation'

export const webClips: Clip[] = [
  {
    from: 'web page: headings, links and what tracks',
    html: `<meta charset='utf-8'><h2 style="font: 700 28px Georgia; caret-color: rgb(0, 0, 0);">Dry well</h2><p style="color: rgb(34, 34, 34);">The well <a href="https://well.example/a?id=4&amp;utm_campaign=x&amp;fbclid=abc" onclick="track()">ran dry</a> in May.<img src="https://t.example/p.gif" width="1" height="1" alt=""></p><p>&nbsp;</p><p>Nobody <em>measured</em> it.<img src="https://t.example/q.gif" style="width:1px;height:1px;position:absolute"></p>`,
    blocks: ['## Dry well', 'The well [ran dry](https://well.example/a?id=4) in May.', 'Nobody _measured_ it.'],
    dropped: [/Tracking parameter/, /Tracking picture \(2\)/],
  },
  {
    from: 'web page: a picture with its caption',
    html: `<p>Before.</p><figure><img src="https://pic.example/1.jpg" alt="A dry well" width="800"><figcaption>The well in May. Photo: D. Roy</figcaption></figure><p>After.</p>`,
    blocks: ['Before.', 'The well in May. Photo: D. Roy', 'After.'],
    dropped: [/Picture “A dry well”/],
  },
  {
    from: 'web page: what would run or ask',
    html: `<p onmouseover="alert(1)">Calm.</p><script>fetch('https://t.example')</script><iframe src="https://t.example"></iframe><p><a href="javascript:alert(1)">Press</a> and <a href="data:text/html,x">see</a></p><svg onload="alert(1)"><text>x</text></svg><style>@import url(https://t.example)</style>`,
    blocks: ['Calm.', 'Press and see'],
    dropped: [/<script>/, /<iframe>/, /javascript/],
  },
  {
    from: 'web page: lines by <br>',
    html: `<div>Rice 40<br>Wheat 32<br><br>Salt 12</div>`,
    blocks: ['Rice 40', 'Wheat 32', 'Salt 12'],
  },
  {
    from: 'web page: questions with answers',
    html: `<p><strong>Who pays?</strong></p><p>The state pays for the first year of the work, the ministry said in its letter to the towns on Friday.</p>`,
    blocks: ['? Who pays?', 'The state pays for the first year of the work, the ministry said in its letter to the towns on Friday.'],
  },
  {
    from: 'web page: a list with a list inside an item',
    html: `<ul><li>Rail<ol><li>north</li><li>south</li></ol></li><li>Road</li></ul>`,
    blocks: ['- Rail / - north / - south / - Road'],
  },
  {
    from: 'web page: paragraphs inside one item',
    html: `<ol><li><p>First.</p></li><li>Second.</li></ol><ul><li>Other</li></ul>`,
    blocks: ['1. First. / 2. Second.', '- Other'],
  },
  {
    from: 'web page: superscripts, deletions and entities',
    html: `<p>CO<sub>2</sub> fell 3&#8239;% on 5 m<sup>2</sup>; <del>two</del> <u>three</u> firms &amp; caf&eacute;s&hellip;</p>`,
    blocks: ['CO~2~ fell 3\u202f% on 5 m^2^; ~~two~~ __three__ firms & cafés…'],
  },
  {
    from: 'web page: Arabic',
    html: `<p dir="rtl" style="text-align:right"><strong>بيروت</strong>: أعادت السلطات فتح الميناء</p><ul dir="rtl"><li>السفن</li><li>العمال</li></ul>`,
    blocks: ['**بيروت**: أعادت السلطات فتح الميناء', '- السفن / - العمال'],
  },
  {
    from: 'Gmail: lines as boxes',
    html: `<div dir="ltr"><div>Dear desk,</div><div><br></div><div>the tunnel is <b>shut</b>.</div><div><br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex">Is it open?</blockquote></div>`,
    blocks: ['Dear desk,', 'the tunnel is **shut**.', '> Is it open?'],
  },
  {
    from: 'Outlook: safe links and office paragraphs',
    html: `<div class="WordSection1"><p class="MsoNormal"><span style="font-family:&quot;Calibri&quot;,sans-serif">See <a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Ftunnel.example%2Fnews&amp;data=05">the notice</a>.<o:p></o:p></span></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><p class="MsoNormal">Write to <a href="mailto:desk@tunnel.example">the desk</a>.</p></div>`,
    blocks: ['See [the notice](https://tunnel.example/news).', 'Write to [the desk](mailto:desk@tunnel.example).'],
  },
  {
    from: 'Apple Mail: a quoted mail',
    html: `<html><head></head><body style="overflow-wrap: break-word;">I agree.<br id="lineBreakAtBeginningOfMessage"><div><br><blockquote type="cite"><div>Shall we run it?</div></blockquote></div></body></html>`,
    blocks: ['I agree.', '> Shall we run it?'],
  },
  { from: 'text: paragraphs and a list', text: 'First.\n\n• ink\n• paper\n\nLast.', blocks: ['First.', '- ink / - paper', 'Last.'] },
  { from: 'text: wrapped lines', text: 'The council met on Tuesday evening and could not agree on\nwhat to do about the bridge, which has been shut since the\nflood of last spring and is used by nobody but the birds.\n\nIt meets again.', blocks: ['The council met on Tuesday evening and could not agree on what to do about the bridge, which has been shut since the flood of last spring and is used by nobody but the birds.', 'It meets again.'] },
]
