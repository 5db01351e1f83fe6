#!/bin/sh
# Prints the sample pages from their HTML. Needs chromium, qpdf and the Noto CJK fonts: apt-get install chromium qpdf fonts-noto-cjk
set -eu
cd "$(dirname "$0")"
for page in 2024-09-??-??.html; do
    base=${page%.html}
    title=$(sed -n 's|.*<title>\(.*\)</title>.*|\1|p' "$page")
    # 栖原日报 2024年9月3日 第01版 要闻  ->  栖原日报-2024-09-03-第01版-要闻.pdf
    target="../栖原日报-${base%-*}-$(printf %s "$title" | cut -d' ' -f3)-$(printf %s "$title" | cut -d' ' -f4).pdf"
    chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf="$base.tmp.pdf" "$page" 2>/dev/null
    qpdf --deterministic-id --object-streams=generate --recompress-flate --compression-level=9 "$base.tmp.pdf" "$target"
    rm "$base.tmp.pdf"
    ls -l "$target"
done

# The text page: a bar marks where a column of the printed page ends.
sed 's/|/\n\n/g' 2024-09-12-04.txt > "../栖原日报-2024-09-12-第04版-文化.txt"
