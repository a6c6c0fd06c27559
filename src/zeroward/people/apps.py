from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PeopleConfig(AppConfig):
    name = "zeroward.people"
    label = "people"
    verbose_name = _("People and roles")

    def ready(self) -> None:
        # models can be imported from here on
        from zeroward.people import registration  # noqa: F401
