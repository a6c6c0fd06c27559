"""The list of accounts at the editors' desk, and the form of one."""

from typing import Any

from wagtail.users.forms import UserEditForm
from wagtail.users.views.users import UserViewSet

from zeroward.core.desk.meeting import Meeting


class AccountForm(Meeting, UserEditForm):  # type: ignore[misc]
    """Two administrators can meet here; the person who signs in meanwhile is no second one."""

    unseen = ("last_login", "password")


class AccountViewSet(UserViewSet):  # type: ignore[misc]
    def get_form_class(self, for_update: bool = False) -> Any:
        return AccountForm if for_update else super().get_form_class(for_update)
