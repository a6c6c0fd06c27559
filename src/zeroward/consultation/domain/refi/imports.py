"""What a checked project holds between check and commit, and getting rid of it afterwards.

The words of texts lie in the rows of the run until then; nothing that somebody asked to have erased may stay there.
"""

from typing import Final

from django.db.models import QuerySet

from zeroward.consultation.models import Consultation
from zeroward.core.models import ImportRow, ImportRun

IMPORTER: Final = "consultation.project"
TEXT, PASSAGE, CODER, CODE, BOOK, CITY = "text", "passage", "coder", "code", "codebook", "city"
SAID: Final = (TEXT, PASSAGE, CODER, CITY)


def about(consultation: Consultation) -> str:
    """What an import run says that it is about."""
    return f"project:{consultation.pk}"


def scrub(run: ImportRun) -> None:
    """Take words, titles and names out of a run; its counts stay."""
    run.rows.filter(kind__in=SAID).update(key="", changes={})


def drop_open(consultation: Consultation) -> int:
    """Give up projects that were checked and never taken over; returns how many."""
    return drop_runs(ImportRun.objects.filter(about=about(consultation)))


def drop_runs(runs: "QuerySet[ImportRun]") -> int:
    found = list(runs.filter(importer=IMPORTER, state=ImportRun.State.PLANNED))
    for run in found:
        scrub(run)
        run.state = ImportRun.State.REFUSED
        run.save(update_fields=["state"])
    return len(found)


def coders_of(run: ImportRun) -> list[ImportRow]:
    """The people of the file who coded."""
    return list(run.rows.filter(kind=CODER).order_by("pk"))
