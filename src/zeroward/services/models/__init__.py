from zeroward.services.models.service import Service

__all__ = ["Service"]
