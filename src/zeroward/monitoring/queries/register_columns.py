"""The columns of a table of values, as it is read and as it is written."""

from typing import Final

from django.utils.translation import gettext_lazy

COLUMNS: Final = {
    "city": gettext_lazy("City"),
    "indicator": gettext_lazy("Indicator"),
    "year": gettext_lazy("Year"),
    "value": gettext_lazy("Value"),
    "unit": gettext_lazy("Unit"),
    "known_on": gettext_lazy("Known since"),
    "source": gettext_lazy("Source"),
}
