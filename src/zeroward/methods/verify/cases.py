"""Read case files. Forms differ between files; what they share is an id, a kind, a method and inputs."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from zeroward.methods.verify.question import Question

_INPUT_KEYS = ("inputs", "input")
_METHOD_KEYS = ("method", "methodology", "title")


class CaseFileError(ValueError):
    """The file is no file of cases; the message names it."""


@dataclass(frozen=True, slots=True)
class Case:
    """A case as it stands in its file, and the part of it that an adapter may see."""

    key: str
    question: Question
    raw: Mapping[str, Any]


def question_of(raw: Mapping[str, Any], folder: Path | None = None) -> Question:
    """Kind, method and inputs alone. `folder` is where data files that the inputs name are looked for."""
    inputs: Any = next((raw[key] for key in _INPUT_KEYS if key in raw), {})
    method = " ".join(str(raw[key]) for key in _METHOD_KEYS if isinstance(raw.get(key), str))
    return Question(
        str(raw.get("kind", "")),
        method,
        inputs if isinstance(inputs, Mapping) else {"values": inputs},
        folder,
        str(raw.get("id", "")),
    )


def read_cases(path: Path) -> list[Case]:
    """All cases of a file: an object with `cases`, or a list. Raises CaseFileError."""
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise CaseFileError(f"{path}: cannot be read ({error.strerror}).") from error
    except ValueError as error:
        raise CaseFileError(f"{path}: is not JSON ({error}).") from error
    rows = document.get("cases") if isinstance(document, dict) else document
    if isinstance(rows, dict) and all(isinstance(row, dict) for row in rows.values()):
        rows = [{"id": key, **row} for key, row in rows.items()]
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise CaseFileError(f"{path}: holds no list of cases.")
    return [
        Case(str(row.get("id") or f"case {number}"), question_of(row, path.parent), row)
        for number, row in enumerate(rows, start=1)
    ]
