"""Forms that a call can use: questionnaires for applications, shipped or the team's own, in opened versions."""

from django.db.models import Q, QuerySet

from zeroward.core.models import Visibility
from zeroward.exchange.models import Programme
from zeroward.questionnaires.models import QuestionnaireVersion, VersionState

PURPOSES = ("application", "survey")


def usable_versions(programme: Programme) -> list[QuestionnaireVersion]:
    """The newest opened version of each: shipped forms first."""
    rows = _usable(programme).order_by(
        "questionnaire__purpose", "questionnaire__title", "questionnaire_id", "-number"
    )
    newest: dict[int, QuestionnaireVersion] = {}
    for version in rows.defer("definition"):
        newest.setdefault(version.questionnaire_id, version)
    return list(newest.values())


def usable_version(pk: int, programme: Programme) -> QuestionnaireVersion | None:
    """One that may be used; a version that a newer one replaced stays usable."""
    return _usable(programme).filter(pk=pk).first()


def _usable(programme: Programme) -> QuerySet[QuestionnaireVersion]:
    own = Q(questionnaire__scope=programme.scope, questionnaire__purpose__in=PURPOSES)
    shipped = Q(questionnaire__visibility=Visibility.PUBLIC, questionnaire__purpose="application")
    return QuestionnaireVersion.objects.filter(own | shipped, state=VersionState.OPENED).select_related(
        "questionnaire"
    )
