"""How the report of an import calls what a file with an investment plan holds."""

from typing import Any, Final

from django.core.exceptions import FieldDoesNotExist
from django.utils.translation import gettext as _

from zeroward.core.queries.import_report import ImportWords
from zeroward.finance.models import InvestmentPlan
from zeroward.finance.queries.projects.columns import words as project_words
from zeroward.finance.tables import TABLES


def _kind(kind: str) -> str:
    if kind in TABLES:
        return str(TABLES[kind].title)
    return {
        "frame": _("Income and debt"),
        "reason": _("Reason"),
        "file": _("File"),
        "project": _("Project"),
    }.get(kind, kind)


def _field(kind: str, name: str) -> str:
    if kind == "project":
        return project_words().field(kind, name)
    model: Any = TABLES[kind].model if kind in TABLES else InvestmentPlan
    try:
        return str(model._meta.get_field(name).verbose_name)
    except FieldDoesNotExist:
        return name


WORDS: Final = ImportWords(kind=_kind, field=_field)
