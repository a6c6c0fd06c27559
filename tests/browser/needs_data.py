"""Facts about the example consultation that addresses of its frames, streams and register need."""

from io import BytesIO
from typing import Any

from django.utils import timezone

from zeroward.consultation.domain.demo import TITLE
from zeroward.consultation.domain.frame_importing import about as about_frame
from zeroward.consultation.domain.frames import make_frame, make_version
from zeroward.consultation.domain.invitations import digest_of_secret
from zeroward.consultation.domain.participants import about as about_people
from zeroward.consultation.domain.streams import StreamFields, add_stream
from zeroward.consultation.importers.frame_list import read_frame_list
from zeroward.consultation.importers.frame_plan import plan_list
from zeroward.consultation.importers.participants import plan_participants
from zeroward.consultation.models import Consultation, Contact, Frame, Stream
from zeroward.consultation.queries.frame_sources import covariates_of, known_rows, platform_sources
from zeroward.core.domain.imports import keep_plan
from zeroward.core.scope import MISSION
from zeroward.core.workspaces import Workspace
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of

SECRET = "needs-invitation-for-the-browser"
LIST = "name;country;population\nKlagenfurt;AT;100316\nNowhere on Sea;ZZ;\nGrasz;AT;abc\nWels;AT;\n"
PEOPLE = (
    "city;country;person;state\nKlagenfurt;AT;Clara;took_part\nKlagenfurd;AT;;invited\nLahti;FI;;danced\n"
)


def needs_records(analyst: User) -> dict[str, Any]:
    """A list of cities handed in twice, people from a file, a stream in preparation, and the link of a letter."""
    who: dict[str, Any] = {"actor": analyst, "viewer": viewer_of(analyst)}
    consultation = Consultation.objects.get(title=TITLE)
    survey = consultation.streams.get(kind="survey")
    survey.consultation = consultation
    prepared = add_stream(
        **who,
        consultation=consultation,
        kind="interview",
        values=StreamFields(title="More interviews (example)", minutes=45),
    )
    line = survey.contacts.filter(state="planned").exclude(email="").first()
    invited = survey.contacts.filter(state="invited").latest("pk")
    Contact.objects.filter(pk=invited.pk).update(token_digest=digest_of_secret(SECRET))
    own = _own_frame(who)
    return {
        "needs_published": Consultation.objects.filter(origin="published").latest("pk").pk,
        "needs_survey": survey.pk,
        "needs_prepared": prepared.pk,
        "needs_line": line.pk if line is not None else 0,
        "needs_people_run": _people_run(survey, analyst),
        "needs_frame": consultation.frame.frame_id if consultation.frame is not None else 0,
        "needs_own_frame": own.pk,
        "needs_list_run": _list_run(own, analyst),
        "needs_invited": SECRET,
    }


def _own_frame(who: dict[str, Any]) -> Frame:
    """A list of our own in two versions."""
    place = Workspace(MISSION, "Mission team")
    frame = make_frame(**who, place=place, title="Own list (example)", kind="uploaded", is_example=True)
    rows = known_rows("country", country="AT")
    for part in (rows[:3], rows[1:6]):
        make_version(**who, frame=frame, rows=part, covariates=covariates_of(part, platform_sources()))
    return frame


def _list_run(frame: Frame, analyst: User) -> int:
    units = read_frame_list(BytesIO(LIST.encode()), name="list.csv")
    run = keep_plan(
        importer="consultation.frame",
        file_name="list.csv",
        file_digest="0" * 64,
        rows=plan_list(units, frame.versions.first()),
        actor=analyst,
        scope=frame.scope,
        about=about_frame(frame),
    )
    return int(run.pk)


def _people_run(stream: Stream, analyst: User) -> int:
    rows = plan_participants(BytesIO(PEOPLE.encode()), stream, name="people.csv", today=timezone.localdate())
    run = keep_plan(
        importer="consultation.people",
        file_name="people.csv",
        file_digest="0" * 64,
        rows=rows,
        actor=analyst,
        scope="mission",
        about=about_people(stream),
    )
    return int(run.pk)
