"""The register of agreements: parties, dates, goals, and who has signed."""

import secrets
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from zeroward.community.domain.group_work import bad_address, is_address, languages, line, wrong_choice
from zeroward.community.group_rules import AGREEMENTS
from zeroward.community.models import Agreement, Signatory
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.models import Visibility
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError, StaleError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.methods.text.clean import clean_text
from zeroward.places.models import City, Country

LONG: Final = 6000
MOST_SIGNATORIES: Final = 3000


@dataclass(frozen=True, slots=True)
class AgreementRow:
    title: str
    kind: str = Agreement.Kind.MEMORANDUM
    state: str = Agreement.State.IN_FORCE
    lang: str = "en"
    country: str = ""
    summary: str = ""
    parties: str = ""
    goals: str = ""
    signed_on: date | None = None
    year: int | None = None
    until_on: date | None = None
    signatories_total: int | None = None
    url: str = ""
    source_note: str = ""
    visibility: str = Visibility.CITY


COLUMNS: Final = tuple(field.name for field in fields(AgreementRow))


@dataclass(frozen=True, slots=True)
class SignatoryRow:
    """`city` is the key of a city of the directory, else `name` says who it is."""

    city: str = ""
    name: str = ""
    signed_on: date | None = None
    plan: str = ""
    plan_on: date | None = None
    plan_url: str = ""


def save_agreement(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    row: AgreementRow,
    agreement: Agreement | None = None,
    lock: int = 0,
    is_example: bool = False,
) -> Agreement:
    """Add an agreement, or change one. Raises NotAllowedError, ProblemsError, StaleError."""
    demand(viewer, AGREEMENTS, place)
    found = problems_of(row)
    if found:
        raise ProblemsError(found)
    with transaction.atomic():
        if agreement is None:
            kept = Agreement(
                key=_free_key(row.title),
                scope=str(place.scope),
                scope_country=place.country,
                is_example=is_example,
            )
            before: dict[str, Any] = {}
        else:
            kept = _held(place, agreement)
            before = {name: getattr(kept, name) for name in COLUMNS}
            if kept.lock != lock:
                raise StaleError(current=before, lock=kept.lock)
            kept.lock += 1
        values = _values(row)
        for name, value in values.items():
            setattr(kept, name, value)
        kept.save()
        _record(
            "agreement.change" if agreement else "agreement.add", kept, actor, changes_between(before, values)
        )
    return kept


def delete_agreement(*, actor: Any, viewer: Viewer, place: Workspace, agreement: Agreement) -> None:
    """Delete it with its list of signatories. Raises NotAllowedError."""
    demand(viewer, AGREEMENTS, place)
    with transaction.atomic():
        kept = _held(place, agreement)
        _record("agreement.delete", kept, actor, {"title": [kept.title, None]})
        kept.delete()


def save_signatory(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    agreement: Agreement,
    row: SignatoryRow,
    signatory: Signatory | None = None,
) -> Signatory:
    """Add who has signed, or change what is known of them. Raises NotAllowedError, ProblemsError, ConflictError."""
    demand(viewer, AGREEMENTS, place)
    with transaction.atomic():
        kept = _held(place, agreement)
        city = City.objects.filter(key=row.city).first() if row.city else None
        found = _signatory_problems(row, city)
        if found:
            raise ProblemsError(found)
        others = kept.signatories.exclude(pk=signatory.pk) if signatory else kept.signatories.all()
        if city is not None and others.filter(city=city).exists():
            raise ConflictError(_("This city is on the list already."), place="city")
        if others.count() >= MOST_SIGNATORIES:
            raise ConflictError(_("There are too many already."))
        made = kept.signatories.get(pk=signatory.pk) if signatory else Signatory(agreement=kept)
        made.city, made.name = city, "" if city else line(row.name)
        made.signed_on, made.plan, made.plan_on, made.plan_url = (
            row.signed_on,
            row.plan,
            row.plan_on,
            row.plan_url,
        )
        made.save()
        _record(
            "signatory.change" if signatory else "signatory.add",
            kept,
            actor,
            {"signatory": [None, str(made)]},
        )
    return made


def remove_signatory(
    *, actor: Any, viewer: Viewer, place: Workspace, agreement: Agreement, signatory: Signatory
) -> None:
    """Take a signatory off the list. Raises NotAllowedError."""
    demand(viewer, AGREEMENTS, place)
    with transaction.atomic():
        kept = _held(place, agreement)
        gone = kept.signatories.filter(pk=signatory.pk).first()
        if gone is not None:
            _record("signatory.remove", kept, actor, {"signatory": [str(gone), None]})
            gone.delete()


def problems_of(row: AgreementRow) -> list[Problem]:
    """Everything that is wrong with it, without writing."""
    found = []
    if not line(row.title, 200):
        found.append(Problem("title", _("The agreement needs a name."), _("A few words are enough.")))
    for name, known in (
        ("kind", Agreement.Kind.values),
        ("state", Agreement.State.values),
        ("visibility", Visibility.values),
        ("lang", languages()),
    ):
        if getattr(row, name) not in known:
            found.append(wrong_choice(name))
    if row.country and not Country.objects.filter(code=row.country).exists():
        found.append(wrong_choice("country"))
    if row.until_on and row.signed_on and row.until_on < row.signed_on:
        found.append(Problem("until_on", _("It would end before it was signed."), _("Choose a later day.")))
    if row.signed_on and row.signed_on > timezone.localdate() and row.state == Agreement.State.IN_FORCE:
        found.append(
            Problem("signed_on", _("This day is still to come."), _("Choose “in preparation” until then."))
        )
    if row.year is not None and not 1950 <= row.year <= timezone.localdate().year + 5:
        found.append(Problem("year", _("This cannot be the year."), _("Four digits, such as 2024.")))
    if row.signatories_total is not None and not 0 <= row.signatories_total <= 100_000:
        found.append(Problem("signatories_total", _("This number cannot be."), _("Count those who signed.")))
    if not is_address(row.url):
        found.append(bad_address("url"))
    return found


def _signatory_problems(row: SignatoryRow, city: City | None) -> list[Problem]:
    found = []
    if row.city and city is None:
        found.append(wrong_choice("city"))
    if not row.city and not line(row.name):
        found.append(Problem("name", _("Who has signed?"), _("Choose a city, or write the name.")))
    if row.plan not in Signatory.Plan.values:
        found.append(wrong_choice("plan"))
    if row.plan_on is not None and row.plan_on > timezone.localdate():
        found.append(Problem("plan_on", _("This day is still to come."), _("Choose the day it came in.")))
    if not is_address(row.plan_url):
        found.append(bad_address("plan_url"))
    return found


def _values(row: AgreementRow) -> dict[str, Any]:
    return {
        **{name: getattr(row, name) for name in COLUMNS},
        "title": line(row.title, 200),
        "summary": clean_text(row.summary, limit=LONG),
        "parties": clean_text(row.parties, limit=LONG),
        "goals": clean_text(row.goals, limit=LONG),
        "source_note": line(row.source_note, 300),
    }


def _held(place: Workspace, agreement: Agreement) -> Agreement:
    kept = Agreement.objects.select_for_update(of=("self",)).get(pk=agreement.pk)
    if kept.scope != str(place.scope):
        raise NotAllowedError(_("This agreement is kept by another workspace."))
    return kept


def _record(what: str, agreement: Agreement, actor: Any, changes: dict[str, Any]) -> None:
    if changes:
        record_event(action=f"community.{what}", record=agreement, actor=actor, changes=changes)


def _free_key(title: str) -> str:
    start = slugify(title)[:80].strip("-") or "agreement"
    if not Agreement.objects.filter(key=start).exists():
        return start
    return f"{start}-{secrets.token_hex(3)}"
