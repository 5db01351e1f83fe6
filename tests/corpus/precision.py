#!/usr/bin/env python3
"""Counts, over pages with answers made by hand, how many records of each rule are right in span, value, unit and indicator.

usage: precision.py CLI [FOLDER…] [--write]     FOLDER holds PAGE/gold.json and PAGE/seedlike.txt; default ../shared/corpus/pages
--write renews resources/lexicons/extract/confidence.tsv, from which records take their confidence. A rule seen fewer than 8 times
is counted with its pattern ("*/noun" = every rule named by that pattern); all shares lean on the whole as if two more were seen.
"""
import collections, json, pathlib, subprocess, sys

root = pathlib.Path(__file__).resolve().parents[2]
corpus = root.parent / "shared" / "corpus"
sys.path.insert(0, str(corpus))
import score_pages as score

HEAD = """# Of a hundred records of this rule so many were right in span, value, unit and indicator, on pages with answers made by hand.
# Counted by tests/corpus/precision.py. rule (*/pattern = all rules named by it; * = all), share, right, seen
"""
FEW = 8


def read(cli, page):
    gold = json.loads((page / "gold.json").read_text(encoding="utf8"))
    command = [cli, "read", "--json", str(page / "seedlike.txt"), "--issue-date", gold["page"]["date"]]
    return gold, json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def trimmed(body, record):
    return score.trim(body, record["start"], record["end"])


def right(body, record, gold):
    """None if an editor may leave the record out, or where the text gives no value."""
    fact = gold.get(trimmed(body, record))
    if fact is None:
        ignored = record["value"] is None or score.REL.fullmatch(body[record["start"]:record["end"]])
        return None if ignored else False
    if fact.get("optional"):
        return None
    return score.value_eq(fact, record) and score.unit_eq(fact, record) and score.text_like(fact["indicator"], record["indicator"])


def count(cli, folders):
    judged = []
    for page in sorted(p for folder in folders for p in pathlib.Path(folder).iterdir() if (p / "gold.json").exists()):
        gold, answer = read(cli, page)
        found = {score.norm_head(a["body"]): a for a in answer["articles"]}
        for article in gold["articles"]:
            match = found.get(score.norm_head(article["body"]))
            if not article.get("labelled") or not match:
                continue
            facts = {trimmed(article["body"], m): m for m in article["metrics"] if m["kind"] != "name"}
            for record in match["metrics"]:
                verdict = right(match["body"], record, facts) if record["kind"] != "name" else None
                if verdict is not None:
                    judged.append((record["rule"], record["confidence"], verdict))
    return judged


def tabulate(judged):
    seen, good = collections.Counter(), collections.Counter()
    for rule, _, verdict in judged:
        for key in (rule, "*/" + rule.split("/")[1] if "/" in rule else rule, "*"):
            seen[key] += 1
            good[key] += verdict
        if "/" not in rule:  # counted twice above
            seen[rule] -= 1
            good[rule] -= verdict
    whole = good["*"] / seen["*"]
    keep = [k for k in seen if k == "*" or k.startswith("*/") or "/" not in k or seen[k] >= FEW]
    return {k: (round(100 * (good[k] + 2 * whole) / (seen[k] + 2)), good[k], seen[k]) for k in sorted(keep)}


def main():
    write = "--write" in sys.argv
    cli, *folders = [a for a in sys.argv[1:] if a != "--write"]
    judged = count(cli, folders or [corpus / "pages"])
    table = tabulate(judged)
    rows = "".join("\t".join(map(str, (key, *row))) + "\n" for key, row in table.items())
    print(rows)
    for low in (0, 60, 70, 80, 85, 90, 95):
        verdicts = [v for _, c, v in judged if low <= 100 * c + 0.01 and 100 * c + 0.01 < {0: 60, 80: 85, 85: 90, 90: 95, 95: 101}.get(low, low + 10)]
        if verdicts:
            print(f"confidence from {low / 100:.2f}: {sum(verdicts) / len(verdicts):.2f} of {len(verdicts)} right")
    if write:
        (root / "resources/lexicons/extract/confidence.tsv").write_text(HEAD + rows, encoding="utf8")


main()
