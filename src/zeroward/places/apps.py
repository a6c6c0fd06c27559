from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlacesConfig(AppConfig):
    name = "zeroward.places"
    label = "places"
    verbose_name = _("Places and bodies")

    def ready(self) -> None:
        # models can be imported from here on
        from zeroward.places import registration  # noqa: F401
