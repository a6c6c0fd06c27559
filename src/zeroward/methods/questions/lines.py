"""Choices as lines of text, for an editor that is a plain text field: one choice a line.

    money | Money and funds
    other | Something else | +
    none  | None of these | !
    high  | High | =3
    tram  | Trams | ? ${size} > 50000

Key, text, then signs: `+` asks for a line of text, `!` excludes others, `=3` is what it counts for, `?` a condition. A
line without a key gets one from its text. A `|` inside a text is written `\\|`, a line break `\\n`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from zeroward.methods.ghg.say import Name, say
from zeroward.methods.questions.definition import Choice, Words
from zeroward.methods.questions.entries import CHOICE_KEY
from zeroward.methods.questions.faults import Fault
from zeroward.methods.questions.numerals import numbers_in
from zeroward.methods.text.fold import fold

_CELL: Final = re.compile(r"(?<!\\)(?:\\\\)*\|")


def lines_of(choices: Sequence[Choice], language: str) -> str:
    """The choices as lines, with their texts in one language."""
    return "\n".join(_line(one, one.label.get(language, "")) for one in choices)


def choices_from(
    text: str, language: str, before: Sequence[Choice] = ()
) -> tuple[list[dict[str, Any]], tuple[Fault, ...]]:
    """Plain choices of lines, and what is wrong with single lines (`column` is the number of the line).

    What has the key of a choice before keeps the texts of its other languages.
    """
    kept = {one.key: one for one in before}
    found: list[dict[str, Any]] = []
    faults: list[Fault] = []
    taken: set[str] = set()
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        cells = list(_cells(line))
        key, label, signs = _parted(cells, taken)
        one: dict[str, Any] = {"key": key}
        for sign in signs:
            if not _take(one, sign):
                message = say(
                    "Line %(line)s: the sign %(sign)s is not known.", line=number, sign=Name(sign[:20])
                )
                faults.append(
                    Fault("shape", message, column=number, remedy=say("Use +, !, =3 or ? with a condition."))
                )
        if not CHOICE_KEY.fullmatch(key) or key in taken:
            message = say("Line %(line)s: the key %(key)s cannot be used.", line=number, key=Name(key[:60]))
            remedy = say("Use letters without accents, digits, _ and -, and each key once.")
            faults.append(Fault("key", message, column=number, remedy=remedy))
        taken.add(key)
        one["label"] = _words(kept[key].label if key in kept else {}, language, label)
        found.append(one)
    return found, tuple(faults)


def _line(choice: Choice, label: str) -> str:
    signs = ["+"] if choice.asks else []
    signs += ["!"] if choice.exclusive else []
    signs += [f"={choice.value:.12g}"] if choice.value is not None else []
    signs += [f"? {choice.when}"] if choice.when else []
    return " | ".join((choice.key, _escaped(label), *signs))


def _parted(cells: list[str], taken: set[str]) -> tuple[str, str, list[str]]:
    """Key, text and signs; a line of one cell is a text without a key, or just a key that was there."""
    if len(cells) == 1:
        return _key_from(cells[0], taken), cells[0], []
    return cells[0], cells[1], [one for one in cells[2:] if one]


def _key_from(label: str, taken: set[str]) -> str:
    """A key made from the text: "Money and funds" becomes money_and_funds; with a number where it is taken."""
    if CHOICE_KEY.fullmatch(label):
        return label
    stem = re.sub(r"[^a-z0-9]+", "_", fold(label)).strip("_")[:40].rstrip("_") or "choice"
    return next(key for key in (stem, *(f"{stem}_{at}" for at in range(2, 2_000))) if key not in taken)


def _take(one: dict[str, Any], sign: str) -> bool:
    """Notes what a sign says about the choice; False for a sign without a meaning."""
    if sign == "+":
        one["asks"] = True
    elif sign == "!":
        one["exclusive"] = True
    elif sign.startswith("?"):
        one["when"] = sign[1:].strip()
    elif sign.startswith("=") and len(numbers := numbers_in(sign[1:].strip())) == 1:
        one["value"] = numbers[0]
    else:
        return False
    return True


def _words(before: Words, language: str, text: str) -> Mapping[str, str]:
    return {
        **{code: one for code, one in before.items() if code != language},
        **({language: text} if text else {}),
    }


def _cells(line: str) -> Iterator[str]:
    start = 0
    for found in _CELL.finditer(line):
        yield _plain(line[start : found.end() - 1])
        start = found.end()
    yield _plain(line[start:])


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("\n", "\\n")


def _plain(cell: str) -> str:
    signs = {"\\\\": "\\", "\\|": "|", "\\n": "\n"}
    return re.sub(r"\\[\\|n]", lambda found: signs[found[0]], cell.strip())
