"""Questionnaires made up by hypothesis: every kind of question, languages, conditions, choices, bounds."""

import datetime
from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from zeroward.methods.questions import Definition, definition_from

TODAY = datetime.date(2026, 3, 1)
LANGUAGES = ("en", "de", "fr", "ro")
ASKED = (
    "text", "long_text", "integer", "decimal", "date", "email", "yes_no", "one", "many", "ranking", "scale",
    "grid", "grid_many", "city", "country", "file",
)  # fmt: skip
texts = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Co", "Cn"), exclude_characters="$|"),
    min_size=1,
    max_size=40,
).map(str.strip).filter(bool)  # fmt: skip


@st.composite
def definitions(draw: st.DrawFn, *, kinds: Sequence[str] = (*ASKED, "note", "calculated")) -> Definition:
    """A questionnaire of up to three sections that could be opened: its conditions name earlier questions alone."""
    languages = draw(st.lists(st.sampled_from(LANGUAGES), min_size=1, max_size=3, unique=True))
    names = iter([f"q{number}" for number in range(1, 40)])
    earlier: list[dict[str, Any]] = []
    sections = []
    for number in range(draw(st.integers(1, 3))):
        questions = []
        when = draw(_condition(earlier))
        for _ in range(draw(st.integers(1, 4))):
            questions.append(draw(_question(next(names), draw(st.sampled_from(kinds)), languages, earlier)))
            earlier.append(questions[-1])
        sections.append(
            {"key": f"part{number}", "title": draw(_words(languages)), "when": when, "questions": questions}
            | ({"intro": draw(_words(languages))} if draw(st.booleans()) else {})
        )
    return definition_from(
        {
            "key": "made_up",
            "title": draw(_words(languages)),
            "intro": draw(_words(languages)),
            "languages": languages,
            "minutes": draw(st.integers(1, 60)),
            "origins": {one: draw(st.sampled_from(["human", "machine"])) for one in languages[1:]},
            "sections": sections,
        }
    )


@st.composite
def _words(draw: st.DrawFn, languages: Sequence[str]) -> dict[str, str]:
    """Always in the first language, sometimes in the others."""
    return {one: draw(texts) for at, one in enumerate(languages) if at == 0 or draw(st.booleans())}


@st.composite
def _condition(draw: st.DrawFn, earlier: Sequence[dict[str, Any]]) -> str:
    named = [one for one in earlier if one["kind"] in ("integer", "yes_no", "one", "many", "calculated")]
    if not named or draw(st.booleans()):
        return ""
    one = draw(st.sampled_from(named))
    return {
        "integer": f"${{{one['key']}}} > {draw(st.integers(-5, 5))}",
        "calculated": f"${{{one['key']}}} < 3 or ${{{one['key']}}} = ''",
        "yes_no": f"${{{one['key']}}} = 'yes'",
        "one": f"${{{one['key']}}} != '{_first(one)}'",
        "many": f"not(selected(${{{one['key']}}}, '{_first(one)}'))",
    }[one["kind"]]


def _first(question: dict[str, Any]) -> str:
    return str(question.get("choices", [{"key": ""}])[0]["key"])


@st.composite
def _question(
    draw: st.DrawFn, key: str, kind: str, languages: Sequence[str], earlier: Sequence[dict[str, Any]]
) -> dict[str, Any]:
    made: dict[str, Any] = {
        "key": key,
        "kind": kind,
        "label": draw(_words(languages)),
        "when": draw(_condition(earlier)),
    }
    if kind == "calculated":
        numbers = [one["key"] for one in earlier if one["kind"] in ("integer", "decimal", "scale")]
        made["calculate"] = " + ".join(f"coalesce(${{{one}}}, 0)" for one in numbers[:3]) or "1 + 1"
        return made
    if kind == "note":
        return made
    made["required"] = draw(st.booleans())
    if draw(st.booleans()):
        made["help"] = draw(_words(languages))
    if kind in ("one", "many", "ranking", "grid", "grid_many"):
        made["choices"] = draw(_choices(kind, languages))
    if kind in ("grid", "grid_many"):
        made["rows"] = [
            {"key": f"r{at}", "label": draw(_words(languages))} for at in range(draw(st.integers(1, 3)))
        ]
    if kind in ("integer", "decimal"):
        made |= {"low": draw(st.integers(-9, 0)), "high": draw(st.integers(1, 90)), "unit": "km"}
    if kind == "scale":
        made |= {"low": 1, "high": 5, "choices": [{"key": "1", "label": draw(_words(languages))}]}
    if kind in ("many", "ranking") and draw(st.booleans()):
        made["most"] = draw(st.integers(1, len(made["choices"])))
    return made


@st.composite
def _choices(draw: st.DrawFn, kind: str, languages: Sequence[str]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = [
        {"key": f"c{at}", "label": draw(_words(languages))} for at in range(draw(st.integers(2, 5)))
    ]
    if kind in ("one", "many", "ranking") and draw(st.booleans()):
        found[-1]["asks"] = True
    if kind == "many" and draw(st.booleans()):
        found[-1] = {"key": "none", "label": draw(_words(languages)), "exclusive": True}
    return found
