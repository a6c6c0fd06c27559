from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.utils.translation import gettext_lazy as _


class WebConfig(AppConfig):
    name = "zeroward.web"
    label = "web"
    verbose_name = _("Website")

    def ready(self) -> None:
        # models can be imported from here on
        from zeroward.core.once import keep_with
        from zeroward.web import registration  # noqa: F401
        from zeroward.web.page_cache.keeping import keeping
        from zeroward.web.page_cache.watching import watch

        connection_created.connect(watch, dispatch_uid="page cache")
        keep_with(keeping())
