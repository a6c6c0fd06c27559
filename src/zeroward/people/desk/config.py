"""In place of Wagtail's own entry among the installed apps, so that its list of accounts has a form of ours."""

from wagtail.users.apps import WagtailUsersAppConfig


class AccountsAtTheDesk(WagtailUsersAppConfig):  # type: ignore[misc]
    user_viewset = "zeroward.people.desk.accounts.AccountViewSet"
