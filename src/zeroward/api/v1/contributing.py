"""What readers send: materials that are missing, links that are dead, how something worked, what is wrong.

The same forms check it as on the pages, and editors read it as they read those.
"""

from typing import Any, Literal

from django.http import HttpRequest
from django.http.request import QueryDict
from django.urls import reverse
from django.utils.translation import get_language
from ninja import Field, Router, Schema

from zeroward.api.ground.bearer import demand_scope
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.scopes import WRITE_CONTRIBUTIONS
from zeroward.api.v1.operations import Body, write
from zeroward.core.problems import Problem, ProblemsError
from zeroward.library.domain.contributions import submit
from zeroward.library.domain.spam import Stamp
from zeroward.library.forms.contributions import FORMS
from zeroward.library.models import Contribution
from zeroward.library.queries.subjects import subject_of

router = Router(tags=["Contributions"])
Kind = Contribution.Kind
_NO_FORM = Stamp(age=3600.0)
"""A form of a page says when it was opened; here the token says who sends."""


class ContributionIn(Body):
    name: str = Field("", max_length=120, description="Your name, if it may be shown")
    credited: bool = Field(False, description="You may show my name as the contributor")


class MaterialIn(ContributionIn):
    title: str = Field(min_length=1, max_length=250)
    url: str = Field(min_length=1, max_length=1000, description="Where it can be read or watched")
    text: str = Field(min_length=1, max_length=4000, description="What it offers a city")
    challenge: str = Field("", max_length=8, description="Code of the challenge with which it helps")
    country: str = Field("", max_length=2)
    year: int | None = Field(None, ge=1900, le=2100)
    lang: str = Field("", max_length=12)


class DeadLinkIn(ContributionIn):
    material: str = Field("", max_length=120, description="Key of the material, empty for another page")
    link: str = Field("", max_length=20, description="`id` of the link of this material")
    url: str = Field("", max_length=1000, description="Which address does not work")
    text: str = Field("", max_length=1000, description="What you see instead")
    new_url: str = Field("", max_length=1000, description="Where it is now")


class EvidenceIn(ContributionIn):
    material: str = Field(min_length=1, max_length=120, description="Key of the material that you used")
    place: str = Field(min_length=1, max_length=120, description="City")
    year: int | None = Field(None, ge=1900, le=2100)
    outcome: Literal["helped", "partly", "not", "early"] = Field(
        description="Did it help? early: too early to tell"
    )
    text: str = Field(min_length=1, max_length=4000, description="What you did, and what came of it")


class CorrectionIn(ContributionIn):
    about: str = Field("", max_length=160, description='The record: "material:key", "city:key" …')
    page: str = Field("", max_length=300, description="The page, where no record is named")
    part: str = Field("", max_length=120)
    text: str = Field(min_length=1, max_length=4000, description="What is wrong or missing")
    right: str = Field("", max_length=4000, description="What would be right")
    url: str = Field("", max_length=1000, description="Where it can be looked up")


class ContributionOut(Schema):
    state: str
    page: str = Field(
        description="Page with its state and the editors' answer. Who has this address can see it."
    )


@write(
    router, "/contributions/materials", ContributionOut, name="suggest_material", scope=WRITE_CONTRIBUTIONS
)
def material(request: HttpRequest, sent: MaterialIn) -> Any:
    """Suggest a material that is missing."""
    return _send(request, Kind.MATERIAL, "", sent)


@write(
    router, "/contributions/dead-links", ContributionOut, name="report_dead_link", scope=WRITE_CONTRIBUTIONS
)
def dead_link(request: HttpRequest, sent: DeadLinkIn) -> Any:
    """Report a link that does not work."""
    return _send(request, Kind.DEAD_LINK, f"material:{sent.material}" if sent.material else "", sent)


@write(router, "/contributions/evidence", ContributionOut, name="report_use", scope=WRITE_CONTRIBUTIONS)
def evidence(request: HttpRequest, sent: EvidenceIn) -> Any:
    """Say that a city used a material, and what came of it."""
    return _send(request, Kind.EVIDENCE, f"material:{sent.material}", sent)


@write(router, "/contributions/corrections", ContributionOut, name="correct", scope=WRITE_CONTRIBUTIONS)
def correction(request: HttpRequest, sent: CorrectionIn) -> Any:
    """Say what is wrong or missing in a record."""
    return _send(request, Kind.CORRECTION, sent.about, sent)


def _send(request: HttpRequest, kind: str, about: str, sent: ContributionIn) -> Any:
    token = demand_scope(request, WRITE_CONTRIBUTIONS)

    def work() -> dict[str, Any]:
        form = FORMS[kind](_as_form(sent), subject=subject_of(about))
        if not form.is_valid():
            raise ProblemsError(
                [Problem(name, str(message)) for name, found in form.errors.items() for message in found]
            )
        made = submit(
            kind=kind,
            content=form.content(),
            about=form.about(),
            lang=get_language() or "en",
            name=form.cleaned_data["name"],
            credited=form.cleaned_data["credited"],
            user=token.user,
            stamp=_NO_FORM,
            address="",
        )
        return {"state": made.state, "page": reverse("library:contribution-status", args=[made.secret])}

    return once_for_its_key(request, token, work)


def _as_form(sent: ContributionIn) -> QueryDict:
    """What was sent as a form of the pages sends it; what is empty or unticked is left out."""
    form = QueryDict(mutable=True)
    form.update({name: str(value) for name, value in sent.dict().items() if value not in (None, "", False)})
    return form
