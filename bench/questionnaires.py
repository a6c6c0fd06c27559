"""XLSForm of 300 questions in 24 languages: how long it takes to open, beside pyxform; and 1,500 round trips.

python bench/questionnaires.py [--only-open]
"""

import os
import sys
import time
from io import BytesIO
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zeroward.web.settings")
sys.path.insert(0, str(Path(__file__).parents[1]))

import django

django.setup()

from pyxform.xls2xform import convert  # noqa: E402
from tests.questionnaires.exchange.generated import generated  # noqa: E402

from zeroward.methods.questions import Definition, definition_from, digest_of  # noqa: E402
from zeroward.questionnaires.exporters.formats import FORMATS  # noqa: E402
from zeroward.questionnaires.importers.questionnaire_file import read_questionnaire  # noqa: E402

LANGUAGES = (
    "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr",
    "hu", "it", "lt", "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv",
)  # fmt: skip
TARGET = 1.0  # seconds


def large(questions: int = 300) -> Definition:
    """Half of the questions have six choices; every tenth a condition and every text is in all languages."""

    def words(text: str) -> dict[str, str]:
        return {code: f"{text} ({code})" for code in LANGUAGES}

    made = []
    for number in range(questions):
        kind = ("one", "integer", "many", "text")[number % 4]
        choices = [{"key": f"c{at}", "label": words(f"Choice {at}")} for at in range(6)]
        made.append(
            {
                "key": f"q{number}",
                "kind": kind,
                "label": words(f"Question {number}?"),
                "help": words("Say what you know."),
                "choices": choices if kind in ("one", "many") else [],
                "when": f"${{q{number - 1}}} != ''" if number % 10 == 9 else "",
            }
        )
    parts = [
        {"key": f"part{at}", "title": words(f"Part {at}"), "questions": made[at * 20 : at * 20 + 20]}
        for at in range(questions // 20)
    ]
    return definition_from(
        {"key": "large", "title": words("Large"), "languages": list(LANGUAGES), "sections": parts}
    )


def best(times: int, act: object) -> float:
    found = []
    for _time in range(times):
        start = time.perf_counter()
        act()  # type: ignore[operator]
        found.append(time.perf_counter() - start)
    return min(found)


def opens() -> bool:
    definition = large()
    data = FORMATS["xlsform"].write(definition)
    ours = best(3, lambda: definition_from(read_questionnaire(BytesIO(data), name="large.xlsx").raw))
    theirs = best(3, lambda: convert(data, validate=False, pretty_print=False, file_type=".xlsx"))
    back = definition_from(read_questionnaire(BytesIO(data), name="large.xlsx").raw)
    same = digest_of(back) == digest_of(definition)
    print(f"XLSForm, 300 questions x 24 languages, {len(data) // 1024} KiB: opens in {ours:.2f} s "
          f"(target {TARGET:.0f} s); pyxform converts it in {theirs:.2f} s; unchanged: {same}")  # fmt: skip
    return ours <= TARGET and same


def survive(many: int = 500) -> bool:
    good = True
    for name, one in FORMATS.items():
        start = time.perf_counter()
        failed = [
            seed
            for seed in range(many)
            if digest_of(definition_from(read_questionnaire(BytesIO(one.write(generated(seed)))).raw))
            != digest_of(generated(seed))
        ]
        good = good and not failed
        seconds = time.perf_counter() - start
        print(f"{name}: {many - len(failed)} of {many} generated questionnaires unchanged, {seconds:.0f} s")
    return good


if __name__ == "__main__":
    results = [opens()] + ([] if "--only-open" in sys.argv else [survive()])
    sys.exit(not all(results))
