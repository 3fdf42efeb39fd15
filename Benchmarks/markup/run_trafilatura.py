"""Extracts text and metadata of every page of a folder with trafilatura: FOLDER OUT.json."""

import json
import os
import sys

import trafilatura


def main(folder, out):
    found = {}
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), "rb") as page:
            html = page.read()
        try:
            document = trafilatura.bare_extraction(
                html, with_metadata=True, include_comments=False
            )
        except Exception:
            document = None
        row = document.as_dict() if document is not None else {}
        authors = row.get("author") or ""
        found[os.path.splitext(name)[0]] = {
            "text": row.get("text") or "",
            "title": row.get("title") or "",
            "authors": [part for part in authors.split("; ") if part],
            "published": row.get("date") or "",
        }
    with open(out, "w", encoding="utf-8") as file:
        json.dump(found, file)


if __name__ == "__main__":
    main(*sys.argv[1:])
