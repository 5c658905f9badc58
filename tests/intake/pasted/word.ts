import type { Clip } from './notation'

/** What Word puts around a selection. */
const word = (body: string) => `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document><meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/desk/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt;} --></style></head>
<body lang=EN-IN style='tab-interval:36.0pt'>
<!--StartFragment-->${body}<!--EndFragment-->
</body></html>`

const item = (mark: string, text: string, list = 'l0 level1 lfo1', place = 'Middle') => `<p class=MsoListParagraphCxSp${place} style='text-indent:-18.0pt;mso-list:${list}'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`

export const wordClips: Clip[] = [
  {
    from: 'Word: headings, marks, an empty paragraph',
    html: word(`<h1>Mill to reopen<o:p></o:p></h1><p class=MsoNormal>The owners <b>will not</b> say <i>when</i>,<span style='mso-spacerun:yes'>  </span>a clerk told them.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><h2>What it means</h2><p class=MsoNormal>Forty people go back to work.<o:p></o:p></p>`),
    blocks: ['## Mill to reopen', 'The owners **will not** say _when_, a clerk told them.', '## What it means', 'Forty people go back to work.'],
  },
  {
    from: 'Word: bullets, then numbers',
    html: word(item('·', 'Flour') + item('·', 'Bran') + item('1.', 'Clean the floor', 'l1 level1 lfo2') + item('2.', 'Start the wheel', 'l1 level1 lfo2')),
    blocks: ['- Flour / - Bran', '1. Clean the floor / 2. Start the wheel'],
  },
  {
    from: 'Word: a list in a list',
    html: word(item('1.', 'North gate') + item('a.', 'opens at six', 'l0 level2 lfo1') + item('·', 'closes at nine', 'l0 level3 lfo1') + item('2.', 'South gate')),
    blocks: ['1. North gate / 2. opens at six / 3. closes at nine / 4. South gate'],
  },
  {
    from: 'Word: two lists with a paragraph between',
    html: word(`${item('·', 'Tea')}<p class=MsoNormal>And then:</p>${item('·', 'Salt')}`),
    blocks: ['- Tea', 'And then:', '- Salt'],
  },
  {
    from: 'Word: list paragraphs without a class of their own',
    html: word(`<p class=MsoNormal style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l2 level1 lfo3'><![if !supportLists]><span style='mso-list:Ignore'>1)<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>Ask</p><p class=MsoNormal style='mso-list:l2 level1 lfo3'><![if !supportLists]><span style='mso-list:Ignore'>2)<span>&nbsp;</span></span><![endif]>Listen</p>`),
    blocks: ['1. Ask / 2. Listen'],
  },
  {
    from: 'Word: an indented paragraph of the list style is no item',
    html: word(`<p class=MsoListParagraph style='margin-left:36.0pt'>Only indented.<o:p></o:p></p><p class=MsoNormal>Next.</p>`),
    blocks: ['Only indented.', 'Next.'],
  },
  {
    from: 'Word: a table',
    html: word(`<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0><tr style='mso-yfti-irow:0'><td width=200 valign=top><p class=MsoNormal><b>Ward<o:p></o:p></b></p></td><td><p class=MsoNormal><b>Voters<o:p></o:p></b></p></td></tr><tr><td><p class=MsoNormal>Hill<o:p></o:p></p></td><td><p class=MsoNormal align=right>1,204<o:p></o:p></p></td></tr></table>`),
    blocks: ['! Ward | Voters / | Hill | 1,204'],
  },
  {
    from: 'Word: quotation, footnote mark and link',
    html: word(`<p class=MsoQuote>We wait.<o:p></o:p></p><p class=MsoNormal>The bill<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference>[1]</span></a> is <a href="https://law.example/bill?utm_source=word">here</a>.</p>`),
    blocks: ['> We wait.', 'The bill[1] is [here](https://law.example/bill).'],
    dropped: [/Tracking parameter utm_source/],
  },
  {
    from: 'Word: a comment of the margin stays in the margin',
    html: word(`<p class=MsoNormal>The mayor left<span class=MsoCommentReference><span style='font-size:8.0pt'><a class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[JD1]</a><span style='mso-special-character:comment'>&nbsp;</span></span></span> early.</p><div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Did she?</p></div></div>`),
    blocks: ['The mayor left early.'],
    dropped: [/[Cc]omment/],
  },
  {
    from: 'Word: Hindi',
    html: word(`<p class=MsoNormal><span lang=HI style='font-family:"Mangal",serif'>बारिश के बाद <b>सड़कें</b> बंद रहीं।<o:p></o:p></span></p>`),
    blocks: ['बारिश के बाद **सड़कें** बंद रहीं।'],
  },
  {
    from: 'Word on the web: a list of its own for each item',
    html: `<div class="ListContainerWrapper SCXW1 BCX0"><ul class="BulletListStyle1 SCXW1" role="list"><li data-leveltext="" data-font="Symbol" data-listid="1" data-aria-posinset="1" data-aria-level="1" role="listitem" class="OutlineElement Ltr"><p class="Paragraph SCXW1"><span class="TextRun SCXW1" lang="EN-GB"><span class="NormalTextRun">Boats</span></span><span class="EOP SCXW1">&nbsp;</span></p></li></ul></div><div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1 SCXW1" role="list"><li data-listid="1" data-aria-posinset="2" data-aria-level="1" class="OutlineElement Ltr"><p class="Paragraph SCXW1"><span class="TextRun"><span class="NormalTextRun">Nets</span></span><span class="EOP">&nbsp;</span></p></li></ul></div>`,
    blocks: ['- Boats / - Nets'],
  },
]
