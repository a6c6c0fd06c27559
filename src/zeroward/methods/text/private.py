"""Finding in a text what would tell who is meant: names, addresses, e-mail addresses, telephone numbers, accounts.

What is found is shown to a person, who decides on the wording; nothing is ever certain to be found. Patterns know the
common forms of European languages: titles and greetings before a name, streets with a number, numbers that begin with
+, 00 or 0.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

INSTEAD: Final = "[…]"
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŐŒŔŘŚŞȘŠŢȚŤŪŮŰŲŹŻŽΑ-ΩА-Я]"
_NAME = rf"{_CAPITAL}[\w’'-]*\.?"
_TITLE = (
    r"Mr|Mrs|Ms|Mx|Dr|Prof|Ing|Mag|DI|Herrn?|Frau|Monsieur|Madame|Mme|Mlle|M|Domnul|Doamna|Dl|Dna|"
    r"Señora?|Sr|Sra|Signora?|Sig|Pan|Pani|Κύριε|Κυρία|Meneer|Mevrouw"
)
_GREETING = (
    r"Dear|Hello|Hi|Hallo|Liebe[rs]?|Guten Tag|Bonjour|Cher|Chère|Dragă|Bună ziua|Hola|Estimad[oa]|"
    r"Caro|Cara|Gentile"
)
_CLOSING = (
    r"(?:Best|Kind|Warm|With best|Many) (?:regards|wishes|greetings)|Regards|Yours \w+|Sincerely|Thanks|Cheers|"
    r"(?:Mit )?(?:freundlichen|besten|lieben|herzlichen)?\s?Grü(?:ß|ss)e[n]?|Beste Grü(?:ß|ss)e|Cordialement|"
    r"Bien à vous|Cu stimă|Cu respect|Saludos|Cordiali saluti|Met vriendelijke groet"
)
_STREET = (
    r"(?:\w+(?:straße|strasse|gasse|platz|weg|allee|ring|laan|straat|gatan|vej|utca|katu)\b|"
    r"(?:[A-ZÀ-Þ]\w+ ){1,3}(?:Street|Road|Lane|Avenue|Square|Straße|Gasse|Platz|Weg)\b|"
    r"(?:rue|avenue|boulevard|place|strada|str\.|bd\.|calle|plaza|via|piazza|ul\.)(?: \w+){1,4}?)"
    r",? (?:nr\.? ?)?\d{1,4}\w?\b"
)
_PATTERNS: Final = (
    ("mail", re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")),
    ("account", re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b")),
    ("phone", re.compile(r"(?<![\w.,/-])(?:\+|00?)[1-9](?:[ ()/.-]{0,2}\d){6,13}(?![\w/])")),
    ("address", re.compile(_STREET, re.IGNORECASE)),
    ("address", re.compile(rf"\d{{1,4}},? (?:{_CAPITAL}\w+ ){{1,3}}(?:Street|Road|Lane|Avenue|Square)\b")),
    ("address", re.compile(rf"\d{{1,4}},? (?:rue|avenue|boulevard|place)(?: de| du| des| la| le)* {_CAPITAL}\w+")),
    ("name", re.compile(rf"\b(?:{_TITLE})\.? (?:(?:{_TITLE})\.? )*{_NAME}(?: {_NAME}){{0,2}}")),
    ("name", re.compile(rf"^(?:{_GREETING}) {_NAME}(?: {_NAME}){{0,2}}(?=\s*[,!\n]|$)", re.MULTILINE)),
    ("name", re.compile(rf"\b(?:{_CLOSING})[,!.]?\s*\n+\s*{_NAME}(?: {_NAME}){{0,3}}\s*$", re.MULTILINE)),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mark:
    """`kind` is name, mail, phone, address or account; letters `start` to `end` of the text."""

    kind: str
    start: int
    end: int
    text: str


def find_private(text: str, *, names: Iterable[str] = ()) -> list[Mark]:
    """What has to go, in the order of the text, without overlaps. `names` are known ones: people, a city, a reference;
    those of fewer than three letters are passed over."""
    found = [
        Mark(kind, one.start(), one.end(), one.group())
        for kind, pattern in _PATTERNS
        for one in pattern.finditer(text)
    ]
    for name in dict.fromkeys(" ".join(name.split()) for name in names):
        if len(name) >= 3:
            spelled = r"\s+".join(re.escape(part) for part in name.split())
            hits = re.finditer(rf"(?<!\w){spelled}(?!\w)", text, re.IGNORECASE)
            found += [Mark("name", one.start(), one.end(), one.group()) for one in hits]
    return _apart(found)


def without_private(text: str, *, names: Iterable[str] = ()) -> str:
    """The text with everything that was found replaced by "[…]"."""
    names = list(names)
    for _round in range(3):  # what stands beside a mark may show itself once that is gone
        marks = find_private(text, names=names)
        if not marks:
            break
        for one in reversed(marks):
            text = text[: one.start] + INSTEAD + text[one.end :]
    return text


def _apart(found: list[Mark]) -> list[Mark]:
    kept: list[Mark] = []
    for one in sorted(found, key=lambda mark: (mark.start, -mark.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept
