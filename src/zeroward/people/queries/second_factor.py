"""Of whom a second factor is asked by role, and who has none yet."""

from allauth.mfa.models import Authenticator
from django.conf import settings

from zeroward.core.visibility import Viewer
from zeroward.people.models import Role


def lacks_second_factor(viewer: Viewer) -> bool:
    """True for somebody who holds a role of ZEROWARD_SECOND_FACTOR and has set up no second factor.

    One query for a person who holds such a role, none for all others.
    """
    if viewer.user_id is None or not _is_asked(viewer):
        return False
    return not Authenticator.objects.filter(user_id=viewer.user_id).exists()


def _is_asked(viewer: Viewer) -> bool:
    held = {str(role) for roles in viewer.roles.values() for role in roles}
    if viewer.is_admin:
        held.add(str(Role.ADMINISTRATOR))  # also who is one without a membership, as the first of an instance
    return not held.isdisjoint(settings.ZEROWARD_SECOND_FACTOR)
