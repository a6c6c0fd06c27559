from zeroward.web.models.editorial import EditorialPage

__all__ = ["EditorialPage"]
