"""Does the search find the right material? Success in the first three, per language and kind of question.

    python bench/search_relevance.py [--set 1 [--verbose]]

Reads the labelled sets in tests/cases and asks the database that is configured (after `make run` or
`make demo`, the shipped catalogue). Beside it stands plain SQLite FTS5 over the same texts: its own tokenizer
with diacritics kept, bm25, any of the words, no stems, no thesaurus, no corrections.
"""

import argparse
import json
import os
import re
import sqlite3
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import django

ROOT = Path(__file__).resolve().parents[1]
SETS = [
    ROOT / "tests" / "cases" / "search_questions.json",  # missed ones were read while the engine was made
    ROOT / "tests" / "cases" / "search_questions_holdout.json",  # never read by whoever made the engine
    ROOT / "tests" / "cases" / "search_questions_third.json",  # by somebody who had not seen the engine
]
FIRST = 3

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zeroward.web.settings.local")
django.setup()

from zeroward.core.models import SearchEntry  # noqa: E402
from zeroward.core.search.query import search  # noqa: E402

Answer = Callable[[str, str, str], list[str]]


def ours(question: str, lang: str, kind: str) -> list[str]:
    """The keys of our first three hits of the kind that is sought."""
    result = search(question, lang=lang, filters={"kind": [kind]}, size=FIRST)
    return [hit.key for hit in result.hits]


def plain_fts5() -> Answer:
    """A function that answers from plain FTS5 over the same entries."""
    db = sqlite3.connect(":memory:")
    db.execute(
        "CREATE VIRTUAL TABLE entries USING fts5(kind UNINDEXED, key UNINDEXED, title, summary, body,"
        " tokenize='unicode61 remove_diacritics 0')"
    )
    rows = SearchEntry.objects.values_list("record__kind", "record__key", "title", "summary", "body")
    db.executemany("INSERT INTO entries VALUES (?,?,?,?,?)", rows)

    def answer(question: str, lang: str, kind: str) -> list[str]:
        del lang
        words = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", question))
        found = db.execute(
            "SELECT key FROM entries WHERE entries MATCH ? AND kind = ? ORDER BY bm25(entries, 0, 0, 4, 2, 1), rowid",
            (words, kind),
        )
        return list(dict.fromkeys(key for (key,) in found))[:FIRST]

    return answer


def sought(question: dict[str, Any]) -> tuple[str, set[str]]:
    """The kind and the keys that rightly answer; a bare key is a material."""
    pairs = [
        (kind or "material", key) for kind, _, key in (one.rpartition(":") for one in question["expect"])
    ]
    return pairs[0][0], {key for _, key in pairs}


def run(questions: Iterable[dict[str, Any]], answer: Answer) -> dict[str, bool]:
    """Question id → whether one of the sought records is among the first three."""
    found = {}
    for question in questions:
        kind, keys = sought(question)
        found[question["id"]] = bool(keys & set(answer(question["question"], question["lang"], kind)))
    return found


def table(
    title: str, questions: list[dict[str, Any]], field: str, results: dict[str, dict[str, bool]]
) -> None:
    groups: dict[str, list[str]] = defaultdict(list)
    for question in questions:
        groups[question[field]].append(question["id"])
    print(f"\n{title:<16}{'n':>4}" + "".join(f"{name:>16}" for name in results))
    for name, ids in [*sorted(groups.items()), ("all", [question["id"] for question in questions])]:
        cells = "".join(f"{sum(found[one] for one in ids) / len(ids):>16.0%}" for found in results.values())
        print(f"{name:<16}{len(ids):>4}{cells}")


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--verbose", action="store_true", help="list the questions that were not answered")
    parser.add_argument("--set", type=int, choices=(1, 2, 3), help="ask one set only")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    options = parser.parse_args()
    if not SearchEntry.objects.exists():
        print(
            "The search index is empty: run `make run` or `zeroward rebuild-search` first.", file=sys.stderr
        )
        return 1
    chosen = [SETS[options.set - 1]] if options.set else SETS
    if options.verbose and SETS[1] in chosen:
        parser.error("--verbose is for the first set alone (--set 1): the second one stays unread")
    for path in chosen:
        report(path, as_json=options.json, verbose=options.verbose)
    return 0


def report(path: Path, *, as_json: bool, verbose: bool) -> None:
    """Ask all questions of one set and print what was found."""
    questions = json.loads(path.read_text(encoding="utf-8"))["questions"]
    results = {"zeroward": run(questions, ours), "plain FTS5": run(questions, plain_fts5())}
    if as_json:
        print(json.dumps({name: sum(found.values()) / len(found) for name, found in results.items()}))
        return
    print(f"Right material in the first {FIRST}: {len(questions)} questions, {path.relative_to(ROOT)}")
    table("language", questions, "lang", results)
    table("kind", questions, "kind", results)
    print()
    for question in questions if verbose else ():
        if not results["zeroward"][question["id"]]:
            print(f"missed {question['id']} [{question['lang']}] {question['question']}")


if __name__ == "__main__":
    sys.exit(main())
