from django.apps import AppConfig


class HarvestedConfig(AppConfig):
    name = "zeroward.harvested"
    label = "harvested"
    verbose_name = "Harvested"
