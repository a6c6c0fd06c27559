"""The agreement of a match: its text, and the yes of each partner."""

import datetime
from dataclasses import asdict, dataclass
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import changes_between
from zeroward.core.errors import ConflictError
from zeroward.core.problems import Problem
from zeroward.core.visibility import Viewer
from zeroward.exchange.domain.match_places import lock_row, log, own_members, working
from zeroward.exchange.domain.places import refused
from zeroward.exchange.models import Agreement, Consent, Match
from zeroward.methods.text.clean import clean_text


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """`visits`: how many are planned, None = open."""

    goals: str
    duties: str = ""
    money: str = ""
    starts_on: datetime.date | None = None
    ends_on: datetime.date | None = None
    visits: int | None = None


def save_agreement(
    *, actor: Any, viewer: Viewer, match: Match, row: AgreementRow, lock: int | None = None
) -> Agreement:
    """Write the agreement. Whoever said yes to another text has to say it again. Raises ProblemsError, StaleError."""
    with working(viewer, match) as kept:
        refused(_problems(row))
        found = Agreement.objects.filter(match=kept).first() or Agreement(match=kept)
        before = {name: getattr(found, name) for name in asdict(row)} if found.pk else {}
        if found.pk:
            lock_row(found, lock, before)
        values = asdict(row) | {
            name: clean_text(getattr(row, name), limit=10_000) for name in ("goals", "duties", "money")
        }
        changes = changes_between(before, values)
        if not changes:
            return found
        for name, value in values.items():
            setattr(found, name, value)
        found.lock += 1
        found.save()
        found.consents.all().delete()
        log(actor, kept, "agreement.change", str(kept.number), changes)
    return found


def agree(*, actor: Any, viewer: Viewer, match: Match, lock: int) -> list[Consent]:
    """Say yes for the partners one writes for, to the text that was read (`lock`). Raises StaleError when it changed
    since, ConflictError when there is no text or one is no partner."""
    with working(viewer, match) as kept:
        found = Agreement.objects.filter(match=kept).first()
        mine = own_members(viewer, kept)
        if found is None or not mine:
            raise ConflictError(
                _("There is nothing for you to agree to."), remedy=_("A partner writes the agreement first.")
            )
        lock_row(found, lock, {"goals": found.goals})
        made = [
            Consent.objects.get_or_create(agreement=found, member=one, defaults={"by": signed_in(actor)})[0]
            for one in mine
        ]
        log(actor, kept, "agreement.consent", ", ".join(one.application.reference for one in mine))
    return made


def _problems(row: AgreementRow) -> list[Problem]:
    found = []
    if not clean_text(row.goals, limit=10_000):
        found.append(Problem("goals", _("Say what you want to reach."), _("A few sentences will do.")))
    if row.starts_on and row.ends_on and row.ends_on < row.starts_on:
        found.append(Problem("ends_on", _("It ends before it begins."), _("Check both days.")))
    if row.visits is not None and not 0 <= row.visits <= 50:
        found.append(Problem("visits", _("This number cannot be."), _("Give a number from 0 to 50.")))
    return found
