"""Readers that compare each line with the database: what a table would do, before anybody confirms it."""

# ruff: noqa: E501 (heads of tables)
import io
from typing import Any

from django.utils import timezone

from tests.exchange.acting import TEAM, call_row
from tests.fuzz.readers import Reader, both
from tests.support.city_team import acting
from zeroward.consultation.importers.participants import WORDS, plan_participants
from zeroward.consultation.models import Consultation, Frame, FrameUnit, FrameVersion, Stream
from zeroward.core.workspaces import workspace
from zeroward.ecosystem.importers.programme_needs import COLUMNS as NEEDS
from zeroward.ecosystem.importers.programme_needs import plan_needs
from zeroward.ecosystem.importers.work_outreach import COLUMNS as OUTREACH
from zeroward.ecosystem.importers.work_outreach import plan_outreach
from zeroward.ecosystem.models import SupportProgramme
from zeroward.ecosystem.queries.programme_page import programme_page
from zeroward.exchange.domain.calls import make_call
from zeroward.exchange.domain.programmes import ProgrammeRow, make_programme
from zeroward.exchange.exporters.call_file import call_file
from zeroward.exchange.importers.applications import KNOWN, plan_applications
from zeroward.exchange.importers.call_file import plan_call
from zeroward.people.models import Membership, Role, User
from zeroward.places.models import City, Country


def planners() -> dict[str, Reader]:
    """Over records that are made here, so inside a transaction that is undone."""
    country, _made = Country.objects.get_or_create(code="AT", defaults={"key": "at", "name": "Austria"})
    City.objects.get_or_create(key="klagenfurt", defaults={"name": "Klagenfurt", "country": country})
    manager = User.objects.create_user("fuzz@mission.example", "a long password")
    Membership.objects.create(user=manager, scope="mission", role=Role.PROGRAMME_MANAGER)
    row = ProgrammeRow(title="Twinning of cities", kind="bilateral-twinning", summary="Cities learn.")
    programme = make_programme(**acting(manager), place=TEAM, row=row)
    call = make_call(**acting(manager), programme=programme, row=call_row())
    stream, austria = _stream(), workspace("country:AT")
    support = SupportProgramme.objects.create(key="fuzz", title="Support", first_year=2026)
    page = programme_page(support)
    assert austria is not None
    day = timezone.localdate()

    def made(plan: Any, *given: Any, **more: Any) -> Any:
        return lambda raw: plan(io.BytesIO(raw), *given, **more)

    return {
        "call": Reader(made(plan_call, programme), (call_file(call),)),
        "applications": Reader(
            made(plan_applications, call, name="a.csv"),
            both(",".join(KNOWN), ",".join({"side": "learner", "place": "city:klagenfurt"}.get(one, "x") for one in KNOWN)),
        ),
        "outreach": Reader(
            made(plan_outreach, austria, name="a.csv"),
            both(",".join(OUTREACH), ",".join({"city": "klagenfurt", "title": "Town"}.get(one, "") for one in OUTREACH)),
        ),
        "needs": Reader(
            made(plan_needs, page, name="a.csv"), both(",".join(NEEDS), "AT,codesign,75,Because", "FR,event,x,")
        ),
        "participants": Reader(
            made(plan_participants, stream, name="a.csv", today=day),
            both(",".join(WORDS), ",".join({"city": "Klagenfurt", "country": "AT"}.get(one, "") for one in WORDS)),
        ),
    }  # fmt: skip


def _stream() -> Stream:
    frame = Frame.objects.create(scope="mission", key="fuzz", title="Fuzz", kind="uploaded")
    version = FrameVersion.objects.create(frame=frame, number=1, as_of=timezone.localdate(), digest="0" * 64)
    FrameUnit.objects.create(version=version, key="klagenfurt", name="Klagenfurt", country="AT", number=0.5)
    consultation = Consultation.objects.create(
        scope="mission",
        key="fuzz",
        title="Fuzz",
        year=2026,
        frame=version,
        purpose="To try.",
        contact="needs@mission.example",
        names_until=timezone.localdate(),
    )
    return Stream.objects.create(consultation=consultation, kind="survey", title="Survey", minutes=10)
