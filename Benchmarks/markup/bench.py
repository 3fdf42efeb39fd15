"""Compares aspas with trafilatura on the same pages: quality of text and metadata, CPU time.

DATA/pages holds a folder for each benchmark (html/<id>.html, gold.json) and score.py, which scores
the text. CPU time is user and system time of the whole process, one thread, metadata included.
"""

import argparse
import importlib.util
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import venv

HERE = os.path.dirname(os.path.abspath(__file__))
BENCHMARKS = ["trafilatura", "fundus", "wcxb"]
# Scores of one tool, in the order in which they are shown, with what they are called in the floors.
ROWS = [
    "trafilatura f1", "trafilatura precision", "trafilatura recall",
    "fundus f1", "wcxb f1", "wcxb precision", "wcxb recall", "spanish and portuguese f1",
    "wcxb leaked share", "title exact", "authors f1", "date same day",
]  # fmt: skip


def main():
    options = parse()
    scorer = load_scorer(options.data)
    measured = {"aspas": measure(options.data, lambda *job: run_aspas(options.aspas, *job), scorer)}
    if not options.check:
        python = environment(options.environment)
        measured["trafilatura"] = measure(
            options.data, lambda *job: run_trafilatura(python, *job), scorer
        )
    show(measured)
    sys.exit(0 if holds(measured["aspas"], options.floors) else 1)


def parse():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", help="the folder that holds pages/")
    parser.add_argument("--aspas", default=".build/release/aspas")
    parser.add_argument("--environment", default=".build/trafilatura", help="a virtual environment")
    parser.add_argument("--floors", default="Corpus/floors.json")
    parser.add_argument("--check", action="store_true", help="aspas alone, against its floors")
    options = parser.parse_args()
    for path in (os.path.join(options.data, "pages"), options.aspas):
        if not os.path.exists(path):
            parser.error(f"there is no {path}")
    return options


def load_scorer(data):
    path = os.path.join(data, "pages", "score.py")
    spec = importlib.util.spec_from_file_location("score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def environment(path):
    """A Python that has trafilatura, in a virtual environment that is made where it is missing."""
    python = os.path.join(path, "bin", "python")
    if not os.path.exists(python):
        venv.create(path, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "-q", "trafilatura==2.*", "lxml_html_clean"], check=True)
    return python


# Running


def run_aspas(program, folder, out):
    pipeline = os.path.join(HERE, "markup.yml")
    command = [program, "annotate", folder, "-o", out, "--jobs", "1", "--pipeline", pipeline]
    subprocess.run(command + ["--progress", "never"], check=True)
    found = {}
    with open(out, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            name = os.path.basename(record["source"]["uri"])
            meta = record["meta"]
            found[os.path.splitext(name)[0]] = {
                "text": record["text"],
                "title": meta["title"] or "",
                "authors": meta["authors"],
                "published": meta["published"] or "",
            }
    return found


def run_trafilatura(python, folder, out):
    subprocess.run([python, os.path.join(HERE, "run_trafilatura.py"), folder, out], check=True)
    with open(out, encoding="utf-8") as file:
        return json.load(file)


def measure(data, run, scorer):
    scores = {"pages": 0, "seconds": 0.0, "megabytes": 0.0}
    found = {}
    for benchmark in BENCHMARKS:
        folder = os.path.join(data, "pages", benchmark, "html")
        if not os.path.isdir(folder):
            sys.exit(f"there is no {folder}; unpack the pages first")
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        with tempfile.TemporaryDirectory() as place:
            found[benchmark] = run(folder, os.path.join(place, "out"))
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        scores["pages"] += len(found[benchmark])
        scores["seconds"] += after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        scores["megabytes"] = after.ru_maxrss / 1024
    scores.update(text_scores(found, scorer))
    with open(os.path.join(data, "pages", "fundus", "gold.json"), encoding="utf-8") as file:
        scores.update(metadata_scores(json.load(file), found["fundus"]))
    return scores


# Scoring


def text_scores(found, scorer):
    texts = {
        benchmark: {key: row["text"] for key, row in rows.items()}
        for benchmark, rows in found.items()
    }
    long_page = scorer.score("trafilatura", texts["trafilatura"])
    iberian = scorer.score(
        "trafilatura",
        texts["trafilatura"],
        lambda _, gold: (gold.get("lang") or "")[:2] in ("es", "pt"),
    )
    fundus = scorer.score("fundus", texts["fundus"])
    wcxb = scorer.score("wcxb", texts["wcxb"])
    return {
        "trafilatura f1": long_page["F1"],
        "trafilatura precision": long_page["P"],
        "trafilatura recall": long_page["R"],
        "spanish and portuguese f1": iberian["F1"],
        "fundus f1": fundus["F1"],
        "wcxb f1": wcxb["F1"],
        "wcxb precision": wcxb["P"],
        "wcxb recall": wcxb["R"],
        "wcxb leaked share": wcxb["without_leaked"],
    }


def metadata_scores(gold, found):
    titles, dates, both, only_found, only_gold = [], [], 0, 0, 0
    for key, page in gold.items():
        row = found.get(key, {"title": "", "published": "", "authors": []})
        if page.get("title"):
            titles.append(page["title"].strip() == row["title"].strip())
        if page.get("date"):
            dates.append(str(page["date"])[:10] == row["published"][:10])
        given = page.get("author") or []
        given = given if isinstance(given, list) else re.split(r"[;,]\s*", given)
        wanted = {name.strip().lower() for name in given}
        names = {name.strip().lower() for name in row["authors"]}
        both += len(wanted & names)
        only_found += len(names - wanted)
        only_gold += len(wanted - names)
    return {
        "title exact": sum(titles) / max(1, len(titles)),
        "date same day": sum(dates) / max(1, len(dates)),
        "authors f1": 2 * both / max(1, 2 * both + only_found + only_gold),
    }


# Showing


def show(measured):
    print(f"{'':28}" + "".join(f"{tool:>14}" for tool in measured))
    for row in ROWS:
        print(f"{row:28}" + "".join(f"{scores[row]:14.3f}" for scores in measured.values()))
    speeds = {tool: scores["pages"] / scores["seconds"] for tool, scores in measured.items()}
    print(f"{'pages per CPU second':28}" + "".join(f"{speed:14.1f}" for speed in speeds.values()))
    # The peak of all programs run so far: that of aspas, which runs first, and of the larger one.
    print(f"{'peak memory, MB':28}" + "".join(f"{s['megabytes']:14.0f}" for s in measured.values()))
    if "trafilatura" in speeds:
        print(f"aspas takes 1/{speeds['aspas'] / speeds['trafilatura']:.1f} of the CPU time")


def holds(scores, path):
    """Whether no score lies below its floor; says which do."""
    with open(path, encoding="utf-8") as file:
        floors = json.load(file)["markup"]
    fallen = [name for name, floor in floors.items() if scores[name] < floor]
    for name in fallen:
        print(f"{name} is {scores[name]:.4f}, below its floor of {floors[name]}", file=sys.stderr)
    return not fallen


if __name__ == "__main__":
    main()
