"""How to cite an edition: as text, BibTeX and CSL-JSON."""

from typing import Any

from django.utils.translation import gettext as _

from zeroward.library.models import Edition

_BIBTEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "%": r"\%",
        "&": r"\&",
        "#": r"\#",
        "_": r"\_",
        "$": r"\$",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "\n": " ",
    }
)


def citation_text(edition: Edition, *, publisher: str, address: str) -> str:
    """One sentence: who, year, title, edition, address, first digits of the digest."""
    return _(
        "%(publisher)s (%(year)d): %(title)s. Edition %(number)s. %(address)s (SHA-256: %(digest)s…)"
    ) % {
        "publisher": publisher,
        "year": edition.frozen_at.year,
        "title": edition.title,
        "number": edition.number,
        "address": address,
        "digest": edition.digest[:12],
    }


def citation_bibtex(edition: Edition, *, publisher: str, address: str) -> str:
    fields = {
        "title": "{" + _escaped(edition.title) + "}",
        "author": "{" + _escaped(publisher) + "}",
        "publisher": _escaped(publisher),
        "edition": edition.number,
        "year": str(edition.frozen_at.year),
        "month": str(edition.frozen_at.month),
        "url": address,
        "note": f"SHA-256: {edition.digest}",
    }
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items())
    return f"@book{{zeroward-{edition.number},\n{lines}\n}}\n"


def citation_csl(edition: Edition, *, publisher: str, address: str) -> list[dict[str, Any]]:
    """CSL-JSON, as reference managers read it."""
    day = edition.frozen_at
    return [
        {
            "id": f"zeroward-{edition.number}",
            "type": "book",
            "title": edition.title,
            "author": [{"literal": publisher}],
            "publisher": publisher,
            "edition": edition.number,
            "issued": {"date-parts": [[day.year, day.month, day.day]]},
            "URL": address,
            "note": f"SHA-256: {edition.digest}",
        }
    ]


def _escaped(text: str) -> str:
    return text.translate(_BIBTEX)
