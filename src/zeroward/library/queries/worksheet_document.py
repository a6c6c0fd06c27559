"""A worksheet as a document: plain data for the PDF and the Word file."""

from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zeroward.library.domain.worksheet import Sheet
from zeroward.library.queries.worksheet import Found, Template


def worksheet_document(sheet: Sheet, found: Found, template: Template, *, base: str) -> dict[str, Any]:
    """`base` is the beginning of all addresses, for example https://zeroward.example."""
    kind = template.kind(sheet.problem_type)
    return {
        "lang": (get_language() or "en").split("-")[0],
        "title": sheet.title or _("Problem statement"),
        "statement": sheet.statement,
        "kind": {"name": kind.name.body, "text": kind.description.body, "advice": kind.advice.lines}
        if kind
        else None,
        "columns": [
            {
                "label": column.label,
                "rows": [
                    {"question": one.text.body, "answer": sheet.answers.get(one.key, "")}
                    for one in column.questions
                ],
            }
            for column in template.columns
        ],
        "words": [word.text for word in found.words if word.used],
        "materials": [
            {
                "title": one.hit.plain_title,
                "text": one.hit.plain_snippet,
                "facts": " · ".join(one.facts),
                "url": absolute(base, one.hit.url),
                "codes": list(one.codes),
                "lang": one.hit.lang,
            }
            for one in found.materials
        ],
        "challenges": [
            {"title": hit.plain_title, "code": hit.key, "url": absolute(base, hit.url), "lang": hit.lang}
            for hit in found.challenges
        ],
        "labels": _labels(),
        "foot": _("Problem worksheet, %(date)s") % {"date": date_format(timezone.localdate(), "DATE_FORMAT")},
    }


def absolute(base: str, address: str) -> str:
    return address if "://" in address else base.rstrip("/") + address


def _labels() -> dict[str, str]:
    return {
        "worksheet": _("Problem worksheet"),
        "statement": _("Problem statement"),
        "no_statement": _("Not written yet."),
        "kind": _("Kind of problem"),
        "advice": _("What this kind asks for"),
        "questions": _("Questions and answers"),
        "question": _("Question"),
        "answer": _("Answer"),
        "no_answer": _("open"),
        "words": _("Key words"),
        "materials": _("Materials that may help"),
        "no_material": _("Nothing was found with these key words."),
        "challenges": _("Challenges close to it"),
        "page": _("Page"),
        "replaced": _(
            "□ stands for a character that the fonts of this file do not have. The Word file keeps it."
        ),
    }
