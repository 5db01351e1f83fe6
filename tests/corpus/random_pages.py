#!/usr/bin/env python3
"""Prints random newspaper pages, with answers, to see whether pages are read right that nobody had in mind.

usage: random_pages.py make OUT FIRST COUNT [study|exam]     needs chromium, poppler-utils and the fonts noto-cjk, arphic-uming, wqy-zenhei
       random_pages.py score OUT CLI [VARIANT…]              reads the pages with danqian-cli; needs the scorer beside the project

A page is named by the number that it was drawn from: its columns, type, spaces, boxes, photographs, the order in which it is drawn.
Every third page is of a harder make: three to eight columns, headlines beside their text or over the first of its columns. The
articles are those of tests/data/random_pages/articles.jsonl; `study` are for looking at, `exam` for measuring.
OUT/pNNN holds page.html, page.pdf, what pdftotext makes of it, two texts without geometry and gold.json, as tests/data/pages does.
"""
import argparse, concurrent.futures, datetime, html, json, os, pathlib, random, subprocess, sys, tempfile

here = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(here.parent / "data/pages/sources"))
from texts import ascii_marks, blocks_text, misread  # how text without geometry comes

WIDTH, MARGIN = 842, 30  # points
PAPERS = {"hans": ["栾川晨报", "云岭日报", "江州晚报", "青石报", "东湖时讯", "临澧日报"], "hant": ["海峽時報", "南灣日報"]}
SECTIONS = ["要闻", "民生", "经济", "社会", "文化", "县域"]
STAFF = ["责任编辑 路 遥 版式 艾 琳 校对 荀 文", "编辑 吴桐 美编 许知 校对 方明", "责编：简宁 版式：司徒"]
HEAD_SIZES = {"news": [15, 17, 19, 22], "brief": [12, 13, 15], "notice": [14, 18], "photo-caption": [12]}


def div(classes, content, style=""):
    return f'<div class="{classes}"' + (f' style="{style}"' if style else "") + f">{content}</div>"


class Page:
    def __init__(self, texts, number):
        self.random = choose = random.Random(number)
        self.hard = number % 3 == 2
        script = "hant" if choose.random() < 0.12 else "hans"
        pool = [text for text in texts if text.get("script", "hans") == script]
        choose.shuffle(pool)
        self.waiting = {kind: [text for text in pool if text["kind"] == kind] for kind in HEAD_SIZES}
        self.columns = choose.choice([3, 4, 5, 6, 7, 8] if self.hard else [4, 5, 5, 5, 6, 6])
        self.gap = choose.choice([10, 12, 14, 16])
        self.column = (WIDTH - 2 * MARGIN - self.gap * (self.columns - 1)) / self.columns
        self.size = self.column / choose.choice([13, 14, 14, 15, 17]) - 0.02
        self.indent = choose.choice(["css", "char"])
        self.order = choose.choice(["natural", "natural", "heads-last", "shuffled"])
        self.articles = []
        self.info = {"paper": choose.choice(PAPERS[script]), "page_no": choose.randint(1, 8), "section": choose.choice(SECTIONS)}
        day = datetime.date(choose.randint(2019, 2025), choose.randint(1, 12), choose.randint(1, 28))
        self.info |= {"date": day.isoformat(), "columns": self.columns, "frame_order": self.order}
        self.facts = [f"{day.year}年{day.month}月{day.day}日 星期{'一二三四五六日'[day.weekday()]}", choose.choice(STAFF)]
        self.furniture = [f"{self.info['page_no']:02d}", self.info["section"], self.info["paper"], *self.facts]

    def take(self, kind):
        return self.waiting[kind].pop()

    def gold(self, text):
        article = {key: text.get(key, "") for key in ("kind", "headline", "shoulder", "subtitle", "byline", "byline_position", "jump")}
        article |= {"id": chr(ord("a") + len(self.articles)), "paragraphs": text["paragraphs"], "subheads": text.get("subheads", [])}
        self.articles.append(article | {"body": "\n".join(text["paragraphs"]), "labelled": False, "metrics": []})

    def paragraphs(self, text):
        lines, rows = text["paragraphs"], []
        for n, line in enumerate(lines):
            signs = text["kind"] == "notice" and 0 < n >= len(lines) - 2 and len(line) < 22 and not line.endswith("。")
            kind = "sub" if n in text.get("subheads", []) else "sign" if signs else ""
            space = "　　" if self.indent == "char" and not kind else ""
            rows.append(f'<p class="{kind}">{space}{html.escape(line, quote=False)}</p>')
        if text.get("byline_position") == "end":
            rows.append(f'<p class="sign">{text["byline"]}</p>')
        if text.get("jump"):
            rows.append(f'<p class="sign">（{text["jump"]}）</p>')
        return rows

    def head(self, text, size, with_byline):
        parts = [("shoulder", ""), ("headline", f"font-size:{size}pt"), ("subtitle", "")]
        content = "".join(div(part, html.escape(text[part], quote=False), style) for part, style in parts if text.get(part))
        if with_byline and text.get("byline_position") == "top":
            content += div("byline", text["byline"])
        return div("frame head", content) if content else ""

    def head_size(self, text, width):
        size = self.random.choice(HEAD_SIZES[text["kind"]]) + 1.5 * round(width / self.column)
        while size > 11 and len(text.get("headline", "")) * size > 0.97 * width * (2 if width < 2 * self.column else 1):
            size -= 1
        return size

    def block(self, text, span, boxed=False):
        """An article over so many columns."""
        choose = self.random
        self.gold(text)
        width = self.column * span + self.gap * (span - 1)
        inside = text.get("byline_position") == "top" and choose.random() < 0.3
        rows = self.paragraphs(text)
        if inside:
            rows.insert(0, f'<p class="name">{choose.choice(["□ ", "■ "])}{text["byline"]}</p>')
        if self.hard and text["kind"] == "news" and span > 2 and choose.random() < 0.35:
            return self.inset(text, span, rows, not inside)
        if self.hard and text["kind"] == "news" and span > 1 and len(text["headline"]) <= 12 and choose.random() < 0.25 \
                and not text.get("shoulder") and not text.get("subtitle"):
            return self.vertical(text, span, rows, inside)
        if text["kind"] == "news" and choose.random() < 0.2:
            rows.insert(choose.randint(0, len(rows)), div("photo", "", f"height:{choose.choice([40, 60, 90])}pt"))
        body = div("frame text", "".join(rows), f"columns:{span};column-gap:{self.gap}pt")
        head = self.head(text, self.head_size(text, width), not inside)
        return div("block box" if boxed else "block", head + body, f"grid-column:span {span}")

    def vertical(self, text, span, rows, inside):
        if not inside and text.get("byline_position") == "top":
            rows.insert(0, f'<p class="name">{text["byline"]}</p>')
        head = div("frame head standing", text["headline"])
        body = div("frame text", "".join(rows), f"columns:{max(1, span - (span == 2))};column-gap:{self.gap}pt")
        return div("block beside", head + body, f"grid-column:span {span}")

    def inset(self, text, span, rows, with_byline):
        """A headline over the first columns only; the page's own script flows the text (see flow in SCRIPT)."""
        over = self.random.randint(1, span - 1)
        width = self.column * over + self.gap * (over - 1)
        head = div("over", self.head(text, min(self.head_size(text, width), 15 if over == 1 else 99), with_byline), f"width:{width}pt")
        data = f'data-span="{span}" data-over="{over}" data-column="{self.column}" data-gap="{self.gap}"'
        return f'<div class="block inset" {data} style="grid-column:span {span}">{head}<div class="flow">{"".join(rows)}</div></div>'

    def photograph(self, span):
        text = self.take("photo-caption")
        self.gold(text)
        label = ""
        if self.random.random() < 0.15:
            label = div("label", "图片新闻")
            self.furniture.append("图片新闻")
        head = div("caption-head", text["headline"]) if text.get("headline") else ""
        picture = div("photo", "", f"height:{self.random.choice([90, 120, 150])}pt")
        caption = div("frame caption", head + "".join(f"<p>{line}</p>" for line in text["paragraphs"]))
        return div("block", label + picture + caption, f"grid-column:span {span}")

    def row(self, columns):
        choose, blocks = self.random, ""
        while columns > 0:
            fitting = [s for s in (1, 2, 2, 3, 3, 4, 5) if s == columns or s < columns - 1]
            span = choose.choice(fitting) if columns > 1 and fitting else columns
            luck = choose.random()
            if span == 1 and self.waiting["brief"] and (luck < 0.7 or not self.waiting["news"]):
                pile = min(choose.choice([1, 1, 2, 3]), len(self.waiting["brief"]))
                blocks += div("pile", "".join(self.block(self.take("brief"), 1) for _ in range(pile)))
            elif span == 2 and luck < 0.35 and self.waiting["brief"]:
                blocks += self.block(self.take("brief"), 2, choose.random() < 0.5)
            elif span in (2, 3) and luck < (0.45 if span == 2 else 0.15) and self.waiting["photo-caption"]:
                blocks += self.photograph(span)
            elif self.waiting["news"]:
                long = lambda text: abs(sum(map(len, text["paragraphs"])) - 150 * span) < 260
                text = next((text for text in self.waiting["news"] if long(text)), self.waiting["news"][0])
                self.waiting["news"].remove(text)
                blocks += self.block(text, span, choose.random() < 0.08)
            columns -= span
        return blocks

    def side(self):
        """A column of briefs beside all rows."""
        label = self.random.choice(["简讯", "快讯", "速览", ""])
        if label:
            self.furniture.append(label)
        briefs = min(self.random.randint(2, 4), len(self.waiting["brief"]))
        content = (div("label", label) if label else "") + "".join(self.block(self.take("brief"), 1) for _ in range(briefs))
        return div("side", content, f"width:{self.column}pt")

    def html(self):
        choose = self.random
        with_side = choose.random() < 0.25 and self.columns > 3 and len(self.waiting["brief"]) > 2
        columns = self.columns - with_side
        rows = "".join(self.row(columns) for _ in range(choose.randint(1, 2)))
        if choose.random() < 0.6 and self.waiting["notice"]:
            rows += self.block(self.take("notice"), columns, choose.random() < 0.6)
        else:
            rows += self.row(columns)
        main = div("grid", rows, f"grid-template-columns:repeat({columns},{self.column}pt)")
        if with_side:
            sides = [main, self.side()]
            main = div("two", "".join(sides if choose.random() < 0.7 else sides[::-1]))
        info = self.info
        header = (f'<header><div><b>{info["page_no"]:02d}</b> {info["section"]}</div>{div("name-of-paper", info["paper"])}'
                  + div("facts", "<br>".join(self.facts)) + "</header>")
        return (f'<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>{info["paper"]}</title><style>{self.style()}</style>'
                f"<body>{header}{main}<script>const order = {json.dumps(self.order)}, drawn = {choose.randint(1, 9999)};{SCRIPT}</script>")

    def style(self):
        choose, size = self.random, self.size
        heads = choose.choice(["'Noto Sans CJK SC'"] * 3 + ["'Noto Serif CJK SC'", "'WenQuanYi Zen Hei'"])
        body = choose.choice(["'Noto Serif CJK SC'"] * 3 + ["'AR PL UMing CN'", "'Noto Sans CJK SC'"])
        return f"""@page {{ size: {WIDTH}pt 900pt; margin: 0 }} * {{ margin: 0; padding: 0; box-sizing: border-box }}
body {{ width: {WIDTH}pt; padding: 24pt {MARGIN}pt; font: {size}pt/{choose.choice([1.4, 1.5, 1.5, 1.6])} {body}, serif; position: relative }}
header {{ display: flex; justify-content: space-between; border-bottom: 1.2pt solid; padding-bottom: 4pt; margin-bottom: 10pt; font-size: 8pt }}
.name-of-paper {{ font-size: 20pt; letter-spacing: 4pt }} .facts {{ text-align: right; line-height: 1.3 }}
.grid {{ display: grid; column-gap: {self.gap}pt; row-gap: 12pt; align-items: start }} .two {{ display: flex; gap: {self.gap}pt }}
.head {{ text-align: {choose.choice(["center", "center", "center", "left"])}; margin-bottom: {choose.choice([3, 5, 7])}pt }}
.headline, .standing {{ font-family: {heads}; font-weight: bold; line-height: 1.25 }}
.shoulder, .subtitle {{ font-size: {size * 1.15}pt }} .shoulder {{ font-family: {heads} }} .byline {{ font-size: {size * 0.9}pt }}
.text, p {{ text-align: justify }} p {{ text-indent: {"2em" if self.indent == "css" else "0"} }}
.name, .sub, .sign, .caption p {{ text-indent: 0 }} .sub {{ text-align: center; font-weight: bold }} .sign {{ text-align: right }}
.box .text, .side {{ background: #f4f4ee; border: .6pt solid #555; padding: 5pt }} .photo {{ background: #89a; margin: 3pt 0 }}
.caption {{ font-size: {size * 0.85}pt; font-family: {heads} }} .caption-head {{ font-weight: bold; font-size: 11pt }}
.label {{ background: #333; color: #fff; text-align: center; font-size: 11pt; margin-bottom: 5pt }}
.pile .block + .block, .side .block + .block {{ margin-top: 7pt; border-top: .5pt dotted; padding-top: 5pt }}
.beside {{ display: flex; gap: 6pt }} .beside .text {{ flex: 1 }} .standing {{ writing-mode: vertical-rl; margin: 0; font-size: 18pt }}
"""


SCRIPT = """
// Sets the text of a headline over the first columns only: measures its lines in one column, then deals them out.
function flow(block) {
  const points = 96 / 72, span = +block.dataset.span, over = +block.dataset.over;
  const width = +block.dataset.column * points, gap = +block.dataset.gap * points, text = block.querySelector('.flow');
  text.style.width = width + 'px';
  const leading = parseFloat(getComputedStyle(text).lineHeight), lines = linesOf(text, leading);
  const below = Math.ceil((block.querySelector('.over').getBoundingClientRect().height + 4) / leading);
  const height = Math.ceil((text.getBoundingClientRect().height / leading + over * below) / span);
  block.style.cssText += `;position:relative;height:${height * leading}px`;
  text.remove();
  for (let column = 0, next = 0; column < span && next < lines.length; ++column) {
    const top = column < over ? below : 0, end = column + 1 < span ? next + height - top : lines.length;
    const place = `left:${column * (width + gap)}px;top:${top * leading}px;width:${width}px`;
    block.append(columnOf(lines.slice(next, end), place));
    next = end;
  }
}

function linesOf(text, leading) {
  const lines = [];
  for (const paragraph of text.children) {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    let line = null;
    for (let node; (node = walker.nextNode());)
      for (let i = 0; i < node.length; ++i) {
        const range = document.createRange();
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const box = [...range.getClientRects()].pop();
        if (!box) continue;
        const y = box.top + box.height / 2;
        if (!line || y > line.y + leading * 0.6) lines.push(line = {y, text: '', kind: paragraph.className, first: !line, last: false});
        line.text += node.data[i];
      }
    if (line) line.last = true;
  }
  return lines;
}

function columnOf(lines, place) {
  const column = document.createElement('div');
  column.className = 'frame text';
  column.style.cssText = 'position:absolute;' + place;
  for (const line of lines) {
    const row = document.createElement('p');
    row.className = line.kind;
    row.textContent = line.text;
    if (!line.first) row.style.textIndent = 0;
    if (!line.last) row.style.textAlignLast = 'justify';
    column.append(row);
  }
  return column;
}

// Draws what was laid out in another order.
function redraw() {
  const frames = [...document.querySelectorAll('.frame')], boxes = frames.map(frame => frame.getBoundingClientRect());
  frames.forEach((frame, i) => {
    const style = getComputedStyle(frame), holder = document.createElement('div');
    holder.style.cssText = (style.position == 'absolute' ? frame.style.cssText + ';' : '')
      + `width:${boxes[i].width}px;height:${boxes[i].height}px;margin-bottom:${style.marginBottom}`;
    frame.style.cssText += `;font-size:${style.fontSize};padding:${style.padding}`;
    frame.before(holder);
  });
  frames.forEach((frame, i) => {
    const {left, top, width, height} = boxes[i];
    frame.style.cssText += `;position:absolute;left:${left}px;top:${top}px;width:${width}px;height:${height}px;margin:0`;
  });
  const rank = order == 'heads-last' ? i => frames[i].classList.contains('head') : i => (drawn * (i + 7) * 7919) % 1009;
  frames.map((_, i) => i).sort((a, b) => rank(a) - rank(b)).forEach(i => document.body.append(frames[i]));
}

document.querySelectorAll('.inset').forEach(flow);
const height = document.body.getBoundingClientRect().height;
if (order != 'natural') redraw();
document.body.style.height = height + 'px';
for (const rule of document.styleSheets[0].cssRules)
  if (rule.type == CSSRule.PAGE_RULE) rule.style.size = '842pt ' + Math.ceil(height * 72 / 96 + 6) + 'pt';
document.currentScript.remove();
"""


def make_page(texts, out, number):
    page = Page(texts, number)
    folder = (out / f"p{number:03d}").resolve()
    folder.mkdir(parents=True, exist_ok=True)
    source, pdf = folder / "page.html", folder / "page.pdf"
    source.write_text(page.html(), encoding="utf8")
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}", "--no-pdf-header-footer",
                        f"--print-to-pdf={pdf}", source.as_uri()], check=True, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    for mode, option in (("default", []), ("layout", ["-layout"]), ("raw", ["-raw"])):
        subprocess.run(["pdftotext", *option, pdf, folder / f"{mode}.txt"], check=True)
    gold, rng = {"page": page.info, "furniture": page.furniture, "articles": page.articles}, random.Random(number)
    text, _ = blocks_text(gold, rng)
    (folder / "seedlike.txt").write_text(ascii_marks(text, rng.choice(["keep", "straight"])), encoding="utf8")
    (folder / "ocr.txt").write_text(misread(text, rng), encoding="utf8")
    (folder / "gold.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf8")


def make(arguments):
    lines = (here.parent / "data/random_pages/articles.jsonl").read_text(encoding="utf8").splitlines()
    texts = [text for text in map(json.loads, lines) if arguments.texts in (None, text["set"])]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        numbers = range(arguments.first, arguments.first + arguments.count)
        list(pool.map(lambda number: make_page(texts, arguments.out, number), numbers))


def score(arguments):
    scorer = here.parents[2] / "shared/corpus/score_pages.py"
    if not scorer.exists():
        sys.exit(f"SKIPPED: the scorer is not here ({scorer})")
    variants = arguments.variants or ["pdf", "default", "layout", "raw", "seedlike", "ocr"]
    with tempfile.TemporaryDirectory() as answers:
        for gold in sorted(arguments.out.glob("*/gold.json")):
            date = json.loads(gold.read_text(encoding="utf8"))["page"]["date"]
            for variant in variants:
                file = gold.parent / ("page.pdf" if variant == "pdf" else f"{variant}.txt")
                with open(pathlib.Path(answers, f"{gold.parent.name}.{variant}.json"), "w", encoding="utf8") as answer:
                    subprocess.run([arguments.cli, "read", "--json", "--issue-date", date, file], stdout=answer)
        subprocess.run([sys.executable, scorer, "--set", arguments.out, "--pred", answers, "--variants", ",".join(variants)], check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    verbs = parser.add_subparsers(required=True)
    verb = verbs.add_parser("make")
    verb.add_argument("out", type=pathlib.Path)
    verb.add_argument("first", type=int)
    verb.add_argument("count", type=int)
    verb.add_argument("texts", nargs="?", choices=["study", "exam"])
    verb.set_defaults(run=make)
    verb = verbs.add_parser("score")
    verb.add_argument("out", type=pathlib.Path)
    verb.add_argument("cli")
    verb.add_argument("variants", nargs="*")
    verb.set_defaults(run=score)
    arguments = parser.parse_args()
    arguments.run(arguments)


if __name__ == "__main__":
    main()
