#!/usr/bin/env python3
"""Makes resources/lexicons/text/simplified.txt with ICU's uconv (Debian: icu-devtools); run it only to renew the table.

usage: make_simplified.py OUT
"""
import subprocess
import sys

HEAD = "# Traditional characters, each before its simplified form (ICU 72: Traditional-Simplified); characters with one form are left out."
PAIRS_A_LINE = 40

characters = [chr(c) for block in (range(0x3400, 0x4DC0), range(0x4E00, 0xA000)) for c in block]
forms = subprocess.run(["uconv", "-x", "Traditional-Simplified"], input="\n".join(characters), capture_output=True, text=True, check=True)
pairs = [a + b for a, b in zip(characters, forms.stdout.split("\n")) if a != b and len(b) == 1]
lines = ["".join(pairs[i : i + PAIRS_A_LINE]) for i in range(0, len(pairs), PAIRS_A_LINE)]
with open(sys.argv[1], "w", encoding="utf8") as out:
    out.write(HEAD + "\n" + "\n".join(lines) + "\n")
