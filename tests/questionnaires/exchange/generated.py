"""Questionnaires made up by a seeded generator: all kinds, languages, conditions, and what makes formats stumble."""

import random
from typing import Any

from zeroward.methods.questions import KINDS, Definition, definition_from

LANGUAGES = ("en", "de", "fr", "ro", "pt-BR", "el", "bg", "ar", "zh-Hant")
WORDS = (
    "Money", "Geld & Güter", "=1+1", "'=quoted", "-minus", "a\nsecond line", 'with "quotes"', "it's", "<b>bold</b>",
    "50 %", "tab\there", "ποιος;", "اللغة", "{braces}", "${", "$ {x}", "a|b;c,d", "#hash", "_x0041_", "NULL", "true",
    "007", "1e5", "\u2028l", "e\u0301", "\ufffe", "N/A", "🚲", "\\n", "@at", "“typographic”", "&amp;", "]]>", "</html>",
)  # fmt: skip
CHOICES = ("one", "many", "ranking", "scale", "grid", "grid_many")


def generated(seed: int) -> Definition:
    """The same questionnaire for the same seed."""
    return definition_from(_Maker(random.Random(seed)).raw())


class _Maker:
    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.languages = chance.sample(LANGUAGES, chance.randint(1, 4))
        self.asked: list[dict[str, Any]] = []
        self.number = 0

    def raw(self) -> dict[str, Any]:
        made: dict[str, Any] = {
            "key": self.key("form"),
            "title": self.words(1.0),
            "languages": self.languages,
            "sections": [self.section() for _ in range(self.chance.randint(0, 4))],
            "intro": self.words(0.4),
            "thanks": self.words(0.4),
            "origins": {
                one: self.chance.choice(("human", "machine", "imported"))
                for one in self.languages[1:]
                if self.some(0.4)
            },
        }
        return made | ({"minutes": self.chance.randint(0, 90)} if self.some(0.5) else {})

    def some(self, share: float) -> bool:
        return self.chance.random() < share

    def key(self, stem: str) -> str:
        self.number += 1
        tail = self.chance.choice(
            ("", "_x", "-y", "Meta", "_other_text", "_a_rather_long_key_for_limesurvey")
        )
        return f"{stem}_{self.number}{tail}"[:60]

    def text(self) -> str:
        text = " ".join(self.chance.choice(WORDS) for _ in range(self.chance.randint(1, 4)))
        if self.asked and self.some(0.2):
            text += f" ${{{self.name()}}}"
        return text.strip() or "x"

    def words(self, share: float) -> dict[str, str]:
        return {one: self.text() for one in self.languages if self.some(share)}

    def name(self) -> str:
        one = self.chance.choice(self.asked)
        parts = [row["key"] for row in one.get("rows", ())]
        if one["kind"] in ("one", "many", "ranking"):
            parts += [row["key"] for row in one.get("choices", ()) if row.get("asks")]
        if parts and self.some(0.5):
            return f"{one['key']}.{self.chance.choice(parts)}"
        return str(one["key"])

    def expression(self) -> str:
        if not self.asked:
            return self.chance.choice(("today() > date('2026-01-01')", "true()", "not readable ((", "1 = 1"))
        one = self.chance.choice(self.asked)
        name = f"${{{self.name()}}}"
        picked = one["choices"][0]["key"] if one.get("choices") else "yes"
        said = f"${{{one['key']}}}"
        simple = (
            f"{name} = 'yes'",
            f"{said} = '{picked}'",
            f"{said} != '{picked}'",
            f"selected({said}, '{picked}')",
            f"{name} > {self.chance.choice((0, 5, 2.5, 1000000))}",
            f"not(selected({said}, 'nothing'))",
            f"count-selected({said}) >= 2",
            f"string-length({name}) < 20",
            f'{name} = "it\'s"',
            f"{name} = “typographic”",
            f"coalesce({name}, 0) + 1 >= -3 * (2 - ${{{self.asked[0]['key']}}})",
            f"regex({name}, '[0-9]+')",
            f"if({said} = '{picked}', 1, 0) div 2 mod 3 = 0",
            f"contains({name}, 'a') or starts-with({name}, 'b')",
            "${nobody_is_called_so} = 1",
            "half of an (expression",
            f"{name} =''",
            f"today() > date('2026-01-01') and {name} != ''",
        )
        first = self.chance.choice(simple)
        return f"({first}) and ({self.chance.choice(simple)})" if self.some(0.3) else first

    def section(self) -> dict[str, Any]:
        key = self.key("part")
        questions = [self.question() for _ in range(self.chance.randint(0, 7))]
        return {
            "key": key,
            "title": self.words(0.8),
            "intro": self.words(0.3),
            "when": self.expression() if self.some(0.3) else "",
            "questions": questions,
        }

    def question(self) -> dict[str, Any]:
        kind = self.chance.choice(KINDS)
        made: dict[str, Any] = {
            "key": self.key("q"),
            "kind": kind,
            "label": self.words(0.85),
            "help": self.words(0.3),
            "message": self.words(0.2),
            "required": self.some(0.3),
            "shuffled": self.some(0.2),
            "personal": self.some(0.1),
            "when": self.expression() if self.some(0.3) else "",
            "check": self.chance.choice((". > 0", ". >= 1 and . <= 9", self.expression()))
            if self.some(0.3)
            else "",
            "calculate": self.expression() if kind == "calculated" and self.some(0.9) else "",
            "unit": "t CO2e" if self.some(0.1) else "",
            "prefill": "population" if self.some(0.1) else "",
            "codes": "needs-support" if self.some(0.1) else "",
            "extra": {"gap": "support", "n": [1, None, {"a": ""}]} if self.some(0.1) else {},
        }
        made |= self.bounds(kind)
        if kind in CHOICES or self.some(0.05):
            made["choices"] = self.choices("c")
        if kind.startswith("grid") or self.some(0.02):
            made["rows"] = self.choices("r")
        if kind != "note":
            self.asked.append(made)
        return made

    def bounds(self, kind: str) -> dict[str, Any]:
        made: dict[str, Any] = {}
        if kind == "scale" and self.some(0.8):
            return {
                "low": 1,
                "high": self.chance.choice((5, 7, 10)),
                **({"step": 1} if self.some(0.3) else {}),
            }
        for name in ("low", "high", "step"):
            if self.some(0.3):
                made[name] = self.chance.choice((0, 1, -5, 0.25, 1e9, 1e-7))
        for name in ("least", "most"):
            if self.some(0.25):
                made[name] = self.chance.randint(0, 500)
        return made

    def choices(self, stem: str) -> list[dict[str, Any]]:
        shapes = ("{stem}{n}", "{n}", "{stem}.{n}", "{stem}-{n}_quite_long_for_codes")
        shape = self.chance.choice(shapes)
        return [
            {
                "key": shape.format(stem=stem, n=number),
                "label": self.words(0.9),
                "exclusive": self.some(0.1),
                "asks": self.some(0.15),
                "when": self.expression() if self.some(0.1) else "",
                **({"value": self.chance.choice((0, 1, 2.5))} if self.some(0.2) else {}),
            }
            for number in range(self.chance.randint(0 if self.some(0.1) else 1, 6))
        ]
