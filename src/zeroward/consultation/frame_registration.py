"""What frames, streams and the register offer to other rooms."""

from django.utils.translation import gettext_lazy as _

from zeroward.consultation.domain import tell
from zeroward.consultation.domain.following import PREFIX, StreamFollower
from zeroward.consultation.panels import register_panels
from zeroward.consultation.queries.own_data import consultation_data
from zeroward.consultation.rules import RUN
from zeroward.core.desk.access import DeskPage, register_desk_page
from zeroward.core.notices import NoticeKind, register_notice
from zeroward.core.own_data import register_own_data
from zeroward.questionnaires.followers import register_follower


def register_frame() -> None:
    register_follower(PREFIX, StreamFollower())
    register_notice(NoticeKind(tell.STEP, _("Steps of needs assessments"), "daily"))
    register_notice(NoticeKind(tell.INVITED, _("Your city is asked in a needs assessment"), "at_once"))
    register_own_data("needs", consultation_data)
    register_panels()
    register_desk_page(
        DeskPage(
            _("Needs assessments"),
            _("Whom we ask, what they said, what it comes to."),
            "consultation:desk",
            RUN,
            85,
        )
    )
