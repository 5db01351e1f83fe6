#!/usr/bin/env python3
"""Runs danqian-cli over the cases beside the project (../shared/corpus) and compares with the bars.

usage: score.py CLI [seed] [pages] [own] [extract] [proof] [curve]     exit 0: every bar reached; 1: some missed; 77: no cases here (skipped)

curve: of the spelling rules, how precision and recall change with the confidence that is asked for.
own: the project's own pages (tests/data/pages) by the scorer and the bars of `pages`. A figure that does not reach its bar yet is
printed with "~" and fails only below the level that it has reached before.
"""
import difflib, json, os, pathlib, subprocess, sys, tempfile

corpus = pathlib.Path(__file__).resolve().parents[3] / "shared" / "corpus"
cli = None
missed = []


def bar(name, value, at_least=None, at_most=None, reached=None):
    good = (at_least is None or value >= at_least) and (at_most is None or value <= at_most)
    held = reached is not None and (value >= reached if at_least is not None else value <= reached)
    limit = f">= {at_least}" if at_least is not None else f"<= {at_most}"
    print(f"{'  ' if good else '~ ' if held else '! '}{name:40} {value:8.3f}  {limit}" + (f" (held at {reached})" if held and not good else ""))
    if not good and not held:
        missed.append(name)


def read(path, date=None):
    command = [cli, "read", "--json", str(path)] + (["--issue-date", date] if date else [])
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        print(done.stderr, file=sys.stderr)
        return {"articles": []}
    return json.loads(done.stdout)


def overlap(a, b):
    return a["start"] < b["end"] and b["start"] < a["end"]


def same_fact(fact, metric):
    value, kind = metric["value"], fact["kind"]
    if kind in ("ordinal", "frequency") or value is None:
        return True
    if kind in ("count", "percentage", "money"):
        return str(value) == str(fact["value"])
    if kind == "date":
        resolved = (fact["value"] or {}).get("resolved", "")
        return resolved[4:] in str(value) if resolved[:4].isdigit() else True
    return True


def seed():
    gold = json.loads((corpus / "seed/gold.json").read_text(encoding="utf8"))
    answer = read(corpus / "seed/page.txt")
    flaws = json.loads((corpus / "seed/proof-gold.json").read_text(encoding="utf8"))
    articles = answer["articles"]
    bar("seed articles", len(articles), at_least=4, at_most=None)
    bar("seed kinds in order", [a["kind"] for a in articles] == [a["kind"] for a in gold["articles"]], at_least=1)
    bodies = joins = facts = traps = heads = commas = 0
    until_now = 0
    for want, have in zip(gold["articles"], articles):
        bodies += want["body"] == have["body"]
        places = {j["at"] for j in have["joins"] if j["joined"]}
        joins += sum(j["body_offset"] in places for j in want["joins"])
        role = {h: p for p in ("shoulder", "headline", "subtitle") if (h := have[p])}
        for h in want["headlines"]:
            names = {"sub-headline": "subtitle"}.get(h["role"], h["role"]), {"sub-headline": "subtitle"}.get(h["alt_role"], h["alt_role"])
            heads += h["role"] == "column-label" or role.get(h["text"]) in names
        metrics = [m for m in have["metrics"] if m.get("part", "body") == "body" and m["kind"] != "name"]
        for fact in want["facts"]:
            if fact["part"] == "body" and not fact.get("optional") and fact["kind"] not in ("slogan-number", "name"):
                hit = any(overlap(fact, m) and same_fact(fact, m) for m in metrics)
                facts += hit
                if not hit:
                    print("    fact missed:", fact["surface"])
        for trap in want["traps"]:
            if trap["part"] == "body":
                facts_there = [f for f in want["facts"] if f["part"] == "body" and overlap(f, trap)]
                hit = any(overlap(trap, m) and not any(overlap(f, m) for f in facts_there) for m in metrics)
                traps += hit
                if hit:
                    print("    trap taken:", trap["surface"])
        found = [f for f in have["findings"] if f.get("part", "body") == "body"]
        commas += sum(f["wrong"] == "," and f["right"] == "，" for f in found)
        until_now += sum("截止" in f["wrong"] for f in found)
    bar("seed bodies equal", bodies, at_least=4)
    bar("seed joins", joins, at_least=7)
    bar("seed head lines", heads, at_least=sum(len(a["headlines"]) for a in gold["articles"]))
    bar("seed facts of 27", facts, at_least=27)
    bar("seed traps taken", traps, at_most=0)
    wanted = sum(f["wrong"] == "," and f["right"] == "，" for f in flaws["flaws"])
    bar(f"seed comma findings of {wanted}", commas, at_least=wanted - 3)
    bar("seed 截止目前", until_now, at_least=1)
    # Flaws of every kind, by their place in the raw text.
    raw = (corpus / "seed/page.txt").read_text(encoding="utf8")
    spans = []
    for want, have in zip(gold["articles"], articles):
        start = {}
        for s in want["segments"]:
            for i in range(s["length"]):
                start[s["body_start"] + i] = s["raw_start"] + i
        for f in have["findings"]:
            if f.get("part", "body") == "body":
                a = start.get(f["start"], start.get(f["start"] - 1, -2) + 1)
                spans.append((a, max(a + 1, start.get(f["end"] - 1, a) + 1), f["rule"]))
            else:
                at = raw.find(have[f["part"]])
                spans.append((at + f["start"], at + max(f["end"], f["start"] + 1), f["rule"]))
    errors = [f for f in flaws["flaws"] if f["severity"] == "error" and not f["rule"].startswith("ocr.line-break")]
    hit = sum(any(a < max(f["end"], f["start"] + 1) and f["start"] < b for a, b, _ in spans) for f in errors)
    bar("seed error flaws found", hit / len(errors), at_least=0.95)
    quiet = sum(any(a < m["end"] and m["start"] < b and r != "punct.fullwidth" for a, b, r in spans) for m in flaws["meta"]["must_not_flag"])
    bar("seed places that must be quiet", quiet, at_most=0)


def squeezed(text):
    """The text without white space, and for each place in it how many characters stand before it."""
    places = [0]
    for c in text:
        places.append(places[-1] + (not c.isspace()))
    return "".join(text.split()), places


def line_ends(gold, answer):
    """(joined, confidence, right) of each line end that the layout decided in a body, judged by the gold paragraphs."""
    bodies = [squeezed(a["body"]) + ({squeezed(a["body"])[1][i] for i, c in enumerate(a["body"]) if c == "\n"},) for a in gold["articles"]]
    for article in answer["articles"]:
        text, places = squeezed(article["body"])
        if not text or not article["joins"]:
            continue
        pairs = lambda one: {one[i : i + 2] for i in range(len(one) - 1)}
        mine = pairs(text)
        body, _, breaks = max(bodies, key=lambda b: len(mine & pairs(b[0])))
        to_gold = {}
        for i, j, n in difflib.SequenceMatcher(None, text, body, autojunk=False).get_matching_blocks():
            to_gold.update((i + k, j + k) for k in range(n))
        for join in article["joins"]:
            at = places[join["at"]]
            before, after = to_gold.get(at - 1), to_gold.get(at)
            if before is None or after is None:
                continue
            goes_on = after == before + 1 and after not in breaks
            yield join["joined"], join["confidence"], join["joined"] == goes_on


def doubts(folder, variants, predictions, reached):
    """Of the line ends that are wrongly joined or kept, how many are told as doubtful; and how many of all are."""
    for variant in variants:
        ends = []
        for page in sorted(p for p in folder.iterdir() if (p / "gold.json").exists()):
            gold = json.loads((page / "gold.json").read_text(encoding="utf8"))
            ends += line_ends(gold, json.loads(pathlib.Path(predictions, f"{page.name}.{variant}.json").read_text(encoding="utf8")))
        wrong = [confidence for _, confidence, right in ends if not right]
        told = sum(c < 0.5 for c in wrong) / len(wrong) if wrong else 1
        low = sum(c < 0.5 for _, c, _ in ends) / max(1, len(ends))
        print(f"    {variant}: {len(ends)} line ends, {len(wrong)} wrong, {sum(c < 0.5 for c in wrong)} of them told, {low:.1%} of all doubtful")
        bar(f"{variant} wrong line ends told", told, at_least=0.8, reached=reached.get(f"{variant} told"))
        bar(f"{variant} line ends doubtful", low, at_most=0.05, reached=reached.get(f"{variant} doubtful"))


def pages():
    reached = {"default anyhd": 0.69, "default CER": 0.19, "default told": 0.4, "layout told": 0}
    read_pages(corpus / "pages", facts=True, reached=reached)


def own():
    reached = {"default anyhd": 0.45, "default CER": 0.36, "layout anyhd": 0.71, "layout CER": 0.12}
    reached |= {"default told": 0.4, "layout told": 0.4}
    read_pages(pathlib.Path(__file__).resolve().parents[1] / "data" / "pages", facts=False, reached=reached)


def read_pages(pages, facts, reached):
    variants = ["pdf", "default", "layout", "raw", "seedlike", "ocr"]
    with tempfile.TemporaryDirectory() as folder:
        for page in sorted(p for p in pages.iterdir() if (p / "gold.json").exists()):
            date = json.loads((page / "gold.json").read_text(encoding="utf8"))["page"]["date"]
            for variant in variants:
                answer = read(page / ("page.pdf" if variant == "pdf" else variant + ".txt"), date)
                pathlib.Path(folder, f"{page.name}.{variant}.json").write_text(json.dumps(answer, ensure_ascii=False), encoding="utf8")
        command = [sys.executable, str(corpus / "score_pages.py"), "--set", str(pages), "--pred", folder, "--variants", ",".join(variants)]
        print(subprocess.run(command, capture_output=True, text=True).stdout)
        result = json.loads(subprocess.run(command + ["--json"], capture_output=True, text=True).stdout)
        doubts(pages, variants, folder, reached)
    result = result.get("variants", result)
    f1 = lambda variant, key: result[variant][key]["f1"]
    bar("pdf pure", f1("pdf", "art_pure"), at_least=0.98)
    bar("pdf CER", result["pdf"]["cer"], at_most=0.005)
    bar("pdf breaks", f1("pdf", "brk"), at_least=0.97)
    bar("pdf furniture leaked", result["pdf"]["furniture_leak"], at_most=0)
    bar("seedlike breaks", f1("seedlike", "brk"), at_least=0.93)
    limits = {"seedlike": (0.93, 0.02), "ocr": (0.90, 0.03), "default": (0.85, 0.08), "layout": (0.85, 0.08), "raw": (0.85, 0.08)}
    for variant, (least, most) in limits.items():
        bar(f"{variant} anyhd", f1(variant, "art_anyhead"), at_least=least, reached=reached.get(f"{variant} anyhd"))
        bar(f"{variant} CER", result[variant]["cer"], at_most=most, reached=reached.get(f"{variant} CER"))
    for variant in ("pdf", "seedlike") if facts else ():
        bar(f"{variant} mSpan", f1(variant, "m_span"), at_least=0.93)
        bar(f"{variant} mVal", f1(variant, "m_val"), at_least=0.91)
        bar(f"{variant} mFull", f1(variant, "m_full"), at_least=0.82)
        bar(f"{variant} nameTrap", result[variant]["name_trap"], at_most=0.05)


def filtered(scorer, cases, verb):
    questions = subprocess.run([sys.executable, str(scorer), str(cases), "--questions"], capture_output=True, check=True).stdout
    answers = subprocess.run([cli, verb], input=questions, capture_output=True).stdout
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as file:
        file.write(answers)
        file.flush()
        return subprocess.run([sys.executable, str(scorer), str(cases), file.name], capture_output=True, text=True, check=True).stdout


def extract():
    table = filtered(corpus / "score_extract.py", corpus / "extract/cases.jsonl", "extract")
    print(table)
    bars = dict.fromkeys("number percentage ordinal temperature age".split(), 0.95)
    bars.update(dict.fromkeys("quantity currency dimension date time".split(), 0.90))
    bars.update(dict.fromkeys("range datetime duration datetime-range set ratio".split(), 0.85))
    for row in table.splitlines():
        cells = row.split()
        if cells and cells[0] in bars:
            bar("extract " + cells[0], float(cells[6]), at_least=bars[cells[0]])


def proof():
    bars = {
        "a_punct": {"flag precision": 0.97, "flag recall": 0.90, "fix recall": 0.88},
        "b_spell": {"flag precision": 0.90, "flag recall": 0.35},
        "c_number": {"flag precision": 0.95, "flag recall": 0.85, "fix recall": 0.75},
        "d_document": {"flag precision": 0.95, "flag recall": 0.80},
        "e_negative": {},
    }
    clean = alarms = 0.0
    for name, wanted in bars.items():
        line = filtered(corpus / "score_proof.py", corpus / "proof" / (name + ".jsonl"), "proof")
        print(name, line.strip())
        for figure, least in wanted.items():
            value = line.split(figure)[1].split()[0]
            bar(f"{name} {figure}", 0 if value == "-" else float(value), at_least=least)
        count, rate = float(line.split("clean cases")[1].split()[0]), line.split("false alarms")[1].split()[0]
        if name == "b_spell":
            bar("b_spell false alarms", float(rate), at_most=0.05)
        elif rate != "-":
            clean, alarms = clean + count, alarms + count * float(rate)
    bar("false alarms on clean text", alarms / clean, at_most=0.01)


def curve():
    cases = [json.loads(line) for line in (corpus / "proof/b_spell.jsonl").read_text(encoding="utf8").splitlines()]
    questions = "".join(json.dumps({"id": c["id"], "text": c["text"]}) + "\n" for c in cases)
    answers = subprocess.run([cli, "proof"], input=questions, capture_output=True, text=True, check=True).stdout
    found = {a["id"]: a["findings"] for a in map(json.loads, answers.splitlines())}
    wanted, judged = 0, []  # (confidence, the errors that it hits)
    for case in cases:
        wanted += len(case["expect"])
        for f in found[case["id"]]:
            if f["rule"].startswith("spell"):
                judged.append((f["confidence"], {(case["id"], e["start"]) for e in case["expect"] if overlap(f, e)}))
    print("spelling: confidence  precision  recall  findings")
    for least in (0, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95):
        kept = [hits for confidence, hits in judged if confidence >= least]
        precision = sum(bool(hits) for hits in kept) / max(1, len(kept))
        print(f"          {least:10.2f} {precision:10.3f} {len(set().union(*kept)) / wanted:7.3f} {len(kept):9}")


def main():
    global cli
    if not corpus.is_dir():
        print(f"SKIPPED: the cases are not here ({corpus.name} beside the project): nothing was scored")
        return 77
    cli = os.path.abspath(sys.argv[1])
    for part in sys.argv[2:] or ["seed", "pages", "own", "extract", "proof"]:
        globals()[part]()
    print(f"{len(missed)} bars missed" + (": " + ", ".join(missed) if missed else ""))
    return bool(missed)


sys.exit(main())
