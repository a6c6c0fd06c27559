"""What every record has that a national platform keeps: its owner, who sees it, its language, and a stamp."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Owned, Timed


class Kept(Owned, Timed):
    """`scope` is the country ("country:AT"), also where several platforms serve it. `lock` counts the changes."""

    lang = models.CharField(_("language of this text"), max_length=12, default="en")
    lock = models.PositiveIntegerField(default=0, editable=False)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        abstract = True
