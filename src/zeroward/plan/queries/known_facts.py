"""What the newest published plan of a city says, for questionnaires that would ask for it again."""

from django.utils.translation import gettext as _

from zeroward.core.facts import Known
from zeroward.core.scope import Scope
from zeroward.plan.queries.published import published_of


def target_year(scope: Scope) -> Known | None:
    if scope.kind != "city":
        return None
    plans = published_of(scope.key)
    return Known(plans[0].target_year, _("published plan"), str(plans[0].version.at.year)) if plans else None
