from zeroward.harvested.models.shown import Shown

__all__ = ["Shown"]
