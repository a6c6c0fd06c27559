"""Bodies as JSON (RFC 8259) that every database can keep: no NaN, no endless number, no text that is none."""

import json
from math import isfinite
from typing import Any, NoReturn

from django.http import HttpRequest
from ninja.parser import Parser

from zeroward.api.ground.problems import ProblemError

_DIGITS = 18
"""So many fit into the integers of databases."""
_DEEPEST = 40


class BodyParser(Parser):
    """What the framework asks to read a body."""

    def parse_body(self, request: HttpRequest) -> Any:
        return read_json(request.body)


def read_json(body: bytes) -> Any:
    """Raises ProblemError 400 for what is no JSON, or holds what nobody could keep."""
    try:
        found = json.loads(body, parse_constant=_constant, parse_float=_float, parse_int=_int)
        _demand_texts(found)
    except ProblemError:
        raise
    except (ValueError, RecursionError) as error:
        raise _unreadable("The body is no JSON.") from error
    return found


def _constant(_text: str) -> NoReturn:
    raise _unreadable("NaN and Infinity are no numbers of JSON.")


def _float(text: str) -> float:
    value = float(text)
    if not isfinite(value):
        raise _unreadable("A number is too large.")
    return value


def _int(text: str) -> int:
    if len(text.lstrip("-")) > _DIGITS:
        raise _unreadable("A number is too large.")
    return int(text)


def _demand_texts(found: Any, depth: int = 0) -> None:
    """Texts without the sign of the end and without halves of signs, not nested without end."""
    if depth > _DEEPEST:
        raise _unreadable("The body is nested too deeply.")
    if isinstance(found, str):
        if "\x00" in found or any("\ud800" <= sign <= "\udfff" for sign in found):
            raise _unreadable("A text holds signs that are none.")
    elif isinstance(found, dict):
        for name, value in found.items():
            _demand_texts(name, depth + 1)
            _demand_texts(value, depth + 1)
    elif isinstance(found, list):
        for value in found:
            _demand_texts(value, depth + 1)


def _unreadable(detail: str) -> ProblemError:
    return ProblemError(400, detail, place="body", remedy="Send JSON as RFC 8259 has it.")
