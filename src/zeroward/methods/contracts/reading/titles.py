"""What titles of a contract mean: modules, commitments, sections, parts, whole documents. Stems are data."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

_FILE: Final = Path(__file__).parent / "data" / "titles.json"
COMMITMENTS: Final = ("CM-1", "CM-2", "CM-3", "CM-4", "CM-5", "CM-6")
ACTION_PLAN: Final = ("A-1", "A-2", "A-3", "B-1", "B-2", "B-3", "C-1", "C-2", "C-3")
SECTIONS: Final = ("A-2.3", "B-2.2", "B-2.3")
INVESTMENT_PLAN: Final = tuple(f"IP-{part}{number}" for part in "ABC" for number in (1, 2, 3))
CANONICAL: Final = (
    *COMMITMENTS,
    "A-1",
    "A-2",
    "A-2.3",
    "A-3",
    "B-1",
    "B-2",
    "B-2.2",
    "B-2.3",
    "B-3",
    "C-1",
    "C-2",
    "C-3",
    *INVESTMENT_PLAN,
)
"""Every module that the reader looks for, in the order of the template."""
_CODE: Final = re.compile(
    r"(?:\d{1,2} ){0,3}(?:[a-z]{2}\d |table |tabelle |tabela |annex \w+ )?"
    r"(?P<word>modul\w*|form|model|μοναδα|ενοτητα|модул)? ?"
    r"(?P<plan>ip )?(?P<part>[abc]) ?(?P<module>\d)(?P<minus> \d\d?)?"
    r"(?P<letter> ?[a-z])?(?: (?P<title>.*))?"
)
_NUMBER: Final = re.compile(r"(?:(?:\d{1,2}|[ivx]{1,4}) ){0,4}")
_LONGEST_TITLE: Final = 22


@dataclass(frozen=True, slots=True)
class Code:
    """ "2.1 Module A-1 …" is (module "A-1", section None, has_word), "A-2.3: …" is (module "A-2", section 3)."""

    module: str
    section: int | None
    has_word: bool
    title: str


@lru_cache(maxsize=1)
def _data() -> Mapping[str, Any]:
    found: dict[str, Any] = json.loads(_FILE.read_text(encoding="utf-8"))
    return found


def code_in(words: str) -> Code | None:
    """The module code that a plain title begins with."""
    match = _CODE.fullmatch(words)
    if match is None or int(match["module"]) > 3 or match["module"] == "0":
        return None
    prefix = "IP-" if match["plan"] else ""
    joint = "" if prefix else "-"
    section = int(match["minus"]) if match["minus"] else None
    return Code(
        f"{prefix}{match['part'].upper()}{joint}{match['module']}",
        section,
        bool(match["word"]),
        match["title"] or "",
    )


def without_number(words: str) -> str:
    """ "5 3 signatories" → "signatories"; "iii goal" → "goal"."""
    found = _NUMBER.match(words)
    return words[found.end() :] if found else words


def means_module(words: str, module: str) -> bool:
    """True when the words have a stem of every group of a module's title."""
    return _has_all(words, _data()["modules"][module])


@lru_cache(maxsize=20_000)
def modules_meant(words: str, plan: str) -> tuple[str, ...]:
    """Modules of a plan ("AP", "IP") whose whole title the words hold."""
    if words.count(" ") >= _LONGEST_TITLE:
        return ()
    ids = ACTION_PLAN if plan == "AP" else INVESTMENT_PLAN
    return tuple(module for module in ids if means_module(words, module))


@lru_cache(maxsize=20_000)
def commitment_meant(words: str) -> tuple[str, ...]:
    """Sections of the Commitments that a title names; two for a title such as "principles, priorities, process"."""
    title = without_number(re.sub(r"^cm? ?\d ", "", words))
    stems = _data()["commitments"]
    if not title or title.count(" ") > 12:
        return ()
    if _has_all(title, stems["CM-6"]) or _begins(title, stems["letters"]):
        return ("CM-6",)
    if _has_all(title, stems["CM-4"]):
        return ("CM-3", "CM-4") if _has(title, stems["CM-3"][0]) else ("CM-4",)
    if _has_all(title, stems["CM-3"]):
        return ("CM-3",)
    if title.count(" ") <= 7 and _has(" ".join(title.split()[:4]), stems["CM-5"]):
        return ("CM-5",)
    if _begins(title, stems["CM-2"][0]) and title.count(" ") <= 9 and _has(title, stems["CM-2"][1]):
        return ("CM-2",)
    if title in stems["CM-1"] or (_begins(title, stems["CM-1"]) and title.count(" ") <= 1):
        return ("CM-1",)
    return ()


@lru_cache(maxsize=20_000)
def is_bare_goal(words: str) -> bool:
    """ "Goal", "Ziel": the goal's section when it stands between other sections of the Commitments."""
    return without_number(words) in _data()["commitments"]["CM-2"][0]


@lru_cache(maxsize=20_000)
def ends_modules(words: str) -> bool:
    """True for titles after which no module goes on: a part, the outlook, annexes, another list."""
    data = _data()["parts"]
    title = re.sub(r"^(?:ap\d )", "", without_number(words))
    first, _, rest = title.partition(" ")
    if first in data["words"] and re.match(r"[abc]\b", rest) and title.count(" ") <= 12:
        return True
    if title.count(" ") <= 8 and all(_has(title, group) for group in data["after"]):
        return True
    return title in data["ends"] or (
        first in data["ends"] and bool(re.fullmatch(r"[\w]{1,4}(?: .{0,80})?", rest))
    )


@lru_cache(maxsize=20_000)
def document_begun(words: str) -> str:
    """ "CM", "AP" or "IP" for the title page of one of the three documents, "" for any other line."""
    title = re.sub(r"^(?:annex \w+ |\d{1,2} )", "", words)
    if title.count(" ") > 10:
        return ""
    for kind, patterns in _data()["zones"].items():
        if any(
            re.match(rf"(?:{pattern})(?: (?:of|de|der|fur|for|by|du|des|i|ii) .*)?$", title)
            for pattern in patterns
        ):
            return str(kind)
    return ""


def means_section(words: str, section: str) -> bool:
    return _has_all(words, _data()["sections"][section])


def is_about_the_rest(words: str) -> bool:
    """True for words of residual emissions: enough beside the code B-2.3."""
    return _has(words, _data()["sections"]["B-2.3"][0])


def table_module(words: str) -> str:
    """The module of the Investment Plan that a caption such as "Table 6: Sectorial Costing" belongs to."""
    if not words.startswith(("table ", "tabelle ", "tableau ", "tabla ", "tabella ", "tabela ")):
        return ""
    for module, stems in _data()["tables"].items():
        if _has(words, stems):
            return str(module)
    return ""


def _has_all(words: str, groups: Sequence[Sequence[str]]) -> bool:
    return all(_has(words, group) for group in groups)


def _has(words: str, stems: Sequence[str]) -> bool:
    spaced = f" {words}"
    return any(f" {stem}" in spaced for stem in stems)


def _begins(words: str, stems: Sequence[str]) -> bool:
    return words.startswith(tuple(stems))
