"""What every use case of a case shares: the row as it is now, held; who may; one transaction."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.errors import NotAllowedError
from zeroward.core.problems import Problem, ProblemsError, StaleError
from zeroward.core.visibility import Viewer
from zeroward.helpdesk.models import Case
from zeroward.helpdesk.queries.access import asked_cases, desk_cases, may_work
from zeroward.methods.text.clean import clean_text

MOST_TEXT = 20_000


@contextmanager
def held(case: Case, lock: int | None = None) -> Iterator[Case]:
    """The case as it is now, until the transaction ends; what was changed on it is saved with a new stamp. Raises
    StaleError when somebody changed it since `lock` was read."""
    with transaction.atomic():
        kept = Case.objects.select_for_update(of=("self",)).get(pk=case.pk)
        if lock is not None and kept.lock != lock:
            raise StaleError(current={"state": kept.get_state_display()}, lock=kept.lock)
        yield kept
        kept.lock += 1
        kept.save()
    case.refresh_from_db()


@contextmanager
def at_desk(viewer: Viewer, case: Case, lock: int | None = None) -> Iterator[Case]:
    """The same for somebody who answers. Raises NotAllowedError."""
    with held(case, lock) as kept:
        if not desk_cases(viewer).filter(pk=kept.pk).exists() or not may_work(viewer, kept):
            raise NotAllowedError(
                _("This case is not yours to work on."),
                remedy=_("Ask those who distribute to give it to you."),
            )
        yield kept


@contextmanager
def of_asker(viewer: Viewer | None, case: Case) -> Iterator[Case]:
    """The same for who asked. `viewer` None is a visitor who holds the secret link, which was checked before."""
    with held(case) as kept:
        if viewer is not None and not asked_cases(viewer).filter(pk=kept.pk).exists():
            raise NotAllowedError(_("You did not ask this question."))
        yield kept


def wanted_text(text: str, place: str = "text") -> str:
    """A text that may not be empty. Raises ProblemsError."""
    clean = clean_text(text, limit=MOST_TEXT)
    if not clean:
        raise ProblemsError([Problem(place, _("There is no text yet."), _("Write a sentence or two."))])
    return clean
