"""Reads single entries of a questionnaire's plain data; what does not fit is noted with its place."""

import json
import math
import re
from collections.abc import Mapping
from typing import Any, Final

from zeroward.methods.ghg.say import Name, names, say
from zeroward.methods.questions.faults import FaultKind, Faults

KEY: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,59}")
CHOICE_KEY: Final = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,59}")
LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}")
LONGEST_TEXT: Final = 5_000
LONGEST_EXPRESSION: Final = 2_000
LONGEST_EXTRA: Final = 20_000
LARGEST_NUMBER: Final = 1e15
_UNSTORABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


class Entries:
    """One table. `close` complains about entries that nobody asked for."""

    def __init__(
        self, raw: object, faults: Faults, *, section: str = "", question: str = "", field: str = ""
    ) -> None:
        self.faults, self.section, self.question, self.field = faults, section, question, field
        self.raw: Mapping[str, Any] = raw if isinstance(raw, Mapping) else {}
        self.asked: set[str] = set()
        if not isinstance(raw, Mapping):
            self.wrong("", say("A table of entries is wanted here."))

    def wrong(self, field: str, message: str, remedy: str = "", kind: FaultKind = "shape") -> None:
        place = ".".join(part for part in (self.field, field) if part)
        where = {"section": self.section, "question": self.question, "field": place}
        self.faults.add(kind, message, remedy=remedy, **where)

    def get(self, field: str) -> Any:
        self.asked.add(field)
        return self.raw.get(field)

    def text(self, field: str, *, most: int = LONGEST_TEXT) -> str:
        found = self.get(field)
        return "" if found is None else self.clean(field, found, most)

    def clean(self, field: str, found: object, most: int) -> str:
        """A text without white space at its ends and with one kind of line end."""
        if not isinstance(found, str):
            self.wrong(field, say("Text is wanted here."))
            return ""
        text = found.replace("\r\n", "\n").replace("\r", "\n").strip()
        if len(text) > most:
            message = say("This text is longer than %(most)s characters.", most=most)
            self.wrong(field, message, say("Shorten it."), "text")
            return ""
        if _UNSTORABLE.search(text):
            message = say("This text holds a control character that nobody can read.")
            self.wrong(field, message, say("Type the text again, or paste it as plain text."), "text")
            return ""
        return text

    def key(self, pattern: re.Pattern[str] = KEY) -> str:
        found = self.get("key")
        if not isinstance(found, str) or not pattern.fullmatch(found):
            self.wrong(
                "key",
                say("The key %(key)s cannot be used.", key=Name(repr(found)[:80])),
                say("Use up to 60 letters without accents, digits, _ and -, starting with a letter."),
                "key",
            )
            return ""
        return found

    def words(self, field: str, languages: tuple[str, ...]) -> dict[str, str]:
        """Texts by language; empty ones are left out."""
        found = self.get(field)
        if found is None:
            return {}
        if not isinstance(found, Mapping):
            self.wrong(field, say("Texts by language are wanted here."))
            return {}
        for language in found:
            if language not in languages:
                message = say("%(language)s is not among the languages.", language=Name(str(language)[:20]))
                remedy = say("Add it to the languages, or leave the text out.")
                self.wrong(f"{field}.{str(language)[:20]}", message, remedy, "text")
        read = {
            one: self.clean(f"{field}.{one}", found[one], LONGEST_TEXT) for one in languages if one in found
        }
        return {language: text for language, text in read.items() if text}

    def choice(self, field: str, choices: tuple[str, ...]) -> str:
        found = self.text(field)
        if found not in choices:
            message = say("%(name)s is not one of the choices.", name=Name(found[:60]))
            self.wrong(field, message, say("Use one of %(names)s.", names=names(choices)))
            return choices[0]
        return found

    def number(self, field: str) -> float | None:
        found = self.get(field)
        if found is None:
            return None
        if isinstance(found, bool) or not isinstance(found, int | float) or not _fits(found):
            self.wrong(field, say("A number is wanted here."))
            return None
        return float(found)

    def count(self, field: str, most: int = 100_000) -> int | None:
        found = self.get(field)
        if found is None:
            return None
        if isinstance(found, bool) or not isinstance(found, int) or not 0 <= found <= most:
            self.wrong(field, say("A whole number from 0 to %(most)s is wanted here.", most=most))
            return None
        return found

    def flag(self, field: str) -> bool:
        found = self.get(field)
        if found is None or isinstance(found, bool):
            return bool(found)
        self.wrong(field, say("Yes or no is wanted here."))
        return False

    def rows(self, field: str, most: int) -> list[object]:
        """A list of tables."""
        found = self.get(field)
        if found is None:
            return []
        if not isinstance(found, list | tuple):
            self.wrong(field, say("A list is wanted here."))
            return []
        if len(found) > most:
            self.wrong(field, say("There are more than %(most)s of these.", most=most), say("Remove some."))
        return list(found[:most])

    def extra(self) -> dict[str, Any]:
        """What other tools keep here: anything that JSON can hold, within bounds."""
        found = self.get("extra")
        if found is None:
            return {}
        try:
            text = json.dumps(found, allow_nan=False)
            kept = json.loads(text)
        except (TypeError, ValueError, RecursionError):
            kept, text = None, ""
        if not isinstance(kept, dict) or len(text) > LONGEST_EXTRA or "\\u0000" in text:
            self.wrong("extra", say("These further entries cannot be kept."), say("Leave them out."))
            return {}
        return kept

    def close(self) -> None:
        for name in self.raw:
            if name not in self.asked:
                message = say("There is no entry called %(name)s.", name=Name(str(name)[:60]))
                self.wrong(str(name)[:60], message, say("Leave it out."))


def _fits(number: float) -> bool:
    return math.isfinite(number) and abs(number) <= LARGEST_NUMBER
