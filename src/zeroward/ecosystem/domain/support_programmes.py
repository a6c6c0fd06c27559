"""The support programme: years, budgets, services, countries with their needs, promises, and decisions of people."""

import secrets
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.data_files import read_json
from zeroward.core.errors import ConflictError
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, StaleError
from zeroward.core.visibility import Viewer
from zeroward.ecosystem.domain.support_work import (
    FIRST_YEAR,
    LAST_YEAR,
    MOST_MONEY,
    amount_problems,
    line,
    needed,
    refuse,
    told,
    words,
    write,
    wrong_choice,
)
from zeroward.ecosystem.models import (
    Platform,
    ProgrammeCountry,
    ProgrammeFloor,
    ProgrammePin,
    ProgrammeService,
    SupportKind,
    SupportProgramme,
)
from zeroward.ecosystem.queries.support_access import mission_place
from zeroward.ecosystem.support_rules import PROGRAMME
from zeroward.methods.maturity.support import national_support
from zeroward.places.models import Country

MOST_YEARS: Final = 5
MOST_SERVICES: Final = 12
MOST_FLOORS: Final = 20
MOST_WEIGHT: Final = 10
FIELDS: Final = ("title", "about", "first_year", "years", "state", "total", "most")
SERVICE: Final = ("label", "kind", "support", "cost", "hours", "seats", "whole", "weight", "source")


@contextmanager
def programming(viewer: Viewer, programme: SupportProgramme) -> Iterator[SupportProgramme]:
    """One transaction in which something of a programme changes. Raises NotAllowedError, ConflictError."""
    demand(viewer, PROGRAMME, mission_place())
    with transaction.atomic():
        kept = SupportProgramme.objects.select_for_update().get(pk=programme.pk)
        if kept.state == SupportProgramme.State.ENDED:
            raise ConflictError(_("This programme has ended."), remedy=_("Take it into use again first."))
        yield kept


def create_programme(
    *, actor: Any, viewer: Viewer, title: str, first_year: int, is_example: bool = False
) -> SupportProgramme:
    """A programme of three years with the published services, whose costs nobody has stated yet, and the countries
    that have a platform here. Raises NotAllowedError, ProblemsError."""
    demand(viewer, PROGRAMME, mission_place())
    raw = read_json(Path(settings.DATA_DIR) / "ecosystem" / "support_programme.json")
    named = line(title, 160)
    found = [] if named else [needed("title", _("The programme needs a name."))]
    if not FIRST_YEAR <= first_year <= LAST_YEAR:
        found.append(Problem("first_year", _("This cannot be the year."), _("Four digits, such as 2027.")))
    refuse(found)
    with transaction.atomic():
        made = SupportProgramme.objects.create(
            key=_free_key(named),
            title=named,
            first_year=first_year,
            years=raw["years"],
            matrix_version=national_support().version,
            is_example=is_example,
        )
        names = ("key", "label", "kind", "support", "whole", "source")
        ProgrammeService.objects.bulk_create(
            ProgrammeService(programme=made, **{name: one[name] for name in names}) for one in raw["services"]
        )
        countries = Platform.objects.public().values_list("country_id", flat=True)
        ProgrammeCountry.objects.bulk_create(
            ProgrammeCountry(programme=made, country_id=pk) for pk in countries
        )
        told("programme.begin", made, actor, {"title": [None, named]}, scope="mission")
    return made


def save_programme(
    *, actor: Any, viewer: Viewer, programme: SupportProgramme, values: Mapping[str, Any], lock: int
) -> SupportProgramme:
    """Change years, budgets (`budgets`: year to euros; a year without one has no limit), the most services, state.
    Raises NotAllowedError, ProblemsError, StaleError."""
    demand(viewer, PROGRAMME, mission_place())
    clean = _head(values)
    with transaction.atomic():
        kept = SupportProgramme.objects.select_for_update().get(pk=programme.pk)
        span = range(clean["first_year"], clean["first_year"] + clean["years"])
        clean["budgets"] = {year: value for year, value in clean["budgets"].items() if int(year) in span}
        try:
            changes = write(kept, clean, lock=lock)
        except StaleError as error:
            budgets = {f"budget_{year}": kept.budgets.get(str(year)) for year in kept.span}
            raise StaleError(current={**error.current, **budgets}, lock=error.lock) from None
        told("programme.change", kept, actor, changes, scope="mission")
    return kept


def save_service(
    *,
    actor: Any,
    viewer: Viewer,
    programme: SupportProgramme,
    values: Mapping[str, Any],
    service: ProgrammeService | None = None,
    lock: int = 0,
) -> ProgrammeService:
    """Add a service or change one. Raises NotAllowedError, ProblemsError, StaleError, ConflictError."""
    clean = _service(values)
    with programming(viewer, programme) as held:
        if service is None:
            if held.services.count() >= MOST_SERVICES:
                raise ConflictError(_("There are too many already."), remedy=_("Put some of them together."))
            kept = ProgrammeService(programme=held, key=_service_key(held, clean["label"]))
        else:
            kept = held.services.get(pk=service.pk)
        changes = write(kept, clean, lock=lock if service is not None else None)
        told("programme.service", held, actor, changes, scope="mission", note=str(kept))
    return kept


def remove_service(
    *, actor: Any, viewer: Viewer, programme: SupportProgramme, service: ProgrammeService
) -> None:
    """Take a service out, with decisions and promises about it; needs that were stated stay, in case it comes back."""
    with programming(viewer, programme) as held:
        kept = held.services.filter(pk=service.pk).first()
        if kept is not None:
            held.pins.filter(service=kept.key).delete()
            held.floors.filter(service=kept.key).delete()
            told("programme.service.remove", held, actor, {"service": [kept.label, None]}, scope="mission")
            kept.delete()


def set_countries(*, actor: Any, viewer: Viewer, programme: SupportProgramme, codes: Sequence[str]) -> None:
    """Which countries take part. What was stated of one that leaves goes with it, and so do decisions about it."""
    with programming(viewer, programme) as held:
        known = dict(Country.objects.public().filter(code__in=codes).values_list("code", "pk"))
        before = dict(held.countries.values_list("country__code", "pk"))
        gone = [code for code in before if code not in known]
        new = [code for code in known if code not in before]
        held.countries.filter(country__code__in=gone).delete()
        held.pins.filter(country__code__in=gone).delete()
        for floor in held.floors.all():
            left = [code for code in floor.countries if code not in gone]
            if floor.countries and not left:
                floor.delete()
            elif left != floor.countries:
                write(floor, {"countries": left})
        ProgrammeCountry.objects.bulk_create(
            ProgrammeCountry(programme=held, country_id=known[code]) for code in new
        )
        if gone or new:
            changes = {"countries": [sorted(gone), sorted(new)]}
            told("programme.countries", held, actor, changes, scope="mission")


def save_country(
    *,
    actor: Any,
    viewer: Viewer,
    programme: SupportProgramme,
    row: ProgrammeCountry,
    hours: Any,
    needs: Mapping[str, tuple[float | None, str]],
    lock: int,
) -> ProgrammeCountry:
    """Hours that a country can give, and its needs by service with their reasons; a need of None is not known.
    Raises NotAllowedError, ProblemsError, StaleError."""
    found = amount_problems({"hours": hours}, "hours")
    for key, (need, why) in needs.items():
        if need is not None and not 0 <= need <= 1:
            found.append(Problem(f"need_{key}", _("This need cannot be."), _("From 0 to 100.")))
        if need is not None and not line(why, 300):
            found.append(needed(f"why_{key}", _("Why is it so?")))
    refuse(found)
    with programming(viewer, programme) as held:
        kept = held.countries.select_related("country").get(pk=row.pk)
        known = set(held.services.values_list("key", flat=True))
        stated = {key: one for key, one in kept.needs.items() if key not in needs or key not in known}
        for key, (need, why) in needs.items():
            if key in known and need is not None:
                stated[key] = {"need": round(need, 2), "why": line(why, 300)}
        try:
            changes = write(kept, {"hours": hours, "needs": stated}, lock=lock)
        except StaleError as error:
            raise StaleError(current=_field_by_field(kept, known), lock=error.lock) from None
        told("programme.country", held, actor, changes, scope="mission", note=kept.country.code)
    return kept


def _field_by_field(row: ProgrammeCountry, services: Collection[str]) -> dict[str, Any]:
    """What stands there, as the form of a country names it, so that both versions can be shown."""
    found: dict[str, Any] = {"hours": row.hours}
    for key in services:
        one = row.needs.get(key, {})
        found[f"need_{key}"] = str(round(100 * one["need"])) if "need" in one else ""
        found[f"why_{key}"] = one.get("why", "")
    return found


def save_floor(
    *,
    actor: Any,
    viewer: Viewer,
    programme: SupportProgramme,
    values: Mapping[str, Any],
    floor: ProgrammeFloor | None = None,
    lock: int = 0,
) -> ProgrammeFloor:
    """Promise that at least so many countries get something, or one service. Raises NotAllowedError, ProblemsError,
    StaleError, ConflictError."""
    name, least = line(values.get("name", ""), 120), values.get("least")
    with programming(viewer, programme) as held:
        taking_part = set(held.countries.values_list("country__code", flat=True))
        countries = sorted(set(values.get("countries") or ()))
        found = [] if name else [needed("name", _("The promise needs a name."))]
        others = held.floors.exclude(pk=floor.pk) if floor is not None else held.floors.all()
        if name and others.filter(name=name).exists():
            found.append(Problem("name", _("There is a promise of this name."), _("Choose another name.")))
        if least is None or not 0 < least <= (len(countries) or len(taking_part)):
            found.append(
                Problem("least", _("So many countries cannot be."), _("At most those that are chosen."))
            )
        if set(countries) - taking_part:
            found.append(wrong_choice("countries"))
        service = values.get("service") or ""
        if service and not held.services.filter(key=service).exists():
            found.append(wrong_choice("service"))
        refuse(found)
        if floor is None and held.floors.count() >= MOST_FLOORS:
            raise ConflictError(_("There are too many already."))
        kept = held.floors.get(pk=floor.pk) if floor is not None else ProgrammeFloor(programme=held)
        clean = {"name": name, "least": least, "service": service, "countries": countries}
        changes = write(kept, clean, lock=lock if floor is not None else None)
        told("programme.floor", held, actor, changes, scope="mission", note=name)
    return kept


def remove_floor(*, actor: Any, viewer: Viewer, programme: SupportProgramme, floor: ProgrammeFloor) -> None:
    with programming(viewer, programme) as held:
        kept = held.floors.filter(pk=floor.pk).first()
        if kept is not None:
            told("programme.floor.remove", held, actor, {"floor": [kept.name, None]}, scope="mission")
            kept.delete()


def pin(
    *,
    actor: Any,
    viewer: Viewer,
    programme: SupportProgramme,
    country: str,
    service: str,
    year: int,
    given: bool,
    why: str,
) -> ProgrammePin:
    """Decide that a country gets a service in a year, or does not, whatever is computed; the same again replaces it.
    Raises NotAllowedError, ProblemsError."""
    reason = line(why, 300)
    with programming(viewer, programme) as held:
        row = held.countries.filter(country__code=country).select_related("country").first()
        found = [] if reason else [needed("why", _("Why is it decided so?"))]
        if row is None:
            found.append(wrong_choice("country"))
        if not held.services.filter(key=service).exists():
            found.append(wrong_choice("service"))
        if year not in held.span:
            found.append(wrong_choice("year"))
        refuse(found)
        assert row is not None
        kept, _made = ProgrammePin.objects.update_or_create(
            programme=held,
            country=row.country,
            service=service,
            year=year,
            defaults={"given": given, "why": reason, "made_by": signed_in(actor)},
        )
        label = f"{country} {service} {year}"
        told("programme.pin", held, actor, {label: [None, given]}, scope="mission", note=reason)
    return kept


def unpin(*, actor: Any, viewer: Viewer, programme: SupportProgramme, pk: int) -> None:
    """Take a decision back."""
    with programming(viewer, programme) as held:
        kept = held.pins.filter(pk=pk).first()
        if kept is not None:
            told("programme.unpin", held, actor, {str(kept): [kept.given, None]}, scope="mission")
            kept.delete()


def _head(values: Mapping[str, Any]) -> dict[str, Any]:
    found = amount_problems(values, "total")
    if not line(values.get("title", ""), 160):
        found.append(needed("title", _("The programme needs a name.")))
    if not FIRST_YEAR <= values["first_year"] <= LAST_YEAR:
        found.append(Problem("first_year", _("This cannot be the year."), _("Four digits, such as 2027.")))
    if not 0 < values["years"] <= MOST_YEARS:
        found.append(Problem("years", _("So many years cannot be."), _("From 1 to 5.")))
    if values["state"] not in SupportProgramme.State.values:
        found.append(wrong_choice("state"))
    budgets = {str(year): value for year, value in values.get("budgets", {}).items() if value is not None}
    found += [
        Problem(
            f"budget_{year}", _("This amount cannot be."), _("Give a number from 0 up, or leave it empty.")
        )
        for year, value in budgets.items()
        if not 0 <= value <= MOST_MONEY
    ]
    refuse(found)
    clean = {name: values.get(name) for name in FIELDS}
    clean["title"], clean["about"] = line(values["title"], 160), words(values.get("about") or "")
    clean["budgets"] = {year: float(value) for year, value in budgets.items()}
    return clean


def _service(values: Mapping[str, Any]) -> dict[str, Any]:
    found = amount_problems(values, "cost", "hours")
    if not line(values.get("label", ""), 120):
        found.append(needed("label", _("The service needs a name.")))
    if values.get("kind") not in SupportKind.values:
        found.append(wrong_choice("kind"))
    supports = {"", *(one.key for one in national_support().supports)}
    if values.get("support", "") not in supports:
        found.append(wrong_choice("support"))
    weight = values.get("weight")
    if weight is None or not 0 < weight <= MOST_WEIGHT:
        found.append(
            Problem("weight", _("This weight cannot be."), _("A number from 0.1 to 10; 1 is usual."))
        )
    refuse(found)
    clean = {name: values.get(name) for name in SERVICE}
    clean["label"], clean["source"] = line(values["label"], 120), line(values.get("source") or "", 300)
    clean["support"], clean["whole"] = clean["support"] or "", bool(clean["whole"])
    return clean


def _service_key(programme: SupportProgramme, label: str) -> str:
    start = slugify(label)[:50].strip("-") or "service"
    taken = set(programme.services.values_list("key", flat=True))
    return start if start not in taken else f"{start}-{secrets.token_hex(2)}"


def _free_key(title: str) -> str:
    start = slugify(title)[:80].strip("-") or "programme"
    if not SupportProgramme.objects.filter(key=start).exists():
        return start
    return f"{start}-{secrets.token_hex(3)}"
