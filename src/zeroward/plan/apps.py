from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlanConfig(AppConfig):
    name = "zeroward.plan"
    label = "plan"
    verbose_name = _("Plans")

    def ready(self) -> None:
        # models can be imported from here on
        from zeroward.plan import registration  # noqa: F401
