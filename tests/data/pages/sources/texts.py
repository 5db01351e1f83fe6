"""How the text of a page comes where its look is lost: blocks cut at column ends, ASCII marks, misread characters."""


def blocks_of(article):
    heads = [article[k] for k in ("shoulder", "headline", "subtitle")] + ([article["byline"]] if article["byline_position"] == "top" else [])
    tail = ([article["byline"]] if article["byline_position"] == "end" else [])
    jump = [f"（{article['jump']}）"] if article["jump"] else []
    return [h for h in heads if h], (jump if "上接" in article["jump"] else []), tail + (jump if "上接" not in article["jump"] else [])


def cut(paragraph, left, rng):
    """Cuts a paragraph where columns end; answers the parts and what is left of the column."""
    parts = []
    while len(paragraph) > left + 4 and left > 4:
        parts.append(paragraph[:left])
        paragraph, left = paragraph[left:], rng.randint(130, 210)
    return parts + [paragraph], (left - len(paragraph) if left > len(paragraph) else rng.randint(130, 210))


def blocks_text(gold, rng):
    text, joins = "\n\n", []
    for article in gold["articles"]:
        heads, before, after = blocks_of(article)
        left = rng.randint(60, 200)
        for block in heads + before:
            text += block + "\n\n"
        for paragraph in article["paragraphs"]:
            parts, left = cut(paragraph, left, rng)
            for part in parts[:-1]:
                text += part
                joins.append(len(text))
                text += "\n\n"
            text += parts[-1] + "\n\n"
        for block in after:
            text += block + "\n\n"
        text += rng.choice(["", "\n\n"])
    return text.rstrip("\n") + "\n", joins


def ascii_marks(text, quotes):
    text = text.translate(str.maketrans("，；：（）！？", ",;:()!?"))
    return text.translate(str.maketrans("“”", '""')) if quotes == "straight" else text


CONFUSED = ["未末", "士土", "已己", "人入", "日曰", "千干", "大太", "间问", "目日", "0O", "1l", "5S", "元无", "万方", "年午", "天夫", "田由", "治冶", "均坎", "组织"]


def misread(text, rng):
    other = {a: b for pair in CONFUSED for a, b in (pair, pair[::-1])}
    narrow = dict(zip("，；：（）", ",;:()"))
    out = []
    for c in text:
        roll = rng.random()
        if c in other and roll < 0.06:
            out.append(other[c])
        elif c in narrow and roll < 0.05:
            out.append(narrow[c])
        elif c in "，。" and roll < 0.07:
            out.append(c + c)
        elif c not in "\n “”" and roll > 0.997:
            out.append(rng.choice(["", c + " "]))
        else:
            out.append(c)
    return "".join(out)
