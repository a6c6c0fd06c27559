from django.apps import AppConfig


class FederationConfig(AppConfig):
    name = "zeroward.federation"
    label = "federation"
    verbose_name = "Federation"

    def ready(self) -> None:
        # models can be imported from here on
        from zeroward.federation import registration  # noqa: F401
