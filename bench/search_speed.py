"""How fast is the search on a large index? Ours beside the database's own full text search.

    python bench/search_speed.py --texts FOLDER [--records 30000] [--queries 300] [--keep]

FOLDER holds .md or .txt files with at least a megabyte of prose (for instance published Climate City Contracts).
Each record gets passages of 340 words in four languages, a title, a summary and eight facets. The index is built
in a database of its own: a file under a temporary folder, or, with ZEROWARD_DATABASE=postgresql://…, that database,
which must be empty. Queries of one to three words are drawn from the texts by frequency, a third of them with one
of the hundred commonest words; ours are asked with top ten, snippets and facets, the plain ones without facets and
with only what the engine offers (SQLite: FTS5, bm25 and snippet(); PostgreSQL: tsvector, ts_rank, ts_headline).
Prints p50 and p95 in milliseconds, their ratios, and a digest of all top tens, which is the same on every database.
"""

import argparse
import hashlib
import json
import os
import random
import re
import sqlite3
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

LANGS = ("en", "de", "fr", "ro")
WORDS = 340
FACETS = {
    "category": 6,
    "challenge": 29,
    "format": 17,
    "country": 33,
    "language": 12,
    "year": 9,
    "pathway": 6,
}

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--texts", type=Path, default=Path("../shared/ccc"), help="folder with .md or .txt files")
parser.add_argument("--records", type=int, default=30_000)
parser.add_argument("--queries", type=int, default=300)
parser.add_argument("--database", help="SQLite file to build in (default: a temporary one)")
parser.add_argument("--reuse", action="store_true", help="take the index as it stands in the database")
options = parser.parse_args()

folder = tempfile.TemporaryDirectory(prefix="zeroward-bench-")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zeroward.web.settings.local")
os.environ.setdefault(
    "ZEROWARD_DATABASE", f"sqlite:///{options.database or Path(folder.name) / 'bench.sqlite3'}"
)

import django  # noqa: E402

django.setup()

from django.db import connection  # noqa: E402

from zeroward.core import models  # noqa: E402
from zeroward.core.search import index  # noqa: E402
from zeroward.core.search.query import search  # noqa: E402
from zeroward.core.search.records import EntryData, RecordData  # noqa: E402

TABLES = [
    models.SearchState,
    models.SearchRecord,
    models.SearchEntry,
    models.SearchPosting,
    models.SearchWord,
    models.SearchLabel,
    models.SearchConceptLink,
]


def words_of(texts: Path) -> list[str]:
    files = sorted(path for path in texts.glob("*") if path.suffix in {".md", ".txt"})
    words = [word for path in files for word in path.read_text(encoding="utf-8").split()]
    # published texts repeat themselves: now and then two words are written as one, as Germans do
    draw = random.Random(0)
    for at in range(0, len(words) - 1, 16):
        words[at] += draw.choice(words)
    if len(words) < 150_000:
        sys.exit(
            f"{texts}: {len(words)} words found, 150 000 are needed. Name a folder of texts with --texts."
        )
    return words


def records(words: list[str], count: int) -> Iterator[RecordData]:
    """The same records every time: passages at fixed pseudo-random places, facets of uneven size."""
    draw = random.Random(1)
    for number in range(count):
        entries = []
        for lang in LANGS:
            at = draw.randrange(len(words) - WORDS)
            passage = words[at : at + WORDS]
            entries.append(
                EntryData(
                    lang=lang,
                    title=" ".join(passage[:8]),
                    summary=" ".join(passage[8:38]),
                    body=" ".join(passage[38:]),
                    url=f"/{lang}/{number}",
                    is_source=lang == "en",
                )
            )
        facets = {name: [str(int(size * draw.random() ** 2))] for name, size in FACETS.items()}
        yield RecordData(key=f"record-{number}", entries=entries, facets=facets)


def queries(words: list[str], count: int) -> list[str]:
    draw = random.Random(2)
    counts = Counter(word.lower() for word in words if re.fullmatch(r"[^\W\d_]{4,}", word))
    common = [word for word, _ in counts.most_common(100)]
    pool = [word for word, number in counts.items() if number >= 3]
    weights = [counts[word] ** 0.5 for word in pool]
    asked = []
    for number in range(count):
        chosen = draw.choices(pool, weights, k=1 + number % 3)
        if number % 3 == 0:
            chosen[0] = draw.choice(common)
        asked.append(" ".join(chosen))
    return asked


def build(words: list[str]) -> None:
    with connection.schema_editor() as editor:
        for model in TABLES:
            editor.create_model(model)
    index._all_records = lambda: (("record", data) for data in records(words, options.records))
    start, worked = time.perf_counter(), time.process_time()
    index.rebuild()
    taken, worked = time.perf_counter() - start, time.process_time() - worked
    print(
        f"built {options.records} records × {len(LANGS)} languages in {taken:.0f} s"
        f" ({worked:.0f} s of processor time)"
    )
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")


def timed(asked: list[str], answer: Callable[[str], object]) -> tuple[float, float]:
    """p50 and p95 in milliseconds, after a first round that warms caches."""
    for query in asked[:20]:
        answer(query)
    taken = []
    for query in asked:
        start = time.perf_counter()
        answer(query)
        taken.append((time.perf_counter() - start) * 1_000)
    return statistics.median(taken), statistics.quantiles(taken, n=20)[-1]


def plain_fts5() -> Callable[[str], object]:
    db = sqlite3.connect(Path(folder.name) / "plain.sqlite3")
    db.execute("CREATE VIRTUAL TABLE entries USING fts5(title, summary, body)")
    rows = models.SearchEntry.objects.values_list("title", "summary", "body")
    db.executemany("INSERT INTO entries VALUES (?,?,?)", rows.iterator(chunk_size=2_000))
    db.commit()

    def answer(query: str) -> object:
        match = " ".join(f'"{word}"' for word in query.split())
        return db.execute(
            "SELECT title, snippet(entries, 2, '', '', '…', 24) FROM entries WHERE entries MATCH ?"
            " ORDER BY bm25(entries, 4, 2, 1) LIMIT 10",
            (match,),
        ).fetchall()

    return answer


def plain_tsvector() -> Callable[[str], object]:
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS bench_plain")
        cursor.execute(
            "CREATE TABLE bench_plain AS SELECT title, body, setweight(to_tsvector('simple', title), 'A')"
            " || setweight(to_tsvector('simple', summary), 'B') || to_tsvector('simple', body) AS v"
            " FROM core_searchentry"
        )
        cursor.execute("CREATE INDEX ON bench_plain USING gin (v)")
        cursor.execute("VACUUM ANALYZE bench_plain")

    def answer(query: str) -> object:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT title, ts_headline('simple', body, q) FROM (SELECT title, body, q FROM bench_plain,"
                " plainto_tsquery('simple', %s) q WHERE v @@ q ORDER BY ts_rank(v, q) DESC LIMIT 10) best",
                [query],
            )
            return cursor.fetchall()

    return answer


def main() -> None:
    words = words_of(options.texts)
    distinct = len(set(re.findall(r"[^\W\d_]{2,}", " ".join(words).lower())))
    print(f"{connection.vendor}: {len(words)} words of text, {distinct} distinct")
    if not options.reuse:
        build(words)
    asked = queries(words, options.queries)

    def ours(query: str) -> object:
        return search(query, lang="en")

    results = {"zeroward (top 10, snippets, facets)": timed(asked, ours)}
    results["zeroward with two filters"] = timed(
        asked, lambda query: search(query, lang="en", filters={"country": ["0", "1"], "year": ["2"]})
    )
    if connection.vendor == "postgresql":
        results["plain tsvector (top 10, headline)"] = timed(asked, plain_tsvector())
    else:
        results["plain FTS5 (top 10, snippet)"] = timed(asked, plain_fts5())
    first = next(iter(results.values()))
    for name, (p50, p95) in results.items():
        print(f"{name:<40} p50 {p50:7.1f} ms   p95 {p95:7.1f} ms   p95 ratio {p95 / first[1]:.2f}")
    tens = [[(hit.key, hit.points) for hit in search(query, lang="en").hits] for query in asked]
    print("digest of all top tens:", hashlib.sha256(json.dumps(tens).encode()).hexdigest()[:16])


main()
