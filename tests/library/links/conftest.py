from tests.library.links.server import web

__all__ = ["web"]
