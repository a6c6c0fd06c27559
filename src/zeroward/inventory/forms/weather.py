"""What the weather view needs: degree days of the year and of an ordinary year, and how much energy heats rooms."""

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.inventory.queries.results_weather import Weather


class WeatherForm(forms.Form):
    """Nothing is stored: the correction is a view beside the inventory."""

    degree_days = forms.FloatField(
        label=_("Heating degree days of the year"),
        min_value=1,
        max_value=20_000,
        help_text=_("Of the year of this inventory, for instance from Eurostat or your weather service."),
    )
    ordinary = forms.FloatField(
        label=_("Heating degree days of an ordinary year"),
        min_value=0,
        max_value=20_000,
        help_text=_("The mean of many years at the same place."),
    )
    heat_share = forms.FloatField(
        label=_("Share of the energy that heats rooms, %"),
        min_value=0,
        max_value=100,
        help_text=_("Of fuels and heat in buildings; hot water and cooking do not follow the weather."),
    )

    def values(self) -> Weather:
        """The valid values."""
        data = self.cleaned_data
        return Weather(data["degree_days"], data["ordinary"], data["heat_share"] / 100)
