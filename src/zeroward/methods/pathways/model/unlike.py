"""What is said of amounts that do not fit together: other units, other dimensions."""

from typing import Literal

from zeroward.methods.ghg.say import Name, Said, say
from zeroward.methods.pathways.model.units import Powers, words

Doing = Literal["added", "subtracted", "compared"]


def wanted_here(wanted: Powers, found: Powers) -> Said:
    """An amount does not measure what is asked for."""
    return say("%(wanted)s is wanted here, this is %(found)s.", wanted=words(wanted), found=words(found))


def unlike_units(first: Powers, second: Powers, doing: Doing) -> Said:
    """Two amounts measure different things."""
    one, other = words(first), words(second)
    if doing == "added":
        return say("%(one)s and %(other)s cannot be added.", one=one, other=other)
    if doing == "subtracted":
        return say("%(one)s and %(other)s cannot be subtracted.", one=one, other=other)
    return say("%(one)s and %(other)s cannot be compared.", one=one, other=other)


def unlike_dims(dims: Name, doing: Doing) -> Said:
    """One amount is split by something that the other is not split by."""
    if doing == "added":
        return say(
            "Only one of the two is split by %(dimensions)s, so they cannot be added.", dimensions=dims
        )
    if doing == "subtracted":
        return say(
            "Only one of the two is split by %(dimensions)s, so they cannot be subtracted.", dimensions=dims
        )
    return say("Only one of the two is split by %(dimensions)s, so they cannot be compared.", dimensions=dims)
