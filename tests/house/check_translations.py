#!/usr/bin/env python3
"""Every string of the desk has a finished Chinese translation: none unfinished, none vanished, none missing from the file."""
import pathlib, re, shutil, subprocess, sys, tempfile
import xml.etree.ElementTree as tree

root = pathlib.Path(__file__).resolve().parents[2]
committed = root / "translations" / "danqian_zh_CN.ts"
lupdate = shutil.which("lupdate") or "/usr/lib/qt6/bin/lupdate"


def messages(path):
    found = {}
    for context in tree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment"))
            found[key] = (translation.get("type"), "".join(translation.itertext()).strip())
    return found


def main():
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        fresh = pathlib.Path(folder) / "fresh.ts"
        subprocess.run([lupdate, "-silent", "-locations", "none", "-I", str(root), str(root / "ui"), str(root / "app"), "-ts", str(fresh)], check=True)
        wanted, have = messages(fresh), messages(committed)
    for key in wanted:
        kind, text = have.get(key, ("missing", ""))
        if kind or not text:
            problems.append(f"{kind or 'empty'}: {key[0]}: {key[1]!r}")
        elif set(re.findall(r"%\d|%n|%L\d", key[1])) - set(re.findall(r"%\d|%n|%L\d", text)):
            problems.append(f"placeholder lost: {key[0]}: {key[1]!r}")
    problems += [f"no longer used: {key[0]}: {key[1]!r}" for key in have if key not in wanted]
    print(f"translations: {len(wanted)} strings, {len(problems)} problems")
    print("\n".join(problems))
    return bool(problems)


sys.exit(main())
