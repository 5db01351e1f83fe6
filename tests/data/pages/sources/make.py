#!/usr/bin/env python3
"""Makes the test pages from their HTML: page.pdf, what pdftotext makes of it in three modes, two texts without geometry, gold.json.

usage: make.py [PAGE…]     needs chromium, qpdf, poppler-utils and the fonts noto-cjk, arphic-uming and wqy-zenhei

The HTML says what is what by the classes of the sample newspaper (shoulder, h1 to h3, subtitle, byline, text, sign, label …) and
by data-kind on each article; data-order gives the order of reading where it is not that of the file.
gold.json: furniture, and for each article kind, shoulder, headline, subtitle, byline, byline_position, jump, paragraphs, subheads, body.
seedlike.txt: head lines and paragraphs as blocks, cut where a column might end, ASCII punctuation.   joins: code points of the cuts.
ocr.txt: the same blocks with full-width marks and about one character in ninety misread.
"""
import html.parser, json, pathlib, random, re, subprocess, sys

from texts import ascii_marks, blocks_text, misread

here = pathlib.Path(__file__).resolve().parent
VOID = {"meta", "link", "br", "hr", "img", "rect", "path", "circle", "ellipse", "stop"}
PARTS = {"shoulder": "shoulder", "subtitle": "subtitle", "byline": "byline", "label": "label", "sign": "sign", "sub": "sub",
         "jump": "jump", "jump-from": "jump", "pull": "pull", "folio": "furniture", "section": "furniture", "name": "furniture",
         "facts": "furniture"}


class Page(html.parser.HTMLParser):
    """Collects (article number or None, part, text) for each piece of text that stands for itself."""

    def __init__(self):
        super().__init__()
        self.title, self.articles, self.pieces = "", [], []
        self.stack, self.article, self.part, self.text = [], None, None, ""

    def part_of(self, tag, attrs):
        for name in (attrs.get("class") or "").split():
            if name in PARTS:
                return PARTS[name]
        if tag in ("h1", "h2", "h3"):
            return "headline"
        return {"p": "p", "figcaption": "p", "tr": "row", "title": "title"}.get(tag)

    def handle_starttag(self, tag, attributes):
        attrs = dict(attributes)
        if "data-kind" in attrs:
            self.article = len(self.articles)
            self.articles.append({"kind": attrs["data-kind"], "order": int(attrs.get("data-order") or 0)})
        elif tag == "aside" and "data-order" in attrs:
            self.aside_order = int(attrs["data-order"])
        if tag == "br" and self.part:
            self.text += "\n"
        if tag in ("td", "th") and self.text:
            self.text += " "
        if tag in VOID:
            return
        part = self.part_of(tag, attrs)
        starts = part is not None and self.part is None
        self.stack.append((tag, starts, "data-kind" in attrs))
        if starts:
            self.part, self.text, self.position = part, "", attrs.get("data-position") or "top"

    def handle_data(self, data):
        if self.part:
            self.text += re.sub(r"[ \t\n]+", " ", data)

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        _, started, was_article = self.stack.pop()
        if started:
            if self.part == "title":
                self.title = self.text
            else:
                self.pieces.append((self.article, self.part, self.text.strip(" ")))
            self.part = None
        if was_article:
            self.article = None


def gold_of(page):
    furniture, articles = [], [dict(kind=a["kind"], order=a["order"], headline="", shoulder="", subtitle="", byline="", byline_position="",
                                    jump="", paragraphs=[], subheads=[], labelled=False, metrics=[]) for a in page.articles]
    for index, part, text in page.pieces:
        a = articles[index] if index is not None else None
        if a is None or part in ("label", "pull"):
            furniture += [line.strip() for line in text.split("\n")]
        elif part in ("headline", "shoulder", "subtitle"):
            a[part] = text.replace("\n", " ")
        elif part == "byline":
            a["byline"], a["byline_position"] = text, "top"
        elif part == "jump":
            a["jump"] = text.strip("（）")
        elif part == "sign" and a["kind"] != "notice":
            a["byline"], a["byline_position"] = text, "end"
        else:
            if part == "sub":
                a["subheads"].append(len(a["paragraphs"]))
            a["paragraphs"].append(text)
    if any(a["order"] for a in articles):
        articles = sorted(articles, key=lambda a: a["order"] or page.aside_order)
    for n, a in enumerate(articles):
        del a["order"]
        a["body"] = "\n".join(a["paragraphs"])
        a["id"] = chr(ord("a") + n)
    name, date, number, section = page.title.split(" ")
    return {"page": {"paper": name, "date": date, "page_no": number, "section": section}, "furniture": furniture, "articles": articles}


def run(*command):
    subprocess.run(list(map(str, command)), check=True, stderr=subprocess.DEVNULL)


def make(name):
    page = Page()
    page.feed((here / f"{name}.html").read_text(encoding="utf8"))
    gold, rng, folder = gold_of(page), random.Random(name), here.parent / name
    folder.mkdir(exist_ok=True)
    raw, pdf = folder / "raw.pdf", folder / "page.pdf"
    run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={raw}", here / f"{name}.html")
    run("qpdf", "--deterministic-id", "--object-streams=generate", "--recompress-flate", "--compression-level=9", raw, pdf)
    raw.unlink()
    for mode, option in (("default", []), ("layout", ["-layout"]), ("raw", ["-raw"])):
        run("pdftotext", *option, pdf, folder / f"{mode}.txt")
    text, joins = blocks_text(gold, rng)
    (folder / "seedlike.txt").write_text(ascii_marks(text, rng.choice(["keep", "straight"])), encoding="utf8")
    (folder / "ocr.txt").write_text(misread(text, rng), encoding="utf8")
    gold["variants"] = {"seedlike": {"joins": joins}}
    gold["page"]["id"] = name
    (folder / "gold.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf8")
    print(name, pdf.stat().st_size // 1000, "kB,", len(gold["articles"]), "articles,", sum(len(a["body"]) for a in gold["articles"]), "characters")


for given in sys.argv[1:] or sorted(p.stem for p in here.glob("*.html")):
    make(given)
