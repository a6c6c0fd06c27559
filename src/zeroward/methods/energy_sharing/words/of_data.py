"""Words of the data: names of schemes."""

from typing import Final

from zeroward.methods.ghg.frameworks.words import gettext_noop as _

TEXTS: Final = (_("Italian premium for shared energy (CACER)"),)
