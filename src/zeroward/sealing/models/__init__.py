from zeroward.sealing.models.seal import Head, Kind, Seal

__all__ = ["Head", "Kind", "Seal"]
