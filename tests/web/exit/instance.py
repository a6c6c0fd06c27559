"""A small instance with a row of every kind that may go, made for a city: each text holds a mark of that city alone."""

import io
import json
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.db import IntegrityError, models, transaction
from PIL import Image as Picture
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import Page, PageViewRestriction

from tests.support.marked import Marked, _values
from zeroward.people.models import Membership, Role, User
from zeroward.places.models import City, Country
from zeroward.web.domain.exit.ways import How, Way, going, links_of, target_of, ways
from zeroward.web.models import EditorialPage

LATER = datetime(2026, 4, 1, tzinfo=UTC)
ONLY_ONE = {"monitoring.NextStep": ("entry",)}
"""Links of which a row may have one only: those that it goes without here."""
POINTS_AT = {"core.Text": "exchange.Programme", "ecosystem.WorkState": "ecosystem.Goal"}
SMALL = (
    "consultation.Consultation", "consultation.Stream", "core.DocumentVersion", "core.StoredDocument", "core.Text",
    "exchange.Programme", "plan.Action", "plan.Plan", "plan.PlanComment", "questionnaires.Collection",
    "questionnaires.Questionnaire", "questionnaires.QuestionnaireVersion", "services.Use",
)  # fmt: skip
"""Enough for what is tried many times."""
DESK = ("web", *(f"wagtail{name}" for name in ("core", "images", "docs", "redirects")))
"""Pages and pictures are made as the desk makes them: `a_page`."""
MARK = re.compile(r"zqmark(\d+)z")


@dataclass
class Filled:
    """`made`: model → the row of this city. `refused`: models of which the database took none."""

    city: City
    person: User
    made: dict[str, Any] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    marks: Marked = field(default_factory=Marked)

    @property
    def scope(self) -> str:
        return f"city:{self.city.key}"


def austria() -> Country:
    return Country.objects.get_or_create(key="at", defaults={"code": "AT", "name": "Austria"})[0]


def filled(key: str, *, first_mark: int, only: tuple[str, ...] = ()) -> Filled:
    """A row of every model that goes, or of some, for a new city; linked with each other wherever a link may be."""
    city = City.objects.create(key=key, name=f"Name of {key}", country=austria())
    person = User.objects.create_user(f"{key}@example.org", "a long password", first_name=f"First {key}")
    found = Filled(city, person)
    Membership.objects.create(user=person, scope=found.scope, role=Role.CITY_COORDINATOR)
    for at, way in enumerate(going()):
        if way.model._meta.app_label not in DESK and (not only or way.label in only):
            _fill(found, way, f"zqmark{first_mark + at}z")
    return found


def _fill(found: Filled, way: Way, mark: str) -> None:
    try:
        with transaction.atomic():
            given = _given(found, way, mark)
            values = {**_values(way.model, mark, found.marks, given), **given}
            found.made[way.label] = way.model._default_manager.create(**values)
    except (IntegrityError, ValueError) as error:
        found.refused[way.label] = str(error)


def _given(found: Filled, way: Way, mark: str) -> dict[str, Any]:
    given: dict[str, Any] = {link.name: _linked(found, link) for link in links_of(way.model)}
    given = {name: linked for name, linked in given.items() if linked is not None}
    for one in way.model._meta.local_concrete_fields:
        value = _told(found, one, mark)
        if value is not None:
            given[one.name] = value
    for name in ONLY_ONE.get(way.label, ()):
        given.pop(name, None)
    if way.pointer is not None:
        target = found.made[POINTS_AT[way.label]]
        kind = target._meta.model_name if way.pointer.app else ContentType.objects.get_for_model(target)
        given |= {way.pointer.kind: kind, way.pointer.number: target.pk}
    return given


def _told(found: Filled, one: Any, mark: str) -> Any:
    """What a field must say for the row to stand, None for what any text or number does."""
    if isinstance(one, models.FileField):
        return ContentFile(mark.encode(), name=f"{mark}.pdf")
    if isinstance(one, models.JSONField):
        return {"text": mark, "number": 2.0}
    if one.flatchoices and one.name == "visibility":
        return "city" if "city" in dict(one.flatchoices) else one.flatchoices[0][0]
    if str(one) == "library.Edition.number":  # it stands in addresses
        return "2026-1"
    if isinstance(one, models.CharField) and not one.flatchoices:
        texts = {
            "scope": found.scope,
            "scope_country": "AT",
            "key": f"{found.city.key}-{mark}"[: one.max_length],
        }
        return texts.get(one.name)
    return {"year": 2020 + int(mark[6:-1]) // 1000, "end": 9, "ends_at": LATER}.get(one.name)


def _linked(found: Filled, link: Any) -> Any:
    """What a row of this city is linked with: its own rows before any other."""
    label = target_of(link)
    target = ways()[label]
    if label in found.made:
        return found.made[label]
    if target.how is How.PERSON:
        return found.person
    if label in ("places.City", "places.Country"):
        return found.city if label == "places.City" else found.city.country
    if link.null:
        return None
    if target.goes:
        raise ValueError(f"there is no {label}")
    return shared(label)


def shared(label: str) -> Any:
    """The first of a kind of shared record, made with all that it needs."""
    model = ways()[label].model
    found = model._base_manager.first()
    if found is None:
        needs = {link.name: shared(target_of(link)) for link in links_of(model) if not link.null}
        names = {one.name for one in model._meta.local_concrete_fields}
        found = Marked().make(model, **needs, **({"key": "a-key"} if "key" in names else {}))
    return found


def another_instance() -> None:
    """It has the country and the shared records that rows cannot be without, and nothing else."""
    austria()
    for label in (
        "ecosystem.Platform",
        "funding.Opportunity",
        "learning.Course",
        "services.Service",
        "taxonomy.Concept",
    ):
        shared(label)


def a_page() -> EditorialPage:
    """With a picture, a document, a redirect, and another page below that asks for a password."""
    file = io.BytesIO()
    Picture.new("RGB", (4, 3)).save(file, "PNG")
    image = Image.objects.create(title="zq picture", file=ContentFile(file.getvalue(), name="p.png"))
    Document.objects.create(title="zq paper", file=ContentFile(b"zq document", name="d.pdf"))
    above = Page.objects.filter(depth=2).get()
    body = [
        {"type": "text", "value": "<p>zq words</p>"},
        {"type": "image", "value": {"image": image.pk, "alt_text": "zq", "decorative": False}},
    ]
    page = EditorialPage(title="zq page", lead="zq lead", body=json.dumps(body))
    above.add_child(instance=page)
    below = EditorialPage(title="zq below")
    page.add_child(instance=below)
    PageViewRestriction.objects.create(page=below, restriction_type="password", password="zq secret")
    Redirect.objects.create(old_path="/zq", redirect_page=page)
    return page
