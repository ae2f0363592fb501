/// The look of a report: screen, phone and A4, without any outside file.
///
/// One accent colour; the colours of verdicts are those of `Report.Status.Tone`: on track and complete #0F8A7E,
/// at risk #E9A100, off track #8B1A1A, no data hatched grey. Words stay in ink, so that no meaning hangs on a
/// colour and every word has full contrast.
enum Stylesheet {
  /// The sheet.
  static let text: StaticString = """
    :root{--ink:#1b2430;--muted:#56606d;--line:#d8dde3;--soft:#f4f6f8;--accent:#0b5566;
    --good:#0f8a7e;--warning:#e9a100;--bad:#8b1a1a;--missing:#8a939e;--neutral:#6b7682}
    *{box-sizing:border-box}
    html{color-scheme:light;-webkit-text-size-adjust:100%}
    body{margin:0;background:#fff;color:var(--ink);
    font:16px/1.55 "Segoe UI","Noto Sans",Roboto,"Helvetica Neue","Liberation Sans",Arial,sans-serif}
    .page{max-width:47rem;margin:0 auto;padding:3.5rem 1.5rem 5rem}
    .skip{position:absolute;left:-99rem}
    .skip:focus{left:1rem;top:1rem;background:#fff;padding:.5rem 1rem;outline:2px solid var(--accent)}
    header{border-top:4px solid var(--accent);padding-top:1.25rem;margin-bottom:2.5rem}
    .kicker{margin:0 0 .75rem;color:var(--accent);font-size:.875rem;font-weight:600;letter-spacing:.02em}
    h1,h2,h3,h4{line-height:1.25;font-weight:600;overflow-wrap:break-word;text-wrap:balance}
    h1{font-size:2rem;margin:0 0 .6rem;letter-spacing:-.01em}
    h1.long{font-size:1.625rem}
    h2{font-size:1.375rem;margin:3.5rem 0 1rem}
    h3{font-size:1.0625rem;margin:2.25rem 0 .6rem}
    h4{font-size:1rem;margin:1.75rem 0 .5rem}
    p{margin:0 0 .9rem;max-width:40rem}
    .subtitle{color:var(--muted);margin:0}
    .banner{margin:0 0 2rem;padding:.6rem .9rem;background:var(--soft);border-left:3px solid var(--warning);
    font-size:.9375rem}
    .findings{list-style:none;margin:0 0 1.75rem;padding:0}
    .findings li{position:relative;padding:.5rem 0 .5rem 1.75rem;border-bottom:1px solid var(--line)}
    .findings li:first-child{border-top:1px solid var(--line)}
    .findings.plain li{padding-left:0}
    .findings .shape{position:absolute;left:.15rem}
    .findings .word{color:var(--muted);font-size:.875rem;white-space:nowrap}
    .shape{font-family:"DejaVu Sans","Segoe UI Symbol","Noto Sans Symbols2",sans-serif}
    .good .shape{color:var(--good)}.warning .shape{color:var(--warning)}.bad .shape{color:var(--bad)}
    .missing .shape{color:var(--missing)}.neutral .shape{color:var(--neutral)}
    .key{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:1.5rem 1.75rem;
    margin:0 0 1.5rem;padding:0}
    .key.tight{grid-template-columns:repeat(auto-fit,minmax(6.9rem,1fr));gap:1.5rem}
    .key+.notes{margin:-.75rem 0 1.5rem}
    .key>div{border-top:1px solid var(--ink);padding-top:.5rem}
    .key dt{color:var(--muted);font-size:.875rem;line-height:1.35}
    .key dd{margin:0}
    .key .value{font-size:1.5rem;line-height:1.35;font-weight:600;font-variant-numeric:tabular-nums;
    letter-spacing:-.01em}
    .key .value.long{font-size:1.25rem;line-height:1.6}
    .key .detail{color:var(--muted);font-size:.875rem;line-height:1.4}
    .key svg{display:block;width:100%;height:6px;margin:.4rem 0}
    .scroll{overflow-x:auto}
    table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.4}
    caption{caption-side:top;text-align:left;font-weight:600;font-size:.9375rem;padding:0 0 .5rem}
    th,td{padding:.45rem 1rem .45rem 0;text-align:left;vertical-align:top;font-weight:400;
    border-bottom:1px solid var(--line)}
    th:last-child,td:last-child{padding-right:0}
    thead th{color:var(--muted);font-size:.8125rem;vertical-align:bottom;border-bottom:1px solid var(--ink)}
    .end{text-align:right;font-variant-numeric:tabular-nums}
    td,tbody th{overflow-wrap:break-word}
    tbody th{min-width:9.5rem}
    .dense{font-size:.8125rem}
    .dense th,.dense td{padding-right:.65rem}
    .dense tbody th{min-width:7rem}
    .dense thead th{font-size:.75rem}
    .total th,.total td{font-weight:600;border-top:1px solid var(--ink)}
    .absent{color:var(--muted)}
    .whole{white-space:nowrap}
    .notes{list-style:none;margin:.25rem 0 0;padding:0;color:var(--muted);font-size:.8125rem;line-height:1.5}
    .source{color:var(--muted);font-size:.8125rem;line-height:1.5;margin:.35rem 0 2rem;overflow-wrap:anywhere}
    .block{margin:0 0 2rem}
    .block+.notes,figure+.notes{margin:-1.25rem 0 2rem}
    figure{margin:0 0 2.25rem}
    figure .source{margin:.35rem 0 .15rem}
    figcaption{font-weight:600;font-size:.9375rem;margin-bottom:.6rem}
    figure svg{display:block;width:100%;height:auto;overflow:visible}
    figure svg.narrow{display:none}
    figure svg{fill:var(--ink)}
    details{font-size:.875rem;margin-top:.35rem}
    summary{color:var(--accent);cursor:pointer;padding:.2rem 0}
    .code{overflow-wrap:anywhere}
    pre{margin:0 0 1rem;padding:.7rem .9rem;background:var(--soft);font:.8125rem/1.5 "DejaVu Sans Mono",
    Consolas,monospace;white-space:pre-wrap;overflow-wrap:anywhere}
    .annexes{margin-top:4.5rem;border-top:1px solid var(--ink)}
    .annexes h2{font-size:1.1875rem;margin-top:2.5rem}
    footer{margin-top:4rem;padding-top:.75rem;border-top:1px solid var(--line);color:var(--muted);
    font-size:.8125rem}
    @media screen and (max-width:36rem){
    body{font-size:15px}
    .page{padding:1.5rem 1rem 3rem}
    h1{font-size:1.5rem}h2{font-size:1.25rem;margin-top:2.75rem}
    .key{grid-template-columns:1fr 1fr;gap:1.25rem 1.25rem}
    .key .value{font-size:1.25rem}.key .value.long{font-size:1rem}
    figure svg.wide{display:none}figure svg.narrow{display:block}
    .stack,.stack tbody,.stack tr,.stack td,.stack tbody th,.stack caption{display:block;width:100%}
    .stack thead{position:absolute;left:-99rem}
    .stack tr{padding:.6rem 0;border-bottom:1px solid var(--line)}
    .stack td,.stack tbody th{border:0;padding:.1rem 0}
    .stack tbody th{font-weight:600;padding-bottom:.25rem}
    .stack td{display:flex;justify-content:space-between;gap:1rem;text-align:right}
    .stack td::before{content:attr(data-label);color:var(--muted);text-align:left;flex:0 1 auto}
    .stack td:empty{display:none}
    .stack tbody th,.dense tbody th{min-width:0}
    .stack td{overflow-wrap:anywhere}
    h1.long{font-size:1.375rem}
    }
    @media screen and (min-width:66rem){.scroll{width:calc(100% + 9rem)}}
    @page{size:A4;margin:18mm 16mm 20mm}
    @media print{
    body{font-size:10.5pt}
    .page{max-width:none;padding:0}
    .skip,summary{display:none}
    h1,h1.long{font-size:18pt}h2{font-size:14pt;margin-top:9mm}h3{font-size:11.5pt}
    h2,h3,h4,h3+p,h4+p,figcaption,caption{break-after:avoid}
    h2,h3,h4,caption{break-inside:avoid}
    .dense,.dense thead th{font-size:7.5pt}
    .dense th,.dense td{padding-right:1.5mm}
    .dense tbody th{min-width:20mm}
    .scroll{overflow:visible}
    figure svg{max-height:215mm}
    figure,.key>div,tr,.short,.findings li,#s-reproduction{break-inside:avoid}
    h2+.findings>li:nth-child(-n+2){break-after:avoid}
    thead{display:table-header-group}
    tbody tr:nth-child(-n+2){break-before:avoid}
    .total,.block .notes,.source{break-before:avoid}
    pre{margin:0 0 1rem;padding:.7rem .9rem;background:var(--soft);font:.8125rem/1.5 "DejaVu Sans Mono",
    Consolas,monospace;white-space:pre-wrap;overflow-wrap:anywhere}
    .annexes{break-before:page;margin-top:0;border-top:0}
    .annexes>:first-child h2:first-of-type{margin-top:0}
    p,li{orphans:3;widows:3}
    footer{margin-top:8mm;break-before:avoid}
    *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    }

    """
}
