from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class InventoryConfig(AppConfig):
    name = "zeroward.inventory"
    label = "inventory"
    verbose_name = _("Emission inventories")

    def ready(self) -> None:
        # models can be imported from here on
        from zeroward.inventory import registration  # noqa: F401
