#!/usr/bin/env python3
"""Makes resources/lexicons/text/spelling.bin from Debian packages; run it only to renew the table.

usage: make_spelling.py LIBPINYIN_DATA BIGRAM_DUMP JIEBA_DICT STROKE_DICT CANGJIE_DICT OUT
  LIBPINYIN_DATA  folder of libpinyin-data (GPL-3+): words with frequencies and readings
  BIGRAM_DUMP     db5.3_dump of its bigram.db: how often one word follows another
  JIEBA_DICT      dict.txt of python3-jieba (MIT): further words, so that their characters are not doubted
  STROKE_DICT     stroke.dict.yaml of rime-data-stroke (LGPL-3): strokes, for likeness of shape
  CANGJIE_DICT    cangjie5.dict.yaml of rime-data-cangjie5 (GPL-3): components, for likeness of shape

Layout (little endian; see core/text/spelling_model.cpp): magic "DQSP3\\0\\0\\0", then 8 pairs of u32 {offset, count}, then the sections
  words     count slots of u64: fingerprint 32, id 24, cost 8; open addressing by hash; cost = -8 ln p; 0 = empty
  bigrams   count slots of u32: fingerprint 24, cost 8; of P(second | first); 0 = empty
  pairs     count u64: a Bloom filter of neighbouring characters that occur, both bits of a pair in one block
  chars     count entries of {u32 character, u16 syllable, u16 syllable 2, u16 syllable 3, u16 cost}, sorted
  syllables count entries of {u32 first, u32 end} into the list of characters that follows them
  shapes    count pairs of {u32 character, u32 look-alike}, sorted
  heard     count u64: a Bloom filter of characters beside syllables in words: is there a word that begins 建 + "she"?
  inside    count u64: a Bloom filter of characters that stand side by side in some word
"""
import collections
import math
import os
import re
import struct
import sys

MASK = (1 << 64) - 1


def mix(x):
    x = (x ^ (x >> 31)) * 0x9E3779B97F4A7C15 & MASK
    x = (x ^ (x >> 29)) * 0xBF58476D1CE4E5B9 & MASK
    return x ^ (x >> 32)


def word_hash(word):
    h = len(word)
    for c in word:
        h = mix(h * 0x100000001B3 + ord(c) & MASK)
    return h


def read_phrases(path):
    data = open(path, "rb").read()[8:]
    _, one, two, _ = struct.unpack_from("<4I", data)
    table = struct.unpack_from(f"<{(two - 1 - one) // 4}I", data, one)
    for token, at in enumerate(table):
        if at == 0:
            continue
        at += two
        length, prons = data[at], data[at + 1]
        freq, = struct.unpack_from("<I", data, at + 2)
        at += 6
        text = data[at:at + 4 * length].decode("utf-32-le")
        at += 4 * length
        readings = []
        for _ in range(prons):
            keys = struct.unpack_from(f"<{length}H", data, at)
            n, = struct.unpack_from("<I", data, at + 2 * length)
            readings.append((keys, n))
            at += 2 * length + 4
        yield token, text, freq, readings


def is_han(text):
    return all("\u4e00" <= c <= "\u9fff" for c in text)


def read_bigrams(path):
    key = None
    for line in open(path):
        if not line.startswith(" "):
            continue
        raw = bytes.fromhex(line.strip())
        if key is None:
            key = struct.unpack("<I", raw)[0] if len(raw) == 4 else -1
            continue
        if key > 1:
            total, = struct.unpack_from("<I", raw)
            yield key, total, struct.iter_unpack("<II", raw[4:])
        key = None


def cost(p):
    return max(1, min(255, round(-8 * math.log(p))))


def table(entries, spare, bits):
    size = 1
    while size < len(entries) * spare:
        size *= 2
    slots = [0] * size
    for h, value in entries:
        at = h & (size - 1)
        while slots[at]:
            at = (at + 1) & (size - 1)
        slots[at] = value
    return size, struct.pack(f"<{size}{'Q' if bits == 64 else 'I'}", *slots)


def bloom(bits, keys):
    blocks = [0] * (1 << bits)
    for key in keys:
        h = key * 0x9E3779B97F4A7C15 & MASK
        blocks[h >> 64 - bits] |= 1 << (h >> 41 & 63) | 1 << (h >> 35 & 63)
    return len(blocks), struct.pack(f"<{len(blocks)}Q", *blocks)


def main():
    folder, bigram_dump, jieba, stroke, cangjie, out = sys.argv[1:]
    names = {"gb_char": 1, "gbk_char": 2, "opengram": 3, "merged": 4, "economy": 6, "life": 9, "people": 11, "society": 13}
    words, token_word = collections.Counter(), {}
    readings = collections.defaultdict(collections.Counter)
    for name, library in names.items():
        path = f"{folder}/{name}.bin"
        if not os.path.exists(path):
            continue
        for token, text, freq, prons in read_phrases(path):
            if not is_han(text) or len(text) > 5:
                continue
            if library < 5:
                token_word[library << 24 | token] = text
            words[text] = max(words[text], freq)
            if len(text) == 1:
                for keys, n in prons:
                    readings[text][keys[0]] += n + 1
    following = collections.Counter()
    for key, total, items in read_bigrams(bigram_dump):
        first = token_word.get(key)
        if not first:
            continue
        for token, n in items:
            second = token_word.get(token)
            if second:
                following[first, second] += n
    totals, across = collections.Counter(), collections.Counter()
    for (first, second), n in following.items():
        totals[first] += n
        across[first[-1] + second[0]] += n
    seen_pairs = {p for p, n in across.items() if n >= 12}
    for line in open(jieba, encoding="utf8"):
        word, n = line.split()[:2]
        if 2 <= len(word) <= 5 and is_han(word):
            if int(n) >= 20 and words[word] < 1:
                words[word] = 1
            if int(n) >= 7:
                seen_pairs.update(a + b for a, b in zip(word, word[1:]))
    for word, n in words.items():
        if n >= 3:
            seen_pairs.update(a + b for a, b in zip(word, word[1:]))
    kept = [w for w, n in words.most_common() if n >= 1 or len(w) == 1]
    total = sum(words[w] + 0.3 for w in kept)
    ids = {w: i + 1 for i, w in enumerate(kept)}
    entries = []
    for w in kept:
        h = word_hash(w)
        entries.append((h, (h >> 32) << 32 | ids[w] << 8 | cost((words[w] + 0.3) / total)))
    sections = [table(entries, 1.3, 64)]
    grams = []
    for (first, second), n in following.items():
        if first not in ids or second not in ids or n < 9:
            continue
        p = n / totals[first]
        if p < 8 * (words[second] + 0.3) / total:
            continue
        h = mix(ids[first] << 24 | ids[second])
        grams.append((h, ((h >> 40) or 1) << 8 | cost(p)))
    sections.append(table(grams, 1.25, 32))
    sections.append(bloom(17, (ord(p[0]) << 21 | ord(p[1]) for p in seen_pairs)))
    common = {w for w in kept if len(w) == 1 and words[w] >= 60}
    syllable_ids, members, chars, heard = {}, collections.defaultdict(list), [], {}
    for c in sorted(w for w in kept if len(w) == 1):
        best = [k for k, n in readings[c].most_common(3) if n * 20 >= readings[c].most_common(1)[0][1]] if readings[c] else []
        syllables = []
        for k in best:
            toneless = k & 0xFFF  # initial, middle, final
            syllable = syllable_ids.setdefault(toneless, len(syllable_ids) + 1)
            if syllable not in syllables:
                syllables.append(syllable)
        heard[c] = syllables
        if c in common:
            for s in syllables:
                members[s].append(c)
        chars.append(struct.pack("<I4H", ord(c), *(syllables + [0, 0, 0])[:3], min(65535, cost((words[c] + 0.3) / total))))
    sections.append((len(chars), b"".join(chars)))
    heads, bodies, at = [], [], 0
    for s in range(len(syllable_ids) + 1):
        heads.append(struct.pack("<II", at, at + len(members[s])))
        bodies += [struct.pack("<I", ord(c)) for c in members[s]]
        at += len(members[s])
    sections.append((len(heads), b"".join(heads + bodies)))
    shapes = sorted(look_alikes(common, stroke, cangjie))
    sections.append((len(shapes), b"".join(struct.pack("<II", ord(a), ord(b)) for a, b in shapes)))
    sounds, inside = set(), set()
    for w in kept:
        if words[w] >= 3:
            for a, b in zip(w, w[1:]):
                inside.add(ord(a) << 21 | ord(b))
                sounds.update((ord(a) << 12 | s) << 1 for s in heard[b])
                sounds.update((ord(b) << 12 | s) << 1 | 1 for s in heard[a])
    sections.append(bloom(16, sounds))
    sections.append(bloom(16, inside))
    head = b"DQSP3\0\0\0"
    offset = len(head) + 8 * len(sections)
    for count, data in sections:
        head += struct.pack("<II", offset, count)
        offset += len(data) + (-len(data) % 8)
    with open(out, "wb") as f:
        f.write(head)
        for count, data in sections:
            f.write(data + b"\0" * (-len(data) % 8))
    print(f"words {len(kept)} bigrams {len(grams)} pairs {len(seen_pairs)} syllables {len(syllable_ids)} shapes {len(shapes)} bytes {offset}")


def read_codes(path):
    codes = {}
    for line in open(path, encoding="utf8"):
        part = line.rstrip("\n").split("\t")
        if len(part) >= 2 and len(part[0]) == 1 and re.fullmatch("[a-z]+", part[1]):
            codes.setdefault(part[0], part[1])
    return codes


def distance(a, b, limit):
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    row = list(range(len(b) + 1))
    for i, x in enumerate(a):
        last, row[0] = row[0], i + 1
        for j, y in enumerate(b):
            last, row[j + 1] = row[j + 1], min(last + (x != y), row[j] + 1, row[j + 1] + 1)
        if min(row) > limit:
            return limit + 1
    return row[-1]


def look_alikes(chars, stroke, cangjie):
    strokes, parts = read_codes(stroke), read_codes(cangjie)
    buckets = collections.defaultdict(set)
    for c in chars:
        code = parts.get(c, "")
        if len(code) >= 3:
            for i in range(len(code)):
                buckets[code[:i] + code[i + 1:]].add(c)
        if len(code) >= 2:
            buckets[code].add(c)
        s = strokes.get(c, "")
        for i in range(len(s)):
            buckets["s" + s[:i] + s[i + 1:]].add(c)
        buckets["s" + s].add(c)
    out = set()
    for bucket in buckets.values():
        if len(bucket) > 40:
            continue
        for a in bucket:
            for b in bucket:
                if a != b:
                    sa, sb = strokes.get(a, ""), strokes.get(b, "")
                    if distance(sa, sb, 6) <= max(2, min(6, min(len(sa), len(sb)) * 0.7)):
                        out.add((a, b))
    return out


main()
