import type { Clip } from './notation'

const excel = (rows: string) => `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40"><head><meta name=ProgId content=Excel.Sheet><meta name=Generator content="Microsoft Excel 15"><style><!--table {mso-displayed-decimal-separator:"\\.";} .xl65 {mso-number-format:Percent;} --></style></head><body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=192 style='border-collapse:collapse'><!--StartFragment--><col width=64 span=3>${rows}<!--EndFragment--></table></body></html>`
const sheets = (rows: string) => `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0" dir="ltr" border="1" data-sheets-root="1"><colgroup><col width="100"/><col width="100"/></colgroup><tbody>${rows}</tbody></table>`

export const sheetClips: Clip[] = [
  {
    from: 'Excel: a range with empty cells',
    html: excel(`<tr height=20><td height=20 class=xl64>District</td><td class=xl64>2021</td><td>2022</td></tr><tr><td>East</td><td align=right class=xl65>4%</td><td></td></tr><tr><td>West</td><td></td><td align=right>7%</td></tr>`),
    blocks: ['| District | 2021 | 2022 / | East | 4% |  / | West |  | 7%'],
  },
  {
    from: 'Excel: merged cells and a hidden row',
    html: excel(`<tr><td colspan=2>Rain in mm</td></tr><tr style='display:none'><td>draft</td><td>0</td></tr><tr><td>Monday</td><td align=right>41</td></tr>`),
    blocks: ['! Rain in mm |  / | Monday | 41'],
    dropped: [/Hidden row/],
  },
  { from: 'Excel: one row', html: excel(`<tr><td>Seats</td><td align=right>543</td></tr>`), blocks: ['| Seats | 543'] },
  { from: 'Excel: one cell is words', html: excel(`<tr><td class=xl64 width=64>Majority</td></tr>`), blocks: ['Majority'] },
  {
    from: 'Excel: one column',
    html: excel(`<tr><td>Asha</td></tr><tr><td>Bilal</td></tr>`),
    blocks: ['| Asha / | Bilal'],
  },
  {
    from: 'Google Sheets: a range',
    html: sheets(`<tr style="height:21px;"><td style="font-weight:bold;" data-sheets-value='{"1":2,"2":"Port"}'>Port</td><td style="font-weight:bold;">Ships</td></tr><tr><td>Kandla</td><td style="text-align:right;" data-sheets-value='{"1":3,"3":18}'>18</td></tr>`),
    blocks: ['! Port | Ships / | Kandla | 18'],
  },
  {
    from: 'Google Sheets: one row',
    html: sheets(`<tr><td>Paradip</td><td><a class="in-cell-link" target="_blank" href="https://port.example/">page</a></td></tr>`),
    blocks: ['| Paradip | [page](https://port.example/)'],
  },
  {
    from: 'Calc: a range',
    html: `<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 7.4 (Linux)"/><style type="text/css">body,td{font-family:"Liberation Sans"}</style></head><body><table cellspacing="0" border="0"><colgroup span="2" width="85"></colgroup><tr><td height="17" align="left"><font face="Liberation Sans">Team</font></td><td align="left">Points</td></tr><tr><td align="left">Reds</td><td align="right" sdval="31" sdnum="1033;">31</td></tr></table></body></html>`,
    blocks: ['! Team | Points / | Reds | 31'],
  },
  { from: 'a spreadsheet as text, with empty cells', text: 'Ward\t2021\tnow\nHill\t\t12\nDale\t9\t\n', blocks: ['| Ward | 2021 | now / | Hill |  | 12 / | Dale | 9 | '] },
  { from: 'a spreadsheet as text, first column empty in its head', text: '\tMen\tWomen\nHill\t40\t42\nDale\t31\t30\n', blocks: ['!  | Men | Women / | Hill | 40 | 42 / | Dale | 31 | 30'] },
]
