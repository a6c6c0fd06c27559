"""Last year's iteration of the example: surveyed, coded, weighted and published. Every answer is made up."""

import datetime
from collections.abc import Sequence
from typing import Any, Final

from zeroward.consultation.domain.consultations import ConsultationFields, open_consultation
from zeroward.consultation.domain.demo_coding import CodingTeam, make_coding
from zeroward.consultation.domain.demo_map import make_map
from zeroward.consultation.domain.demo_survey import fill_survey
from zeroward.consultation.domain.promises import PromiseRow, save_promise
from zeroward.consultation.domain.reporting import publish_report
from zeroward.consultation.domain.steps import take_step
from zeroward.consultation.domain.streams import StreamFields, SurveyFields, add_stream, open_stream
from zeroward.consultation.domain.weighting import SchemeFields, save_scheme
from zeroward.consultation.models import (
    CodebookVersion,
    Consultation,
    ContactState,
    FrameVersion,
    Promise,
    Stream,
)
from zeroward.consultation.queries.burden import wave_of
from zeroward.consultation.queries.frames import covariate_values, units_of
from zeroward.core.workspaces import Workspace
from zeroward.questionnaires.models import Mode, QuestionnaireVersion

TITLE: Final = "Needs of cities, the iteration before (example)"
SUMMARY: Final = (
    "Made up for demonstration. What cities name most cannot be put in an order that is certain. Small and large "
    "cities answered to different degrees; the weighted figures take that into account."
)
SINCE: Final = datetime.timedelta(days=400)
"""How long ago its answers came in: longer than what counts for the burden of this year."""
CODEBOOK: Final = ("needs-challenges", "1.1")
Who = dict[str, Any]


def make_published(
    *,
    place: Workspace,
    who: Who,
    frame: FrameVersion,
    version: QuestionnaireVersion,
    cities: Sequence[Workspace],
    team: CodingTeam | None,
    today: datetime.date,
) -> Consultation:
    """The published iteration; the one that is there when it is. `who` is actor and viewer of the team, `version` one
    of its opened questionnaires, `cities` those that answer."""
    kept = Consultation.objects.filter(scope=str(place.scope), title=TITLE, is_example=True).first()
    if kept is not None:
        return kept
    made = _opened(place, who, frame, today)
    stream = add_stream(
        **who, consultation=made, kind="survey", values=StreamFields(title="Survey (example)", minutes=15)
    )
    take_step(**who, consultation=made, key="open")
    survey = SurveyFields(version=version.pk, mode=Mode.IDENTIFIED)
    stream = open_stream(**who, stream=stream, seen=wave_of(stream).digest, survey=survey)
    if stream.collection is not None:
        fill_survey(collection=stream.collection, cities=cities, today=today - SINCE, seed=today.year)
        _date_back(stream, today - SINCE)
    weigh_example(consultation=made, who=who, frame=frame)
    take_step(**who, consultation=made, key="evaluate")
    if team is not None:
        make_coding(consultation=made, team=team)
    make_map(consultation=made, who=who)
    made.refresh_from_db()
    publish_report(**who, consultation=made, summary=SUMMARY)
    for row in _promises(today):
        save_promise(**who, consultation=made, row=row)
    made.refresh_from_db()
    return made


def _opened(place: Workspace, who: Who, frame: FrameVersion, today: datetime.date) -> Consultation:
    key, number = CODEBOOK
    codebook = CodebookVersion.objects.filter(codebook__key=key, number=number).first()
    values = ConsultationFields(
        title=TITLE,
        year=today.year - 1,
        about="Made up for demonstration.",
        questions=("What keeps cities from carrying out their plans?", "What support do they need?"),
        frame=frame.pk,
        codebook=codebook.pk if codebook else None,
        purpose="To plan the support of the next year. (Example)",
        contact="needs@example.org",
        names_until=today + datetime.timedelta(days=365),
        promised_by=today + datetime.timedelta(days=180),
    )
    return open_consultation(**who, place=place, values=values, is_example=True)


def _date_back(stream: Stream, day: datetime.date) -> None:
    """The lines of the register say when it was: what was asked so long ago is no burden of this year."""
    stream.contacts.filter(state=ContactState.TOOK_PART).update(took_part_on=day)
    stream.contacts.filter(state=ContactState.DECLINED).update(declined_on=day)
    Stream.objects.filter(pk=stream.pk).update(opens=day - datetime.timedelta(days=20), closes=day)


def weigh_example(*, consultation: Consultation, who: Who, frame: FrameVersion) -> None:
    """The same declared weighting in every iteration of the example, so that they can be compared."""
    if not consultation.schemes.exists():
        save_scheme(**who, consultation=consultation, fields=_scheme(frame))


def _scheme(frame: FrameVersion) -> SchemeFields:
    """By what the frame knows of most cities."""
    units = units_of(frame)
    known = [name for name in ("size", "mission") if len(set(covariate_values(units, name)) - {""}) > 1]
    return SchemeFields(title="By size and Mission City", margins=[[name] for name in known or ["country"]])


def _promises(today: datetime.date) -> tuple[PromiseRow, ...]:
    day = datetime.timedelta(days=1)
    return (
        PromiseRow(
            said="We have nobody who writes applications.",
            done="Three clinics a year in which a broker writes the first draft together with a city.",
            promised_on=today - 120 * day,
            due=today - 20 * day,
            owner="Helpdesk (example)",
            evidence=("Challenges: capacity",),
            state=Promise.State.DONE,
            done_on=today - 30 * day,
            outcome="Two clinics were held; nine cities came.",
        ),
        PromiseRow(
            said="Every consultant counts emissions in another way.",
            done="One template for inventories, in all languages of the platform.",
            promised_on=today - 120 * day,
            due=today + 60 * day,
            owner="Monitoring team (example)",
            evidence=("Challenges: monitoring",),
            state=Promise.State.STARTED,
        ),
    )
