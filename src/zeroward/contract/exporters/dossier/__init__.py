"""The dossier: the whole contract as one PDF/UA-1, with its charts, its sources and the digest that names it."""

import datetime
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any, Final

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from zeroward.contract.exporters.dossier.modules import parts_of
from zeroward.contract.exporters.dossier.origins import conversions_of, origin_words, origins_of
from zeroward.contract.exporters.dossier.summary import summary_of
from zeroward.contract.queries.exchange.head import Head, written_in
from zeroward.core.documents.qr import qr_svg
from zeroward.core.documents.typst import make_pdf
from zeroward.methods.contracts.template.canonical import digest
from zeroward.methods.contracts.template.content import Content
from zeroward.methods.contracts.template.load import template_of

TEMPLATE: Final = Path(__file__).parent / "typst" / "dossier.typ"


def dossier_pdf(
    content: Content,
    head: Head,
    *,
    made_at: datetime.datetime,
    only: Collection[str] | None = None,
    findings: Sequence[tuple[str, str]] = (),
) -> bytes:
    """The PDF. `only` are the modules shown, all when None; `findings` are checks to print (title, sentence).

    The same input gives the same bytes. Raises DocumentError.
    """
    data = dossier_data(content, head, made_at=made_at, only=only, findings=findings)
    files = {"code.svg": qr_svg(head.verify)} if head.verify else {}
    return make_pdf(TEMPLATE, data=data, files=files, made_at=made_at).content


def dossier_data(
    content: Content,
    head: Head,
    *,
    made_at: datetime.datetime,
    only: Collection[str] | None = None,
    findings: Sequence[tuple[str, str]] = (),
) -> dict[str, Any]:
    """Everything that the template sets, in the contract's language."""
    template = template_of(content["template"])
    if only is not None:  # nothing of the other modules may show: no figure, no source, no digest
        content = {
            **content,
            "modules": {key: one for key, one in content["modules"].items() if key in only},
        }
    with written_in(content["language"]) as words_language:
        day = date_format(made_at.date(), "DATE_FORMAT")
        return {
            "lang": content["language"].split("-", maxsplit=1)[0],
            "words_lang": words_language,
            "title": head.title,
            "city": ", ".join(part for part in (head.city, head.country) if part),
            "state": _state(head, day),
            "example": head.is_example,
            "verify": head.verify,
            "figures": summary_of(content),
            "facts": [{"label": _("Template"), "text": _(template.title)}]
            + [{"label": label, "text": text} for label, text in head.facts],
            "digest": digest(content),
            "parts": list(parts_of(template, content, only)),
            "findings": [{"title": title, "text": text} for title, text in findings],
            "origins": origins_of(content),
            "conversions": conversions_of(content),
            "origin_words": origin_words(),
            "labels": _labels(),
        }


def _state(head: Head, day: str) -> str:
    parts = [_("Version %(number)d") % {"number": head.number}] if head.number else []
    if head.state:
        parts.append(head.state)
    return ", ".join([*parts, _("made on %(day)s") % {"day": day}])


def _labels() -> dict[str, str]:
    return {
        "page": _("Page"),
        "kind": _("Climate City Contract"),
        "contents": _("Contents"),
        "figures": _("Figures"),
        "tables": _("Tables"),
        "figure": _("Figure"),
        "table": _("Table"),
        "example": _("example data"),
        "example_text": _("All figures are made up for demonstration."),
        "digest": _("SHA-256 of the content"),
        "verify": _("Check this file"),
        "empty": _("Nothing is said here yet."),
        "no_rows": _("This table is empty."),
        "not_available": _("Not available"),
        "checks": _("What the checks say"),
        "replaced": _("□ stands for a character that the fonts of this file do not have."),
    }
