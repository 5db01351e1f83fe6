#!/usr/bin/env python3
"""Makes resources/lexicons/extract/vocabulary.txt from a Debian package; run it only to renew the table.

usage: make_vocabulary.py JIEBA_DICT OUT
  JIEBA_DICT   dict.txt of python3-jieba (MIT): word, frequency, part of speech

Only the class of a word is kept: where a noun phrase begins and ends is all that the grammar asks. Words of words.tsv come before
these, so a word with a special part in a clause is written there.
"""
import sys

HEAD = """# Common words and what they do in a clause: noun, verb, gerund (a verb that may name its deed), adverb, particle or time.
# Source: the dictionary of jieba (MIT, Sun Junyi), by tools/make_vocabulary.py; words.tsv comes first. class, then its words.
"""
CLASSES = {
    "noun": "n nz nt ns j an s a b z l i nr nrt".split(),
    "verb": "v".split(),
    "gerund": "vn".split(),
    "adverb": "d ad".split(),
    "particle": "p c u r y".split(),
    "time": "t".split(),
}
LEAST = {"nr": 30, "nrt": 300, "n": 20, "vn": 5, "ns": 60, "i": 100, "z": 60, "t": 60, "r": 200, "v": 5}
NAMES = 1500  # a name of three or four characters must be known to everybody: the tag nr holds common words only among the short ones
NUMERALS = set("零〇一二两三四五六七八九十百千万亿兆几数半")
LONGEST = 4
LEADING = set("能可将已再又也都没未仅只")  # 可做, 能起: two words in one entry, unless they are common


def main():
    source, out = sys.argv[1:]
    classes = {tag: name for name, tags in CLASSES.items() for tag in tags}
    words = {name: [] for name in CLASSES}
    for line in open(source, encoding="utf8"):
        word, count, tag = line.split()
        if word[0] == "每" or (tag == "nr" and len(word) > 2 and int(count) < NAMES):
            continue
        fits = 2 <= len(word) <= LONGEST and all("一" <= c <= "鿿" for c in word) and not NUMERALS & set(word)
        if tag == "v" and word[0] in LEADING and int(count) < 1000:
            continue
        if fits and tag in classes and int(count) >= LEAST.get(tag, 40):
            words[classes[tag]].append(word)
    with open(out, "w", encoding="utf8") as file:
        file.write(HEAD)
        for name, listed in words.items():
            for i in range(0, len(listed), 24):
                file.write(name + "\t" + " ".join(sorted(listed)[i:i + 24]) + "\n")
    print(sum(map(len, words.values())), "words")


main()
