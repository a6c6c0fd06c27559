"""An example consultation of the Mission team: cities are real, every answer is made up, and every page says so."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.utils import timezone

from zeroward.consultation.domain.consultations import ConsultationFields, open_consultation
from zeroward.consultation.domain.contacts import ContactFields, add_contact, plan_cities
from zeroward.consultation.domain.demo_coding import CodingTeam, make_coding
from zeroward.consultation.domain.demo_map import make_map
from zeroward.consultation.domain.demo_report import make_published, weigh_example
from zeroward.consultation.domain.demo_sessions import make_meetings
from zeroward.consultation.domain.demo_survey import Officers, fill_survey
from zeroward.consultation.domain.frames import make_frame, make_version
from zeroward.consultation.domain.invitations import keep_letter
from zeroward.consultation.domain.promises import PromiseRow, save_promise
from zeroward.consultation.domain.register import took_part
from zeroward.consultation.domain.steps import take_step
from zeroward.consultation.domain.streams import StreamFields, SurveyFields, add_stream, open_stream
from zeroward.consultation.models import CodebookVersion, Consultation, FrameUnit, FrameVersion, Stream
from zeroward.consultation.queries.burden import wave_of
from zeroward.consultation.queries.frame_sources import covariates_of, known_rows, platform_sources
from zeroward.core.scope import MISSION, Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.questionnaires.domain.demo_making import make_questionnaire

KEY: Final = "needs-assessment-example"
TITLE: Final = "Needs assessment (example)"
INVITED: Final = 40
REPLIED: Final = 25
PLANNED: Final = 6
ANSWERED_BEFORE: Final = 60
LETTER: Final = {
    "en": {
        "subject": "What does {city} need next?",
        "text": "Dear {person},\n\nlast year's answers changed what we offer. "
        "This year we ask again, and shorter. (Example)",
    },
    "de": {
        "subject": "Was braucht {city} als Nächstes?",
        "text": "Guten Tag {person},\n\ndie Antworten vom letzten Jahr haben unser Angebot verändert. "
        "Wir fragen noch einmal, und kürzer. (Beispiel)",
    },
}


@dataclass(frozen=True, slots=True)
class NeedsTeam:
    """Who acts in the example: pairs of person and viewer. Editor and coordinator are of `city`."""

    lead: tuple[Any, Viewer]
    coders: tuple[tuple[Any, Viewer], tuple[Any, Viewer]]
    city: str
    editor: tuple[Any, Viewer]
    coordinator: tuple[Any, Viewer]


def make_consultation(*, team: NeedsTeam) -> Consultation | None:
    """A consultation that is open: a survey half answered, meetings, texts being coded. Nothing when it is there, or
    when the catalogue was not loaded."""
    if Consultation.objects.filter(title=TITLE).exists():
        return None
    actor, viewer = team.lead
    who: dict[str, Any] = {"actor": actor, "viewer": viewer}
    today = timezone.localdate()
    place = Workspace(MISSION, "Mission team")
    version = make_questionnaire(place=place, who=who)
    frame = _frame(who, place)
    if version is None or frame is None:
        return None
    before = make_published(
        place=place,
        who=who,
        frame=frame,
        version=version,
        cities=[_workspace(unit) for unit in _cities(frame, team.city)[:ANSWERED_BEFORE]],
        team=CodingTeam(team.lead, team.coders),
        today=today,
    )
    made = open_consultation(
        **who,
        place=place,
        values=_fields(frame, today, before),
        is_example=True,
    )
    stream = add_stream(
        **who,
        consultation=made,
        kind="survey",
        values=StreamFields(
            title="Survey (example)",
            about="An open call through networks, and letters to cities that were drawn. Made up.",
            minutes=20,
            opens=today - datetime.timedelta(days=20),
            closes=today + datetime.timedelta(days=30),
        ),
    )
    cities = _cities(frame, team.city)
    plan_cities(**who, stream=stream, units=[unit.key for unit in cities[: INVITED + PLANNED]])
    take_step(**who, consultation=made, key="open")
    stream = open_stream(
        **who, stream=stream, seen=wave_of(stream).digest, survey=SurveyFields(version.pk, "identified", True)
    )
    keep_letter(**who, stream=stream, letter=LETTER)
    _ask(stream, who, cities, today)
    _answers(stream, cities, team, today)
    make_meetings(consultation=made, who=who, today=today)
    for meeting in made.streams.filter(state="prepared"):
        meeting.consultation = made
        open_stream(**who, stream=meeting, seen=wave_of(meeting).digest)
    make_coding(consultation=made, team=CodingTeam(team.lead, team.coders))
    weigh_example(consultation=made, who=who, frame=frame)
    make_map(consultation=made, who=who)
    _promises(made, who, today)
    return made


def _workspace(unit: FrameUnit) -> Workspace:
    return Workspace(Scope.city(unit.key), unit.name, unit.country)


def _fields(frame: FrameVersion, today: datetime.date, before: Consultation) -> ConsultationFields:
    codebook = CodebookVersion.objects.filter(codebook__key="needs-challenges").order_by("-order").first()
    return ConsultationFields(
        title=TITLE,
        year=today.year,
        about="How an assessment runs on this platform. Every city is real, every answer is made up.",
        questions=(
            "Which challenges do cities meet when they carry out their climate plans?",
            "How far does existing support answer them?",
        ),
        frame=frame.pk,
        codebook=codebook.pk if codebook is not None else None,
        previous=before.pk,
        purpose="To show how this platform asks cities. Nothing is done with the answers: they are made up.",
        lawful_basis="None is needed: no person answered.",
        contact="analyst@example.org",
        names_until=today + datetime.timedelta(days=365),
        promised_by=today + datetime.timedelta(days=240),
        hours_a_year=3.0,
        cool_down_days=30,
    )


def _frame(who: dict[str, Any], place: Workspace) -> FrameVersion | None:
    rows = known_rows("mission")
    if not rows:
        return None
    kept = make_frame(
        **who,
        place=place,
        title="Mission Cities (example)",
        kind="mission",
        about="The 112 cities of the Mission. Mission-minded cities are not in it.",
        is_example=True,
    )
    return make_version(**who, frame=kept, rows=rows, covariates=covariates_of(rows, platform_sources()))


def _cities(frame: FrameVersion, first: str) -> Sequence[FrameUnit]:
    """By their permanent random numbers, the city of the officers in front."""
    units = list(frame.units.order_by("number"))
    return sorted(units, key=lambda unit: (unit.key != first, unit.number))


def _ask(stream: Stream, who: dict[str, Any], cities: Sequence[FrameUnit], today: datetime.date) -> None:
    """Letters of an example leave nobody: the lines are written as if they had gone out."""
    for unit in cities[:INVITED]:
        took_part(
            stream=stream,
            unit=unit.key,
            on=today - datetime.timedelta(days=18),
            state="invited",
            origin="planner",
        )
    for unit in cities[INVITED : INVITED + 2]:
        person = ContactFields(
            unit=unit.key, person_name="Alex Example", email=f"{unit.key}@example.org", channel="Eurocities"
        )
        add_contact(**who, stream=stream, values=person)


def _answers(stream: Stream, cities: Sequence[FrameUnit], team: NeedsTeam, today: datetime.date) -> None:
    if stream.collection is None:
        return
    places = [Workspace(Scope.city(unit.key), unit.name, unit.country) for unit in cities[:REPLIED]]
    officers = None
    if places and places[0].scope.key == team.city:
        officers = Officers(place=places[0], editor=team.editor, coordinator=team.coordinator)
    fill_survey(
        collection=stream.collection,
        cities=places[1:] if officers is not None else places,
        officers=officers,
        today=today,
    )


def _promises(consultation: Consultation, who: dict[str, Any], today: datetime.date) -> None:
    for said, done, days in (
        (
            "Nobody tells us which call fits us. (Example)",
            "Each city gets a shortlist of calls. (Example)",
            180,
        ),
        (
            "We answer the same questions twice. (Example)",
            "The next survey shows what we know already. (Example)",
            300,
        ),
    ):
        save_promise(
            **who,
            consultation=consultation,
            row=PromiseRow(
                said=said,
                done=done,
                promised_on=today,
                due=today + datetime.timedelta(days=days),
                owner="Mission team (example)",
            ),
        )
