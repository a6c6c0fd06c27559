"""Answers for CDP-ICLEI Track as a file to fill in: question, answer, and where it stands in our data."""

from django.utils.translation import gettext as _

from zeroward.core.workbooks.writing import Column, Table, write_book
from zeroward.inventory.exporters.cdp.answers import Answers
from zeroward.inventory.exporters.cdp.questions import questionnaire
from zeroward.inventory.exporters.cdp.sectors import sectors_table
from zeroward.inventory.queries.load import Loaded


def write_cdp(loaded: Loaded) -> bytes:
    """The workbook. What only the city can answer is empty, with the place where it may stand."""
    answers = Answers(loaded)
    return write_book([_questions(answers), sectors_table(answers)], title=f"CDP-ICLEI {loaded.year}")


def _questions(answers: Answers) -> Table:
    asked = questionnaire()
    loaded = answers.loaded
    lines = [
        _("CDP-ICLEI Track: answers from the inventory of %(city)s, %(year)d")
        % {"city": loaded.header["city_name"], "year": loaded.year},
        _(
            "Questions as of %(year)d. Their numbers are an assumption: ids move, check the current questionnaire."
        )
        % {"year": asked.year},
        *([_("Example data, made up for demonstration.")] if loaded.header["is_example"] else []),
    ]
    columns = (
        Column(_("Question"), 12),
        Column(_("What is asked"), 66),
        Column(_("Answer"), 60),
        Column(_("Where in our data"), 40),
        Column(_("Number of the question"), 30),
    )
    rows = [
        [
            one.id,
            _(one.part),
            answers.of(one.answer),
            _where(one.where),
            _("read in a source of 2022") if one.verified else _("remembered: check it"),
        ]
        for one in asked.questions
    ]
    return Table(_("Answers"), columns, rows, lines=lines)


def _where(key: str) -> str:
    return {
        "frame": _("Inventory, “Frame”"),
        "results": _("Inventory, “Results”"),
        "exports": _("Inventory, “To files”"),
        "matrix": _("Inventory, “Full matrix”"),
        "states": _("Inventory, steps of verification"),
        "plan": _("Not in the inventory: the plan with its targets"),
    }[key]
