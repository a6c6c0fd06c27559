"""The sentence that names national partners, and its split into single names."""

import re

from zeroward.library.importers.portfolio.countries import country_code

HEADING = re.compile(r"national partners? supporting the cities mission\s*:?\s*", re.IGNORECASE)
_COUNTRY = re.compile(r"(?:^|(?<=[.;]))\s*([A-Z][\w ]{2,30}):\s")
_REPEATED = re.compile(r"^cities mission\s*:\s*", re.IGNORECASE)


def cut_partners(paragraph: str) -> tuple[str, str | None]:
    """The text before the partners' sentence, and the names after it (None without such a sentence)."""
    found = HEADING.search(paragraph)
    if not found:
        return paragraph, None
    names = _REPEATED.sub("", paragraph[found.end() :].strip())
    return paragraph[: found.start()].strip(), names


def split_partners(text: str) -> tuple[str, ...]:
    """Single names: at semicolons when there are any, else at commas; never inside brackets.

    Countries are left out, alone or at the head of a group of names ("Italy: …"): they are no partners.
    """
    text = _COUNTRY.sub(lambda found: "; " if country_code(found[1]) else found[0], text.strip()).rstrip(".")
    mark = ";" if ";" in text else ","
    names: list[str] = []
    depth, held = 0, ""
    for char in text:
        depth = max(0, depth + (char in "([") - (char in ")]"))
        if char == mark and depth == 0:
            names.append(held)
            held = ""
        else:
            held += char
    names.append(held)
    tidy = (" ".join(name.split()).strip(" .") for name in names)
    return tuple(dict.fromkeys(name for name in tidy if name and not country_code(name.split(":")[-1])))
